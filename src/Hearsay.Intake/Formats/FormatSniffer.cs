using System.Text;
using System.Text.Json;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Formats;

/// <summary>Tells the format of an input by its beginning; the ending of its name decides only where the content leaves it open.</summary>
internal static class FormatSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadSize = 16 * 1024;

    private static readonly string[] s_pageTags =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<title", "<meta", "<div", "<h1", "<p>", "<p ", "<!--"];

    /// <summary>Tells the format.</summary>
    /// <exception cref="IntakeException">The input is empty, no text, or in a format that is not read.</exception>
    public static Format Sniff(ReadOnlySpan<byte> head, Part part)
    {
        if (head.IsEmpty)
        {
            throw new IntakeException(IntakeCodes.Empty, "The file is empty.");
        }

        if (Packed(head) is { } packed)
        {
            return packed;
        }

        BinaryContent.Refuse(head);
        var path = part.Name;
        var text = Text(head).AsSpan().TrimStart("\uFEFF \t\r\n\f");
        if (Json(text, path) is { } json)
        {
            return json;
        }

        if (KnownEndings.IsConllu(path) || IsConllu(text))
        {
            throw NotReadYet("A file of annotated sentences (CoNLL-U)");
        }

        if (IsXml(text))
        {
            return IsFeed(text) ? Format.Feed : throw NotReadYet("XML other than XHTML, RSS and Atom");
        }

        if (part.Kind is "text/plain")
        {
            return Format.PlainText;
        }

        if (MailSign.IsBox(text))
        {
            return Format.MailBox;
        }

        if (KnownEndings.IsMail(path) || MailSign.IsMessage(text))
        {
            return Format.Mail;
        }

        if (KnownEndings.IsTable(path) || part.Kind is "text/csv" or "text/tab-separated-values")
        {
            return Format.Table;
        }

        return KnownEndings.IsPage(path) || IsPage(text) || part.Kind is "text/html" or "application/xhtml+xml" ? Format.Page : Format.PlainText;
    }

    private static Format? Packed(ReadOnlySpan<byte> head)
    {
        const int TarMark = 257;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return Format.Zip;
        }

        if (head.Length > TarMark + 5 && head[TarMark..].StartsWith("ustar"u8))
        {
            return Format.Tar;
        }

        return head.StartsWith("WARC/"u8) ? Format.WebArchive : null;
    }

    private static Format? Json(ReadOnlySpan<char> text, string path)
    {
        if (KnownEndings.IsLines(path))
        {
            return Format.Lines;
        }

        var isJson = Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
        if (IsJsonLine(text))
        {
            var end = text.IndexOf('\n');
            var next = end < 0 ? default : text[end..].TrimStart();
            return IsJsonFeed(text) || (isJson && (next.IsEmpty || next[0] != '{')) ? Format.Json : Format.Lines;
        }

        if (text.IsEmpty || text[0] is not ('{' or '['))
        {
            return null;
        }

        var after = text[1..].TrimStart("\r\n\t {");
        return isJson || IsJsonFeed(text) || (!after.IsEmpty && after[0] == '"' && (text[0] == '[' || text[1..].TrimStart(" \t\r") is ['\n', ..])) ? Format.Json : null;
    }

    private static bool IsJsonFeed(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, 2000)].Contains("//jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase);

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

    private static bool IsFeed(ReadOnlySpan<char> text) =>
        text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || text.Contains("<feed", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) || text.Contains("<channel", StringComparison.OrdinalIgnoreCase);

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
