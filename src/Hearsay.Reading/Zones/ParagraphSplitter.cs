using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>
/// Cuts a document into paragraphs: at empty lines, and at single line breaks where the text is not set in a column or the next line is
/// moved to the right. No paragraph crosses the edge of a zone that the markup gives.
/// </summary>
internal static class ParagraphSplitter
{
    private const int TabWidth = 4;

    /// <summary>The paragraphs of a document in order; together they cover all that is not white space.</summary>
    public static ImmutableArray<Paragraph> Split(Document document, CancellationToken cancellation)
    {
        var text = document.Text;
        var breaks = new LineBreaks(text, cancellation);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var at = 0;
        for (var zone = 0; zone < document.Markup.Length; zone++)
        {
            var span = document.Markup[zone].Span;
            AddLines(text, new TextSpan(at, span.Begin), -1, breaks, paragraphs);
            AddLines(text, span, zone, breaks, paragraphs);
            at = span.End;
        }

        AddLines(text, new TextSpan(at, text.Length), -1, breaks, paragraphs);
        return paragraphs.ToImmutable();
    }

    private static void AddLines(string text, TextSpan stretch, int zone, LineBreaks breaks, ImmutableArray<Paragraph>.Builder paragraphs)
    {
        var (at, open, blank) = (stretch.Begin, default(TextSpan?), true);
        while (at < stretch.End)
        {
            var end = at;
            while (end < stretch.End && !LineBreaks.IsBreak(text[end]))
            {
                end++;
            }

            var line = new TextSpan(at, end).TrimmedIn(text);
            if (line.IsEmpty)
            {
                Close();
                blank = true;
            }
            else if (open is { } begun && GoesOn(text, begun, line, breaks))
            {
                open = begun.Union(line);
            }
            else
            {
                Close();
                open = line;
            }

            at = end + (end + 1 < stretch.End && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        Close();

        void Close()
        {
            if (open is { } span)
            {
                paragraphs.Add(Of(text, span, stretch.Begin, blank, zone));
                (open, blank) = (null, false);
            }
        }
    }

    private static bool GoesOn(string text, TextSpan before, TextSpan line, LineBreaks breaks)
    {
        if (!breaks.IsColumn && !char.IsLower(text[line.Begin]))
        {
            return false;
        }

        var last = before.End - 1;
        return !breaks.EndsParagraph(new TextSpan(last, before.End), new TextSpan(line.Begin, FirstWordEnd(text, line)));
    }

    private static int FirstWordEnd(string text, TextSpan line)
    {
        var to = line.Begin + 1;
        while (to < line.End && to - line.Begin < 40 && char.IsLetterOrDigit(text[to]) == char.IsLetterOrDigit(text[line.Begin]) && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        return to;
    }

    private static Paragraph Of(string text, TextSpan span, int limit, bool afterBlank, int zone)
    {
        var shown = new TextSpan(span.Begin, Math.Min(span.End, span.Begin + Paragraph.MostText)).Of(text);
        var indent = 0;
        for (var at = span.Begin - 1; at >= limit && indent < 80 && !LineBreaks.IsBreak(text[at]); at--)
        {
            indent += text[at] == '\t' ? TabWidth : 1;
        }

        var (words, inside) = (0, false);
        foreach (var character in shown)
        {
            var isSpace = char.IsWhiteSpace(character);
            words += !isSpace && !inside && words < Paragraph.MostWords ? 1 : 0;
            inside = !isSpace;
        }

        return new Paragraph(shown, span, indent, afterBlank, words, text[span.End - 1], zone);
    }
}
