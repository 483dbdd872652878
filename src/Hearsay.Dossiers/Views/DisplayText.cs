using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>Text from documents made fit for a line on a page or a terminal.</summary>
internal static class DisplayText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"«»„");

    /// <summary>
    /// The text on one line: white space folded, without control characters (a terminal would obey them) and without the
    /// marks that turn the direction of what follows; half surrogate pairs become U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        var pending = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                pending = result.Length > 0;
                continue;
            }

            if (Rune.IsControl(rune) || TurnsDirection(rune.Value))
            {
                continue;
            }

            if (pending)
            {
                result.Append(' ');
                pending = false;
            }

            result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>The text in quotation marks, unless it holds some already: two kinds in one line only puzzle.</summary>
    public static string Quoted(string text)
    {
        var clean = Clean(text);
        return clean.AsSpan().ContainsAny(Marks) ? clean : $"“{clean}”";
    }

    /// <summary>As <see cref="Clean"/>, with one space kept where white space stands at an edge.</summary>
    public static string CleanKeepingEdges(string text)
    {
        var clean = Clean(text);
        return clean.Length == 0 ? (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "")
            : (char.IsWhiteSpace(text[0]) ? " " : "") + clean + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    /// <summary>At most <paramref name="length"/> characters as a reader counts them; the last is an ellipsis where the text is longer.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var elements = StringInfo.GetTextElementEnumerator(text);
        var (count, keep) = (0, 0);
        while (elements.MoveNext())
        {
            count++;
            if (count == length)
            {
                keep = elements.ElementIndex;
            }
            else if (count > length)
            {
                return text[..keep].TrimEnd() + "…";
            }
        }

        return text;
    }

    // Embeddings, overrides and isolates, the marks beside them, and the characters that XML does not know.
    private static bool TurnsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFFFE or 0xFFFF;
}
