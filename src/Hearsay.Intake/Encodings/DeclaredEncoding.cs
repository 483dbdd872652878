using System.Text;

namespace Hearsay.Intake.Encodings;

/// <summary>The encoding that a page names itself: <c>&lt;meta charset&gt;</c>, <c>http-equiv</c>, or an XML declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>The standard looks at 1024 bytes; pages with much in front of the declaration are met, so more is looked at.</summary>
    private const int Looked = 8192;

    private const int LongestName = 40;

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Looked, bytes.Length)]);
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            && Named(head.AsSpan(0, end), "encoding") is { } declared)
        {
            return declared;
        }

        for (var at = Next(head, 0); at >= 0; at = Next(head, at + 5))
        {
            var close = head.IndexOf('>', at);
            if (Named(head.AsSpan(at, (close < 0 ? head.Length : close) - at), "charset") is { } named)
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>The encoding of a media type, <c>text/html; charset=koi8-r</c>; null where it names none that is known.</summary>
    public static Encoding? OfMediaType(string? mediaType) => mediaType is null ? null : Named(mediaType, "charset");

    private static int Next(string head, int from) => head.IndexOf("<meta", from, StringComparison.OrdinalIgnoreCase);

    private static Encoding? Named(ReadOnlySpan<char> declaration, string word)
    {
        var at = declaration.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = declaration[(at + word.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var length = rest.IndexOfAnyExcept(NameLetters);
        var name = length < 0 ? rest : rest[..length];
        return name.IsEmpty || name.Length > LongestName ? null : ByName(name.ToString());
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.+");

    private static Encoding? ByName(string name)
    {
        switch (name.ToUpperInvariant())
        {
            // The standard reads these as Windows-1252, which is what their writers used.
            case "ISO-8859-1" or "ISO8859-1" or "LATIN1" or "LATIN-1" or "US-ASCII" or "ASCII" or "X-USER-DEFINED":
                return CodePages.Windows1252;
            case "ISO-8859-9":
                return CodePages.Find("windows-1254");
            // A declaration in ASCII letters cannot stand in UTF-16; UTF-7 is refused as unsafe.
            case "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UTF-32" or "UTF-7":
                return null;
            default:
                return CodePages.Find(name);
        }
    }
}
