using System.Globalization;
using System.Text;
using Hearsay.Dossiers.Views.Pictures;

namespace Hearsay.Dossiers.Views;

/// <summary>Sets words on lines of a given width.</summary>
internal sealed class TextPage(TextWriter writer, int width, bool ansi)
{
    /// <summary>An empty line.</summary>
    public void Blank() => writer.Write('\n');

    /// <summary>Writes stretches of text one after the other, folded at white space.</summary>
    /// <param name="first">The columns before the first line.</param>
    /// <param name="indent">The columns before the lines that follow.</param>
    /// <param name="stretches">The text; null and empty ones are passed over.</param>
    public void Line(int first, int indent, params ReadOnlySpan<(TextStyle Style, string? Text)> stretches)
    {
        var line = new StringBuilder().Append(' ', first);
        var column = first;
        var empty = true;
        var style = TextStyle.Plain;
        foreach (var (wanted, text) in stretches)
        {
            foreach (var whole in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var word in Pieces(whole, width - indent))
                {
                    var columns = Columns(word);
                    if (!empty && column + 1 + columns > width)
                    {
                        Switch(line, ref style, TextStyle.Plain);
                        writer.Write(line.Append('\n'));
                        line.Clear().Append(' ', indent);
                        column = indent;
                        empty = true;
                    }

                    if (!empty)
                    {
                        line.Append(' ');
                        column++;
                    }

                    Switch(line, ref style, wanted);
                    line.Append(word);
                    column += columns;
                    empty = false;
                }
            }
        }

        Switch(line, ref style, TextStyle.Plain);
        writer.Write(line.Append('\n'));
    }

    /// <summary>The columns that a text takes on a terminal: two for the wide characters of East Asia and for emoji.</summary>
    internal static int Columns(string text)
    {
        var columns = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            Rune.DecodeFromUtf16(element, out var rune, out _);
            columns += LabelMeasure.IsWide(rune.Value) ? 2 : 1;
        }

        return columns;
    }

    // A word that no line can hold is cut between characters as a reader counts them.
    private static IEnumerable<string> Pieces(string word, int room)
    {
        if (Columns(word) <= room)
        {
            yield return word;
            yield break;
        }

        var piece = new StringBuilder();
        var columns = 0;
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var more = Columns(element);
            if (columns > 0 && columns + more > room)
            {
                yield return piece.ToString();
                piece.Clear();
                columns = 0;
            }

            piece.Append(element);
            columns += more;
        }

        yield return piece.ToString();
    }

    private void Switch(StringBuilder line, ref TextStyle style, TextStyle wanted)
    {
        if (!ansi || style == wanted)
        {
            return;
        }

        if (style != TextStyle.Plain)
        {
            line.Append("\e[0m");
        }

        line.Append(wanted switch { TextStyle.Heading => "\e[1m", TextStyle.Voice => "\e[3m", TextStyle.Faint => "\e[2m", _ => "" });
        style = wanted;
    }
}
