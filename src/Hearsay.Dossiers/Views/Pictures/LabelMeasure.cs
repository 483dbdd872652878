using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>
/// Estimates how wide a label is drawn without a font at hand. The widths are upper bounds for the common sans-serif faces, so
/// that boxes which do not overlap here do not overlap on the page either.
/// </summary>
internal static class LabelMeasure
{
    /// <summary>The width of a label in units of its font size.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            Rune.DecodeFromUtf16(elements.GetTextElement(), out var rune, out _);
            width += OfCharacter(rune.Value);
        }

        return width;
    }

    /// <summary>The label in at most <paramref name="lines"/> lines of at most <paramref name="width"/> font sizes, the last one cut with an ellipsis where it must be.</summary>
    public static ImmutableArray<string> Fold(string text, double width, int lines)
    {
        var folded = ImmutableArray.CreateBuilder<string>();
        var rest = text;
        while (folded.Count < lines - 1 && Width(rest) > width)
        {
            var cut = -1;
            for (var space = rest.IndexOf(' ', StringComparison.Ordinal); space > 0; space = rest.IndexOf(' ', space + 1))
            {
                if (Width(rest[..space]) > width)
                {
                    break;
                }

                cut = space;
            }

            if (cut < 0)
            {
                break;
            }

            folded.Add(rest[..cut]);
            rest = rest[(cut + 1)..];
        }

        folded.Add(Cut(rest, width));
        return folded.ToImmutable();
    }

    /// <summary>As much of the label as fits, with an ellipsis where that is not all.</summary>
    public static string Cut(string text, double width)
    {
        const double ellipsis = 1.0;
        var (sum, keep) = (0.0, 0);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            sum += Width(elements.GetTextElement());
            if (sum > width)
            {
                return text[..keep].TrimEnd() + "…";
            }

            if (sum <= width - ellipsis)
            {
                keep = elements.ElementIndex + elements.GetTextElement().Length;
            }
        }

        return text;
    }

    /// <summary>Whether a character takes the room of two: East Asian wide forms and emoji (Unicode Standard Annex 11, its main blocks).</summary>
    public static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F000 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static double OfCharacter(int value) => value switch
    {
        'i' or 'l' or 'j' or '.' or ',' or '\'' or '|' or '!' or ':' or ';' or '’' or 'I' => 0.37,
        'f' or 't' or 'r' or ' ' or '(' or ')' or '-' or '/' => 0.46,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1.0,
        >= 'a' and <= 'z' => 0.64,
        >= '0' and <= '9' => 0.65,
        >= 'A' and <= 'Z' => 0.8,
        '…' => 1.0,
        < 0x80 => 0.85,
        < 0x2E80 => 0.9,
        _ => 1.4,
    };
}
