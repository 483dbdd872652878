using System.Collections.Frozen;
using Hearsay.Reading;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Finds the agency that an article says it comes from: its name in brackets in the first words or at the end ("BAGHDAD
/// (Reuters) -", "[AFP]"), or in a byline, dateline or credit.
/// </summary>
internal static class WireCredit
{
    private const int LongestName = 40;
    private const int OpeningCharacters = 200;
    private const int ClosingCharacters = 60;

    private static readonly FrozenDictionary<string, string> Agencies =
        Tables.Rows("Copies.wires.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The agency's name; null where none is credited.</summary>
    public static string? Find(DocumentReading reading)
    {
        if (reading.Document.Outlet is { } outlet && Agencies.TryGetValue(outlet, out var own))
        {
            return own;
        }

        foreach (var author in reading.Document.Byline)
        {
            if (Agencies.TryGetValue(author, out var agency))
            {
                return agency;
            }
        }

        var text = reading.Document.Text;
        var opened = false;
        string? closing = null;
        foreach (var zone in reading.Zones)
        {
            var words = zone.Span.In(text);
            switch (zone.Kind)
            {
                case ZoneKind.Dateline when Bracketed(words) is { } agency:
                    return agency;
                case ZoneKind.Credit when Whole(words) is { } agency:
                    closing ??= agency;
                    break;
                case ZoneKind.Body:
                    if (!opened && Bracketed(words[..Math.Min(words.Length, OpeningCharacters)]) is { } opening)
                    {
                        return opening;
                    }

                    opened = true;
                    closing = Bracketed(words[^Math.Min(words.Length, ClosingCharacters)..], last: true) ?? closing;
                    break;
                default:
                    break;
            }
        }

        return closing;
    }

    private static string? Whole(ReadOnlySpan<char> words) => Lookup(words.Trim(" \t\r\n()[]."));

    /// <summary>The first agency in brackets; with <paramref name="last"/> only one at the very end.</summary>
    private static string? Bracketed(ReadOnlySpan<char> words, bool last = false)
    {
        for (var open = 0; open < words.Length; open++)
        {
            if (words[open] is not ('(' or '['))
            {
                continue;
            }

            var length = words[(open + 1)..].IndexOfAny(')', ']');
            if (length is < 0 or > LongestName || (last && !words[(open + length + 2)..].Trim(" .\r\n").IsEmpty))
            {
                continue;
            }

            if (Lookup(words.Slice(open + 1, length)) is { } agency)
            {
                return agency;
            }
        }

        return null;
    }

    private static string? Lookup(ReadOnlySpan<char> name) =>
        Agencies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Trim(), out var agency) ? agency : null;
}
