using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.ActorLists;

/// <summary>
/// Reads actor and agent dictionaries of the TABARI and PETRARCH family: a name in capitals, "_" for a blank, "+" before its other names, codes in square brackets,
/// each with the days between which it holds ("[IRQGOV 060520-140908]", "[IRQELI &lt;060520]", "[IRQELI &gt;140908]"), "#" before comments. Agents have codes that begin with
/// "~", their irregular plural in braces, and sets of endings ("!PERSON!").
/// </summary>
internal sealed partial class PetrarchDictionary(ActorListDraft draft, ActorCodes codes, List<ActorListFault> faults)
{
    // Years of two figures: the dictionaries begin with rulers of the 1930s.
    private const int Pivot = 30;

    private static readonly string[] s_institutions =
    [
        "agency", "alliance", "army", "association", "authority", "bank", "bureau", "clergy", "commission", "committee", "company", "congress", "corp", "corporation", "council", "court", "force",
        "forces", "government", "group", "industry", "league", "media", "military", "ministry", "movement", "navy", "office", "organisation", "organization", "parliament", "party", "police", "press",
        "regime", "service", "state", "union",
    ];

    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);
    private readonly List<string> _wordings = [];
    private readonly List<ActorStand> _stands = [];
    private int _head;
    private bool _agent;

    /// <summary>Reads a dictionary.</summary>
    public void Read(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } raw; number++)
        {
            var comment = raw.IndexOf('#', StringComparison.Ordinal);
            var line = comment < 0 ? raw : raw[..comment];
            if (line.Trim().Length > 0)
            {
                Line(line, number);
            }
        }

        Flush();
    }

    private void Line(string line, int number)
    {
        if (SetLine().Match(line) is { Success: true } set)
        {
            _sets[set.Groups[1].Value] = set.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return;
        }

        var bracket = line.IndexOf('[', StringComparison.Ordinal);
        var wording = (bracket < 0 ? line : line[..bracket]).Trim();
        if (wording.Length > 0 && !wording.StartsWith('+'))
        {
            Flush();
            _head = number;
        }

        if (wording.Length > 0)
        {
            _wordings.Add(wording.TrimStart('+').Trim());
        }

        if (bracket >= 0)
        {
            Codes(line[bracket..], number);
        }
    }

    private void Codes(string written, int number)
    {
        var found = Code().Matches(written);
        if (found.Count == 0)
        {
            faults.Add(new ActorListFault(number, $"\"{written.Trim()}\" is no code."));
        }

        foreach (Match match in found)
        {
            var code = match.Groups["code"].Value;
            if (codes.Of(code) is not var (country, sector))
            {
                faults.Add(new ActorListFault(number, $"\"{code}\" begins with no known country."));
                continue;
            }

            var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
            var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
            if ((from.Length > 0 && (Day(from) is null || Day(to) is null || Day(from) > Day(to))) || (before.Length > 0 && Day(before) is null) || (after.Length > 0 && Day(after) is null))
            {
                faults.Add(new ActorListFault(number, $"\"{match.Value}\" has no days that can be read."));
                continue;
            }

            _agent |= code.StartsWith('~');
            _stands.Add(new ActorStand(country, sector, from.Length > 0 ? Day(from) : after.Length > 0 ? Day(after) : null, to.Length > 0 ? Day(to) : before.Length > 0 ? Day(before)!.Value.AddDays(-1) : null));
        }
    }

    private void Flush()
    {
        if (_wordings.Count > 0)
        {
            if (_stands.Count == 0)
            {
                faults.Add(new ActorListFault(_head, $"\"{_wordings[0]}\" has no code."));
            }
            else if (_agent)
            {
                Agents();
            }
            else
            {
                Actor();
            }
        }

        _wordings.Clear();
        _stands.Clear();
        _agent = false;
    }

    private void Actor()
    {
        var names = _wordings.SelectMany(DictionaryWording.Names).ToList();
        if (names.Count == 0)
        {
            return;
        }

        var kind = KindOf(names[0]);
        if (kind == EntryKind.Town)
        {
            // The towns and regions of a state stand there as its other names.
            foreach (var name in names)
            {
                draft.Add(name, kind, [], _stands);
            }

            return;
        }

        draft.Add(names[0], kind, names.Skip(1).Select(name => DictionaryWording.AsLettersOf(name, names[0])), _stands);
    }

    private EntryKind KindOf(string name)
    {
        var words = name.Split(' ');
        var institution = Array.Exists(words, word => s_institutions.Contains(word, StringComparer.OrdinalIgnoreCase));
        return _stands.Exists(stand => !stand.IsUndated) && words.Length is > 1 and < 6 && !institution ? EntryKind.Person
            : _stands.TrueForAll(stand => stand.Sector is null && stand.Country is not null) ? EntryKind.Town
            : _stands.Exists(stand => stand.Sector is "REB" or "OPP" or "UAF" or "PRM" or "CRM") ? EntryKind.Group
            : _stands.Exists(stand => stand.Sector == "ELI") && words.Length is > 1 and < 5 && !institution ? EntryKind.Person
            : EntryKind.Organisation;
    }

    private void Agents()
    {
        var sector = _stands[0].Sector;
        foreach (var wording in _wordings)
        {
            var braces = wording.IndexOf('{', StringComparison.Ordinal);
            var plural = braces < 0 ? null : wording[(braces + 1)..].Trim(' ', '}', '_').Replace('_', ' ').ToLowerInvariant();
            foreach (var noun in Expanded(braces < 0 ? wording : wording[..braces]))
            {
                var institution = s_institutions.Contains(noun.Split(' ')[^1], StringComparer.Ordinal);
                draft.Add(new ListedAgent(noun, institution ? "organisation" : noun.EndsWith("men", StringComparison.Ordinal) ? "group" : "person", sector));
                if ((plural ?? Plural(noun)) is { Length: > 0 } several && several != noun)
                {
                    draft.Add(new ListedAgent(several, "group", sector));
                }
            }
        }
    }

    private IEnumerable<string> Expanded(string wording)
    {
        if (SetName().Match(wording) is not { Success: true } name || !_sets.TryGetValue(name.Value, out var endings))
        {
            return [wording.Replace('_', ' ').Trim().ToLowerInvariant()];
        }

        return endings.Select(ending => wording.Replace(name.Value, ending, StringComparison.Ordinal).Replace('_', ' ').Trim().ToLowerInvariant());
    }

    private static string Plural(string noun) =>
        noun.EndsWith('s') || noun.EndsWith("men", StringComparison.Ordinal) || noun.EndsWith("people", StringComparison.Ordinal) ? noun
        : noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en"
        : noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) || noun.EndsWith('x') ? noun + "es"
        : noun + "s";

    private static DateOnly? Day(string digits)
    {
        var full = digits.Length switch
        {
            4 => digits + "0101",
            6 => (int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture) < Pivot ? "20" : "19") + digits,
            _ => digits,
        };
        return DateOnly.TryParseExact(full, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"\[\s*(?<code>~?[A-Z]{3,})[A-Z/]*\s*(?:(?:<\s*(?<before>\d+))|(?:>\s*(?<after>\d+))|(?:(?<from>\d+)\s*-\s*(?<to>\d+)))?\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*([!&][A-Z]+!?)\s*=\s*(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SetLine();

    [GeneratedRegex("![A-Z]+!", RegexOptions.CultureInvariant)]
    private static partial Regex SetName();
}
