using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Finds the agencies that an article says it comes from: in brackets in the first words or at the end ("BAGHDAD (Reuters) -",
/// "[AFP]"), after a dash at the very end ("—AFP"), in a byline, dateline or credit. An agency that the table does not have
/// is believed where an agency stands: in brackets between a place and a dash.
/// </summary>
internal static class WireCredit
{
    private const int LongestName = 40;
    private const int OpeningCharacters = 200;
    private const int ClosingCharacters = 60;

    private static readonly FrozenDictionary<string, string> Agencies =
        Tables.Rows("Copies.wires.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The credits of an article: its own agency, those in its text, its notes of contribution and republication.</summary>
    public static ImmutableArray<DigestCredit> Find(DocumentReading reading) =>
        [.. Wires(reading).Concat(CreditNotes.Find(reading)).DistinctBy(c => (c.Name, c.Kind))];

    /// <summary>The name by which an agency is known; the name as it is where it is none.</summary>
    public static string NameOf(string name) => Lookup(name) ?? name.Trim();

    private static IEnumerable<DigestCredit> Wires(DocumentReading reading)
    {
        if (reading.Document.Outlet is { } outlet && Agencies.TryGetValue(outlet, out var own))
        {
            yield return new DigestCredit(own, CreditKind.Wire, default, "");
        }

        foreach (var author in reading.Document.Byline)
        {
            if (Agencies.TryGetValue(author, out var agency))
            {
                yield return new DigestCredit(agency, CreditKind.Wire, default, "");
            }
        }

        var text = reading.Document.Text;
        var opened = false;
        var body = reading.Zones.LastOrDefault(z => z.Kind == ZoneKind.Body)?.Span ?? default;
        foreach (var zone in reading.Zones)
        {
            var credits = zone.Kind switch
            {
                ZoneKind.Dateline => Bracketed(text, zone.Span, isDateline: true),
                ZoneKind.Credit when Lookup(zone.Span.Of(text).Trim(' ', '\t', '\r', '\n', '(', ')', '[', ']', '.')) is { } whole => [new DigestCredit(whole, CreditKind.Wire, zone.Span, zone.Span.Of(text))],
                ZoneKind.Credit => Sources(Bracketed(text, zone.Span, isDateline: false)),
                ZoneKind.Body when !opened => Bracketed(text, new TextSpan(zone.Span.Begin, Math.Min(zone.Span.End, zone.Span.Begin + OpeningCharacters)), isDateline: true),
                _ => [],
            };
            opened |= zone.Kind == ZoneKind.Body;
            foreach (var credit in credits)
            {
                yield return credit;
            }

            if (zone.Span == body && Closing(text, body) is { } closing)
            {
                yield return closing;
            }
        }
    }

    /// <summary>One agency is the one whose report this is; several in a row are what the writer used.</summary>
    private static List<DigestCredit> Sources(List<DigestCredit> credits) =>
        credits.Count < 2 ? credits : credits.ConvertAll(c => c with { Kind = CreditKind.Contribution });

    /// <summary>The agencies in brackets; in a dateline also one that the table does not know.</summary>
    private static List<DigestCredit> Bracketed(string text, TextSpan within, bool isDateline)
    {
        var found = new List<DigestCredit>();
        for (var open = within.Begin; open < within.End; open++)
        {
            if (text[open] is not ('(' or '['))
            {
                continue;
            }

            var length = text.AsSpan(open + 1, within.End - open - 1).IndexOfAny(')', ']');
            if (length is < 0 or > LongestName)
            {
                continue;
            }

            var span = new TextSpan(open, open + length + 2);
            var name = text.Substring(open + 1, length);
            if (Lookup(name) is { } agency)
            {
                found.Add(new DigestCredit(agency, CreditKind.Wire, span, span.Of(text)));
            }
            else if (isDateline && found.Count == 0 && IsName(name) && IsDateline(text.AsSpan(within.Begin, open - within.Begin)) && IsDash(text, span.End))
            {
                found.Add(new DigestCredit(name.Trim(), CreditKind.Wire, span, span.Of(text)));
            }
        }

        return found;
    }

    /// <summary>The agency at the very end of the article: in brackets or after a dash.</summary>
    private static DigestCredit? Closing(string text, TextSpan body)
    {
        var end = body.End;
        while (end > body.Begin && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '.'))
        {
            end--;
        }

        var begin = Math.Max(body.Begin, end - ClosingCharacters);
        var words = text.AsSpan(begin, end - begin);
        var bracketed = !words.IsEmpty && words[^1] is ')' or ']';
        var open = bracketed ? words.LastIndexOfAny('(', '[') : words.LastIndexOfAny('-', '–', '—');
        if (open < 1)
        {
            return null;
        }

        var name = (bracketed ? words[(open + 1)..^1] : words[(open + 1)..]).Trim().ToString();
        var before = words[..open].TrimEnd(" -–—");
        var endsSentence = !before.IsEmpty && before[^1] is '.' or '!' or '?' or '”' or '"';
        var known = Lookup(name);
        return known is null && !(endsSentence && IsName(name) && name.Split(' ').Length <= 3)
            ? null
            : new DigestCredit(known ?? name, CreditKind.Wire, new TextSpan(begin + open, end), text[(begin + open)..end]);
    }

    private static bool IsName(string name) =>
        name.Trim() is { Length: > 1 } trimmed && trimmed.Split(' ').All(w => w.Length > 0 && (char.IsUpper(w[0]) || w is "&" or "of" or "and"));

    /// <summary>Whether what stands before the brackets is a place, perhaps with a day: it begins in capitals and has few words.</summary>
    private static bool IsDateline(ReadOnlySpan<char> before)
    {
        var words = before.Trim().ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 8 && words[0].Where(char.IsLetter).All(char.IsUpper) && words[0].Count(char.IsLetter) > 2;
    }

    private static bool IsDash(string text, int place) =>
        text.AsSpan(place, Math.Min(4, text.Length - place)).TrimStart() is ['-' or '–' or '—', ..];

    private static string? Lookup(string name) =>
        Agencies.GetValueOrDefault(name.Trim());
}
