using System.Text;
using System.Text.Json;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Formats;

/// <summary>Tells the format of an input by its beginning; the ending of its name decides only where the content leaves it open.</summary>
internal static class FormatSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadSize = 16 * 1024;

    private static readonly string[] s_pageTags =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<title", "<meta", "<div", "<h1", "<p>", "<p ", "<!--"];

    /// <summary>Tells the format.</summary>
    /// <exception cref="IntakeException">The input is empty, no text, or in a format that is not read yet.</exception>
    public static Format Sniff(ReadOnlySpan<byte> head, string path)
    {
        if (head.IsEmpty)
        {
            throw new IntakeException(IntakeCodes.Empty, "The file is empty.");
        }

        BinaryContent.Refuse(head);
        var text = Text(head).AsSpan().TrimStart("\uFEFF \t\r\n\f");
        if (text.StartsWith("WARC/"))
        {
            throw NotReadYet("A web archive (WARC)");
        }

        if (KnownEndings.IsLines(path) || IsJsonLine(text))
        {
            return Format.Lines;
        }

        if (text.StartsWith("{\n") || text.StartsWith("{\r") || text.StartsWith("[{") || text.StartsWith("[\n"))
        {
            RefuseSpreadJson(text, path);
        }

        if (KnownEndings.IsConllu(path) || IsConllu(text))
        {
            throw NotReadYet("A file of annotated sentences (CoNLL-U)");
        }

        if (IsXml(text))
        {
            throw NotReadYet(text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || text.Contains("<feed", StringComparison.OrdinalIgnoreCase) ? "A feed (RSS, Atom)" : "XML other than XHTML");
        }

        return KnownEndings.IsPage(path) || IsPage(text) ? Format.Page : Format.PlainText;
    }

    private static string Text(ReadOnlySpan<byte> head)
    {
        var encoding = ByteOrderMark.Find(head, out var length) ?? ByteOrderMark.Guess(head) ?? Encoding.Latin1;
        return encoding.GetString(head[length..]);
    }

    /// <summary>Whether a text begins with a JSON object on one line.</summary>
    public static bool IsJsonLine(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '{')
        {
            return false;
        }

        var end = text.IndexOf('\n');
        var line = Encoding.UTF8.GetBytes((end < 0 ? text : text[..end]).ToString());
        var reader = new Utf8JsonReader(line, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 256 }));
        var names = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    names++;
                }
            }

            return names > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void RefuseSpreadJson(ReadOnlySpan<char> text, string path)
    {
        var after = text[1..].TrimStart("\r\n\t {");
        if (!after.IsEmpty && after[0] == '"' || Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw NotReadYet("JSON that is not one object a line");
        }
    }

    /// <summary>Whether a text begins as CoNLL-U does: comments, then lines of ten columns.</summary>
    public static bool IsConllu(ReadOnlySpan<char> text)
    {
        const int Columns = 10;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            return char.IsAsciiDigit(line[0]) && line.Count('\t') == Columns - 1;
        }

        return false;
    }

    private static bool IsXml(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<feed", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<rdf:RDF", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPage(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '<')
        {
            return false;
        }

        foreach (var tag in s_pageTags)
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static IntakeException NotReadYet(string what) => new(IntakeCodes.NotReadYet, $"{what} is not read yet.");
}
