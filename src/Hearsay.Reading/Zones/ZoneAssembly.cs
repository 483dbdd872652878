using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>
/// Freezes a page's paragraphs into zones: neighbouring paragraphs of body, and of one quotation or comment, become one zone; a zone of
/// the markup stays one; a dateline is cut off the paragraph that it opens.
/// </summary>
internal static class ZoneAssembly
{
    /// <summary>How many of the first body paragraphs may open with a dateline.</summary>
    private const int DatelinedParagraphs = 3;

    /// <summary>The zones in order.</summary>
    public static ImmutableArray<Zone> Of(PageDraft page, CancellationToken cancellation)
    {
        var zones = ImmutableArray.CreateBuilder<Zone>();
        var zoneOf = new int[page.Paragraphs.Length];
        var fromMarkup = new Dictionary<int, int>();
        var bodies = 0;
        for (var i = 0; i < page.Paragraphs.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var paragraph = page.Paragraphs[i];
            var kind = page.Kinds[i] ?? ZoneKind.Body;
            var begin = paragraph.Span.Begin;
            if (kind == ZoneKind.Body && bodies++ < DatelinedParagraphs && DatelineRule.LengthIn(paragraph) is > 0 and var length && begin + length < paragraph.Span.End)
            {
                zones.Add(new Zone(new TextSpan(begin, begin + length).TrimmedIn(page.Document.Text), ZoneKind.Dateline));
                page.Published ??= FullDates.In(paragraph.Text[..length]);
                begin = new TextSpan(begin + length, paragraph.Span.End).TrimmedIn(page.Document.Text).Begin;
                bodies = DatelinedParagraphs;
            }

            if (i > 0 && begin == paragraph.Span.Begin && zones.Count > 0 && zones[^1].Kind == kind && Joins(page, i, kind))
            {
                zones[^1] = zones[^1] with { Span = new TextSpan(zones[^1].Span.Begin, paragraph.Span.End) };
            }
            else
            {
                var markup = paragraph.Markup >= 0 && page.Document.Markup[paragraph.Markup].Kind == kind ? page.Document.Markup[paragraph.Markup] : null;
                var answers = page.Answers[i] is { } answered ? zoneOf[answered] : markup?.ReplyTo is { } reply && fromMarkup.TryGetValue(reply, out var mapped) ? mapped : (int?)null;
                zones.Add(new Zone(new TextSpan(begin, paragraph.Span.End), kind, page.Authors[i] ?? markup?.Author, answers, markup?.Time));
            }

            zoneOf[i] = zones.Count - 1;
            if (paragraph.Markup >= 0)
            {
                fromMarkup.TryAdd(paragraph.Markup, zones.Count - 1);
            }
        }

        return zones.ToImmutable();
    }

    private static bool Joins(PageDraft page, int i, ZoneKind kind)
    {
        var (before, paragraph) = (page.Paragraphs[i - 1], page.Paragraphs[i]);
        var keepsMarkup = paragraph.Markup >= 0 && before.Markup == paragraph.Markup;
        return kind switch
        {
            ZoneKind.Body => true,
            ZoneKind.Comment when paragraph.Markup < 0 => page.Continues[i],
            ZoneKind.Blockquote when paragraph.Markup < 0 => before.Last != ':',
            _ => keepsMarkup,
        };
    }
}
