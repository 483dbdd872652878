using System.Collections.Frozen;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>
/// A passage of somebody else's words set apart: a paragraph of its own after a colon that announces speech ("The minister said:"), with or
/// without quotation marks, or moved to the right, or marked with ">". What the author announces of himself ("As I wrote:") stays body.
/// </summary>
internal static class BlockquoteRule
{
    private const int MostParagraphs = 12;
    private const int Indentation = 3;
    private static readonly FrozenSet<string> Announcing = Listing.Words("Zones.announcing-words.tsv");

    /// <summary>Marks the quotations among body paragraphs.</summary>
    public static void Mark(PageDraft page)
    {
        var paragraphs = page.Paragraphs;
        var body = Enumerable.Range(0, paragraphs.Length).Where(i => page.Kinds[i] == ZoneKind.Body).ToArray();
        var indented = body.Count(i => paragraphs[i].Indent >= Indentation);
        for (var k = 0; k < body.Length; k++)
        {
            var i = body[k];
            var paragraph = paragraphs[i];
            var before = k > 0 && body[k - 1] == i - 1 ? paragraphs[i - 1] : null;
            if (paragraph.Text[0] == '>' && paragraph.Text.Length > 1 && indented < body.Length)
            {
                page.Kinds[i] = ZoneKind.Blockquote;
            }
            else if (indented * 2 < body.Length && paragraph.Indent >= Indentation && !paragraph.IsBullet && paragraph.AfterBlank && before is not null && before.Indent < Indentation)
            {
                MarkWhile(page, i, next => next.Indent >= Indentation);
            }
            else if (before is { Last: ':' } && page.Kinds[i - 1] == ZoneKind.Body && !IsItem(paragraph))
            {
                MarkAnnounced(page, i, Announces(before));
            }
        }
    }

    private static void MarkAnnounced(PageDraft page, int i, bool isAnnounced)
    {
        var paragraph = page.Paragraphs[i];
        var opens = QuoteMarks.Opens(paragraph.Text);
        var (quoteOpen, closesUnopened) = QuoteMarks.Balance(paragraph.Text);
        if (opens && quoteOpen)
        {
            // A quotation over several paragraphs opens each of them and closes only the last.
            page.Kinds[i] = ZoneKind.Blockquote;
            for (var n = i + 1; n < Math.Min(page.Paragraphs.Length, i + MostParagraphs) && page.Kinds[n] == ZoneKind.Body && QuoteMarks.Opens(page.Paragraphs[n].Text); n++)
            {
                page.Kinds[n] = ZoneKind.Blockquote;
                if (!QuoteMarks.Balance(page.Paragraphs[n].Text).Open)
                {
                    break;
                }
            }
        }
        else if (closesUnopened || (opens && QuoteMarks.IsWhole(paragraph.Text)) || (isAnnounced && !opens && paragraph.Words >= 5 && !IsReported(paragraph)))
        {
            page.Kinds[i] = ZoneKind.Blockquote;
        }
    }

    /// <summary>A paragraph that itself quotes and reports, or announces the next, is the author's.</summary>
    private static bool IsReported(Paragraph paragraph) => paragraph.Last == ':'
        || (paragraph.Text.AsSpan().IndexOfAny('“', '"') >= 0 && paragraph.Folded.Split(' ').Any(Announcing.Contains));

    private static void MarkWhile(PageDraft page, int from, Func<Paragraph, bool> holds)
    {
        for (var n = from; n < Math.Min(page.Paragraphs.Length, from + MostParagraphs) && page.Kinds[n] == ZoneKind.Body && holds(page.Paragraphs[n]); n++)
        {
            page.Kinds[n] = ZoneKind.Blockquote;
        }
    }

    /// <summary>Whether the last words in front of the colon speak of somebody who speaks, and it is not the author.</summary>
    private static bool Announces(Paragraph paragraph)
    {
        var words = paragraph.Folded.Split([' ', ',', ':', '\n', '\t', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        var from = Math.Max(0, words.Length - 16);
        for (var i = words.Length - 1; i >= from; i--)
        {
            if (words[i].EndsWith('.') && words[i].Length > 5)
            {
                break;
            }

            if (Announcing.Contains(words[i]))
            {
                return !(i > 0 && words[i - 1] is "i" or "we" or "i've" or "i'd") && !(i > 1 && words[i - 2] is "i" or "we");
            }
        }

        return false;
    }

    private static bool IsItem(Paragraph paragraph) =>
        paragraph.IsBullet || (char.IsAsciiDigit(paragraph.Text[0]) && paragraph.Text.AsSpan(0, Math.Min(4, paragraph.Text.Length)).ContainsAny('.', ')'))
        || (paragraph.Text[0] is '-' or '–' or '—');
}
