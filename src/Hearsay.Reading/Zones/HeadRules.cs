using System.Collections.Immutable;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Zones;

/// <summary>The top of a page: headline, standfirst, byline, date, credits, notes; up to the first paragraph of the article itself.</summary>
internal static class HeadRules
{
    private const int MostParagraphs = 14;
    private const int MostHeadlineWords = 28;
    private const int MostHeadlineLength = 220;
    private const int MostStandfirstWords = 55;

    /// <summary>Marks the paragraphs above the article and gives the index of its first.</summary>
    public static int Mark(PageDraft page)
    {
        var paragraphs = page.Paragraphs;
        if (!paragraphs.Any(p => p.IsProse))
        {
            return MarkWithoutProse(page);
        }

        var (at, headline, byline) = (0, -1, -1);
        for (; at < Math.Min(paragraphs.Length, MostParagraphs); at++)
        {
            var paragraph = paragraphs[at];
            if (Minor(page, at) is { } kind)
            {
                page.Kinds[at] = kind;
                byline = kind == ZoneKind.Byline ? at : byline;
            }
            else if (headline < 0 && byline < 0 && IsHeadline(page, at))
            {
                (page.Kinds[at], headline) = (ZoneKind.Headline, at);
                page.Title = paragraph.Text;
            }
            else if (headline >= 0 && byline < 0 && IsSetApart(paragraphs, at) && BylineRule.Bare(paragraph) is { IsEmpty: false } names && ProseFollows(paragraphs, at))
            {
                (page.Kinds[at], byline) = (ZoneKind.Byline, at);
                page.Byline = names;
            }
            else if (headline >= 0 && byline < 0 && IsSetApart(paragraphs, at) && BylineFollows(page, at) && paragraph.Words <= MostStandfirstWords)
            {
                page.Kinds[at] = paragraph.EndsSentence || !paragraph.IsTitleCase ? ZoneKind.Standfirst : ZoneKind.Headline;
            }
            else if (headline >= 0 && IsUnended(paragraph) && (!paragraph.EndsSentence || paragraph.IsTitleCase) && !paragraph.IsBullet && at + 1 < paragraphs.Length && ProseFollows(paragraphs, at))
            {
                page.Kinds[at] = paragraph.IsTitleCase || !paragraphs[headline].IsTitleCase || !IsSetApart(paragraphs, at) ? ZoneKind.Headline : ZoneKind.Standfirst;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>A page without a paragraph of running text: its headline where it has more than one line, and body.</summary>
    private static int MarkWithoutProse(PageDraft page)
    {
        if (page.Paragraphs.Length > 1 && IsHeadline(page, 0) && page.Paragraphs[0].AfterBlank && page.Paragraphs[1].AfterBlank && page.Paragraphs.Skip(1).Any(p => p.EndsSentence))
        {
            page.Kinds[0] = ZoneKind.Headline;
            page.Title = page.Paragraphs[0].Text;
            return 1;
        }

        return 0;
    }

    /// <summary>What is never the article: bylines, dates, credits and notices.</summary>
    private static ZoneKind? Minor(PageDraft page, int at)
    {
        var paragraph = page.Paragraphs[at];
        if (BylineRule.Opened(paragraph) is { } names)
        {
            page.Byline = page.Byline.IsEmpty ? names : page.Byline;
            page.Published ??= FullDates.In(paragraph.Text);
            return ZoneKind.Byline;
        }

        if (FullDates.IsDateLine(paragraph.Text))
        {
            page.Published ??= FullDates.In(paragraph.Text);
            return ZoneKind.Byline;
        }

        if (at > 0 && page.Kinds[0] is not null && MastheadRule.Outlet(paragraph) is { } outlet && ProseFollows(page.Paragraphs, at))
        {
            page.Outlet ??= outlet;
            page.Published ??= FullDates.In(paragraph.Text);
            return ZoneKind.Byline;
        }

        if (CreditRule.Holds(paragraph))
        {
            if (Agencies.Contains(paragraph.Text) && at <= 4)
            {
                page.Outlet ??= paragraph.Text;
            }

            return ZoneKind.Credit;
        }

        return page.Cues[at] switch
        {
            CueKind.Boilerplate or CueKind.Related or CueKind.Comments => ZoneKind.Boilerplate,
            CueKind.Credit => ZoneKind.Credit,
            CueKind.Caption => ZoneKind.Caption,
            CueKind.Standfirst => ZoneKind.Standfirst,
            _ => null,
        };
    }

    private static bool IsHeadline(PageDraft page, int at)
    {
        var paragraph = page.Paragraphs[at];
        if (page.Document.Title is { Length: > 0 } title && IsSame(title, paragraph.Text))
        {
            return true;
        }

        if (at + 1 >= page.Paragraphs.Length || paragraph.Words > MostHeadlineWords || paragraph.Text.Length > MostHeadlineLength || !paragraph.BeginsUpper || paragraph.IsBullet)
        {
            return false;
        }

        return IsUnended(paragraph) ? paragraph.Words >= 2 || paragraph.AfterBlank
            : paragraph.AfterBlank && page.Paragraphs[at + 1].AfterBlank && paragraph.Words >= 3
                && (paragraph.IsTitleCase || DatelineRule.LengthIn(page.Paragraphs[at + 1]) > 0) && DatelineRule.LengthIn(paragraph) == 0;
    }

    private static bool IsUnended(Paragraph paragraph) =>
        paragraph.Words <= MostHeadlineWords && paragraph.Text.Length <= MostHeadlineLength && paragraph.BeginsUpper
        && !paragraph.EndsFlatly && paragraph.Last is not (',' or ':' or ';' or '-') && !QuoteMarks.Balance(paragraph.Text).Open
        && DatelineRule.LengthIn(paragraph) == 0;

    /// <summary>Whether an empty line parts a paragraph from one of its neighbours, as no item of a list is.</summary>
    private static bool IsSetApart(ImmutableArray<Paragraph> paragraphs, int at) =>
        paragraphs[at].AfterBlank || (at + 1 < paragraphs.Length && paragraphs[at + 1].AfterBlank);

    private static bool ProseFollows(ImmutableArray<Paragraph> paragraphs, int at)
    {
        for (var i = at + 1; i < Math.Min(paragraphs.Length, at + 6); i++)
        {
            if (paragraphs[i].IsProse)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a byline or date stands among the next two paragraphs, with running text after it.</summary>
    private static bool BylineFollows(PageDraft page, int at)
    {
        var paragraphs = page.Paragraphs;
        for (var i = at + 1; i < Math.Min(paragraphs.Length, at + 3); i++)
        {
            if (BylineRule.Opened(paragraphs[i]) is not null || FullDates.IsDateLine(paragraphs[i].Text)
                || (!BylineRule.Bare(paragraphs[i]).IsEmpty && ProseFollows(paragraphs, i)))
            {
                return true;
            }

            if (paragraphs[i].Words > MostStandfirstWords)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether two titles have the same letters and digits.</summary>
    private static bool IsSame(string title, string text) =>
        text.Length <= title.Length + 20 && Letters(title).SequenceEqual(Letters(text));

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
