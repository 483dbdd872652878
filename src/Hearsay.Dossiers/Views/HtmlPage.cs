using System.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>
/// Writes markup that is HTML and well-formed XML at once. Every text and every attribute goes through
/// <see cref="Encode"/>; markup itself is only ever a constant.
/// </summary>
internal sealed class HtmlPage(TextWriter writer)
{
    /// <summary>Markup from a constant.</summary>
    public HtmlPage Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Text of our own words.</summary>
    public HtmlPage Text(string text)
    {
        writer.Write(Encode(text));
        return this;
    }

    /// <summary>Text from a document, kept apart so that its direction of writing stays its own.</summary>
    public HtmlPage Foreign(string text)
    {
        writer.Write("<bdi>");
        writer.Write(Encode(text));
        writer.Write("</bdi>");
        return this;
    }

    /// <summary>An attribute with a space before it.</summary>
    public HtmlPage Attribute(string name, string value)
    {
        writer.Write($" {name}=\"{Encode(value)}\"");
        return this;
    }

    /// <summary>The text with nothing left that markup, or XML at all, would not take as a character.</summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\'':
                    result.Append("&#39;");
                    break;
                case '\n' or '\t':
                    result.Append(' ');
                    break;
                case < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF:
                    break;
                default:
                    result.Append(rune);
                    break;
            }
        }

        return result.ToString();
    }
}
