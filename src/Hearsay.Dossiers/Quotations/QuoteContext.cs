using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Quotations;

/// <summary>A quotation among the words of its paragraph.</summary>
/// <param name="Before">What stands before it in the paragraph; begins with "…" where it is cut.</param>
/// <param name="Quote">The quotation.</param>
/// <param name="After">What stands behind it; ends with "…" where it is cut.</param>
public sealed record QuoteContext(string Before, string Quote, string After)
{
    /// <summary>The context of a place in a text.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="span">The quotation; it lies within the text.</param>
    /// <param name="longest">The most code units on either side; at least 1.</param>
    public static QuoteContext Of(string text, TextSpan span, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        var (begin, end) = (span.Begin, span.End);
        while (begin > 0 && text[begin - 1] is not ('\n' or '\r'))
        {
            begin--;
        }

        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        var (first, last) = (Word(text, Math.Max(begin, span.Begin - longest), begin), End(text, Math.Min(end, span.End + longest), end));
        return new QuoteContext(
            (first > begin ? "…" : "") + text[Math.Min(first, span.Begin)..span.Begin],
            span.Of(text),
            text[span.End..Math.Max(last, span.End)] + (last < end ? "…" : ""));
    }

    /// <summary>The begin of the first whole word at or behind an offset.</summary>
    private static int Word(string text, int offset, int begin)
    {
        while (offset > begin && offset < text.Length && !char.IsWhiteSpace(text[offset - 1]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The end of the last whole word at or before an offset.</summary>
    private static int End(string text, int offset, int end)
    {
        while (offset < end && offset > 0 && !char.IsWhiteSpace(text[offset]))
        {
            offset--;
        }

        return offset;
    }
}
