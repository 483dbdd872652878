using System.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>A brief as CommonMark, with evidence numbers as links to the list at its end.</summary>
public static class BriefMarkdown
{
    /// <summary>Writes a brief.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="writer">Where to; line feeds alone end the lines.</param>
    public static void Write(Brief brief, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"# {Escape(brief.Title)}\n\n{Escape(BriefOutline.Standfirst(brief))}\n");
        foreach (var section in BriefOutline.Sections(brief))
        {
            writer.Write($"\n## {Escape(section.Heading)}\n\n");
            if (section.Note is { } note)
            {
                writer.Write($"*{Escape(note)}*\n\n");
            }

            var number = 0;
            foreach (var entry in section.Entries)
            {
                number++;
                writer.Write($"{number}. {(entry.Lead is null ? "" : $"*{Escape(entry.Lead)}* ")}{Escape(entry.Text)}{Links(entry.Evidence)}\n");
                foreach (var line in entry.Lines)
                {
                    writer.Write($"   - {Escape(line.Text)}{Links(line.Evidence)}\n");
                }
            }

            if (section.More is { } more)
            {
                writer.Write($"\n{Escape(more)}\n");
            }
        }

        if (BriefOutline.LeftOut(brief) is { } left)
        {
            writer.Write($"\n{Escape(left)}\n");
        }

        if (brief.Evidence.Length == 0)
        {
            return;
        }

        writer.Write("\n## Evidence\n\n");
        foreach (var evidence in brief.Evidence)
        {
            writer.Write($"<a id=\"e{evidence.Number}\"></a>**{evidence.Number}.** {Escape(DisplayText.Quoted(evidence.Quote))}  \n{Escape(BriefOutline.Source(evidence))}\n\n");
        }
    }

    /// <summary>The text with every mark escaped that Markdown or HTML would read as its own.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!'
                || (i == 0 && text[i] is ('+' or '-' or '='))
                || (i > 0 && text[i] is ('.' or ')') && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0))
            {
                result.Append('\\');
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    // "[1] [4] +2" becomes links to the list of evidence.
    private static string Links(string references) => references.Length == 0 ? "" : " " + string.Join(
        ' ',
        references.Split(' ').Select(part => part[0] == '[' ? $"[\\[{part[1..^1]}\\]](#e{part[1..^1]})" : part));
}
