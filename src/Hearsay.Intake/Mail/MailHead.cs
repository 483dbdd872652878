using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Intake.Encodings;

namespace Hearsay.Intake.Mail;

/// <summary>The head of a message or of one of its parts (RFC 5322), with encoded words read (RFC 2047).</summary>
internal sealed partial class MailHead
{
    private const int MostLines = 2000;
    private const int LongestValue = 8000;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a name; null where there is none.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) ? Decoded(value) : null;

    /// <summary>Whether it holds any line.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>Reads the head of a text of bytes taken as Latin-1; <paramref name="body"/> is where the body begins.</summary>
    public static MailHead Read(string text, int begin, int end, out int body)
    {
        var head = new MailHead();
        string? last = null;
        body = begin;
        for (var count = 0; count < MostLines && body < end; count++)
        {
            var feed = text.IndexOf('\n', body, end - body);
            var stop = feed < 0 ? end : feed;
            var line = text.AsSpan(body, stop - body).TrimEnd('\r');
            body = feed < 0 ? end : feed + 1;
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                if (last is not null && head._values[last].Length < LongestValue)
                {
                    head._values[last] += string.Concat(" ", line.Trim());
                }

                continue;
            }

            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                var name = line[..colon].Trim().ToString();
                last = head._values.TryAdd(name, line[(colon + 1)..].Trim().ToString()) ? name : null;
            }
        }

        return head;
    }

    /// <summary>A parameter of a value, <c>boundary</c> in <c>multipart/related; boundary="x"</c>; null where there is none.</summary>
    public static string? Parameter(string? value, string name)
    {
        foreach (Match match in Parameters().Matches(value is null || value.Length > LongestValue ? "" : value))
        {
            if (match.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Value;
            }
        }

        return null;
    }

    /// <summary>Text with its encoded words read: <c>=?utf-8?Q?Caf=C3=A9?=</c> is "Café". Bytes outside ASCII are taken for UTF-8 where they are that.</summary>
    internal static string Decoded(string value)
    {
        var plain = Utf8(value);
        return plain.Contains("=?", StringComparison.Ordinal) && plain.Length <= LongestValue
            ? EncodedWord().Replace(BetweenWords().Replace(plain, "?==?"), Word)
            : plain;
    }

    private static string Word(Match match)
    {
        var encoding = CodePages.Find(match.Groups[1].Value.Split('*')[0]);
        var bytes = match.Groups[2].Value is "B" or "b"
            ? TransferCoding.Base64(match.Groups[3].Value)
            : TransferCoding.Quoted(match.Groups[3].Value.Replace('_', ' '));
        return encoding is null ? match.Value : encoding.GetString(bytes);
    }

    private static string Utf8(string value)
    {
        var bytes = Encoding.Latin1.GetBytes(value);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : value;
    }

    [GeneratedRegex(@";\s*([\w-]+)\*?\d*\*?\s*=\s*(?:""([^""]*)""|([^;\s]+))", RegexOptions.NonBacktracking)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"=\?([\w-]+(?:\*[\w-]+)?)\?([QqBb])\?([^?\s]*)\?=", RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    // White space between two encoded words is not part of the text.
    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.NonBacktracking)]
    private static partial Regex BetweenWords();
}
