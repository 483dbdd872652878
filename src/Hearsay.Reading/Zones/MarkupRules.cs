using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Zones;

/// <summary>
/// A page whose markup gives zones: they stay, body aside, which is read for notices, notes about the author and credits as a plain text's is. What
/// the markup leaves uncovered is body between body, else what its wording says, else boilerplate; without any body in the markup it is
/// read as plain text.
/// </summary>
internal static class MarkupRules
{
    /// <summary>Marks all paragraphs.</summary>
    public static void Mark(PageDraft page)
    {
        var (paragraphs, markup) = (page.Paragraphs, page.Document.Markup);
        var hasBody = false;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Markup >= 0 && markup[paragraphs[i].Markup].Kind != ZoneKind.Body)
            {
                page.Kinds[i] = markup[paragraphs[i].Markup].Kind;
            }

            hasBody |= paragraphs[i].Markup >= 0 && markup[paragraphs[i].Markup].Kind == ZoneKind.Body;
        }

        var last = Array.FindLastIndex([.. paragraphs], p => IsBody(page, p));
        var seenBody = false;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            seenBody |= IsBody(page, paragraphs[i]);
            if (page.Kinds[i] is not null)
            {
                continue;
            }

            var said = Said(paragraphs[i], page.Cues[i]);
            page.Kinds[i] = IsBody(page, paragraphs[i]) ? IsNote(page, i, last) ? ZoneKind.Boilerplate : said ?? ZoneKind.Body
                : said ?? (!hasBody || (seenBody && i < last && paragraphs[i].IsProse) ? ZoneKind.Body : ZoneKind.Boilerplate);
        }

        page.Title = page.Document.Markup.FirstOrDefault(zone => zone.Kind == ZoneKind.Headline)?.Span.TrimmedIn(page.Document.Text).Of(page.Document.Text);
        foreach (var paragraph in paragraphs.Where((_, i) => page.Kinds[i] == ZoneKind.Byline))
        {
            page.Published ??= FullDates.In(paragraph.Text);
            page.Byline = page.Byline.IsEmpty ? BylineRule.Opened(paragraph) ?? BylineRule.Bare(paragraph) : page.Byline;
        }
    }

    private static bool IsBody(PageDraft page, Paragraph paragraph) => paragraph.Markup >= 0 && page.Document.Markup[paragraph.Markup].Kind == ZoneKind.Body;

    private static bool IsNote(PageDraft page, int at, int lastOfBody) =>
        at >= lastOfBody - 1 && at > 0
        && (AuthorNoteRule.Holds(page.Paragraphs[at], page.Document.Byline.IsEmpty ? page.Byline : page.Document.Byline) || AppealRule.Holds(page.Paragraphs[at]));

    private static ZoneKind? Said(Paragraph paragraph, CueKind? cue) => CreditRule.Holds(paragraph) ? ZoneKind.Credit : cue switch
    {
        CueKind.Boilerplate or CueKind.Related or CueKind.Comments => ZoneKind.Boilerplate,
        CueKind.Credit => ZoneKind.Credit,
        CueKind.Caption => ZoneKind.Caption,
        _ => null,
    };
}
