using System.Buffers;

namespace Hearsay.Reading.Sentences;

/// <summary>Finds addresses of the web and of mail, which stay one token.</summary>
internal static class AddressScanner
{
    private static readonly SearchValues<char> Enders = SearchValues.Create("<>\"“”«»");
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:", "www."];

    /// <summary>The end of the address that begins here, without the marks that close the sentence; <paramref name="at"/> where none does.</summary>
    public static int EndOf(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        foreach (var scheme in Schemes)
        {
            if (rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return at + WithoutClosingMarks(rest[..AddressLength(rest)]);
            }
        }

        return char.IsLetterOrDigit(rest[0]) ? at + MailLength(rest) : at;
    }

    private static int AddressLength(ReadOnlySpan<char> rest)
    {
        var stop = rest.IndexOfAny(Enders);
        return stop < 0 ? rest.Length : stop;
    }

    private static int WithoutClosingMarks(ReadOnlySpan<char> address)
    {
        var length = address.Length;
        while (length > 1 && (address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '…'
            || (address[length - 1] == ')' && !address[..(length - 1)].Contains('('))))
        {
            length--;
        }

        return length;
    }

    private static int MailLength(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-' or '+' or '%'))
        {
            at++;
        }

        if (at == 0 || at >= rest.Length || rest[at] != '@')
        {
            return 0;
        }

        var to = at + 1;
        while (to < rest.Length && (char.IsAsciiLetterOrDigit(rest[to]) || rest[to] is '.' or '-' or '_'))
        {
            to++;
        }

        while (to > at && rest[to - 1] is '.' or '-')
        {
            to--;
        }

        return to > at + 1 ? to : 0;
    }
}
