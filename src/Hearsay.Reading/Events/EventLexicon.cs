using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>
/// The words that code events, after PLOVER (Halterman, Bagozzi, Beger, Schrodt and Scarborough: "PLOVER and POLECAT", 2023),
/// indexed by their first lemma, the longest pattern first, one with an object before one that asks something else of the tree, and that before one that asks for nothing.
/// </summary>
internal sealed class EventLexicon
{
    private EventLexicon()
    {
        var classes = LexiconFile.Rows("classes.tsv", 2).ToDictionary(r => r[0], r => r[1].Split(','), StringComparer.Ordinal);
        Classes = classes.ToFrozenDictionary(c => c.Key, c => c.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Verbs = Indexed(LexiconFile.Rows("verbs.tsv", 7).Select(r => new LexiconEntry(
            Enum.Parse<EventType>(r[0], ignoreCase: true), OrNull(r[3]), Words(r[1]), ObjectsOf(r[2], classes), r[2][0] == '*' ? r[2][1..] : null, [], Places(r[4]), r[5] == "both", FlagOf(r[6]))));
        Nouns = Indexed(LexiconFile.Rows("nouns.tsv", 7).Select(r => new LexiconEntry(
            Enum.Parse<EventType>(r[0], ignoreCase: true), OrNull(r[2]), Words(r[1]), [], null, Places(r[3]), Places(r[4]), r[5] == "both", FlagOf(r[6]))));
    }

    /// <summary>The lexicon.</summary>
    public static EventLexicon Instance { get; } = new();

    /// <summary>The verbs by first lemma.</summary>
    public FrozenDictionary<string, ImmutableArray<LexiconEntry>> Verbs { get; }

    /// <summary>The nouns by first lemma.</summary>
    public FrozenDictionary<string, ImmutableArray<LexiconEntry>> Nouns { get; }

    /// <summary>The sets of nouns by name.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Classes { get; }

    private static FrozenDictionary<string, ImmutableArray<LexiconEntry>> Indexed(IEnumerable<LexiconEntry> entries) => entries
        .GroupBy(e => e.Pattern[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key,
            g => g.OrderByDescending(e => e.Pattern.Length).ThenByDescending(e => !e.Objects.IsEmpty).ThenByDescending(e => e.Frame is not null)
                .ThenByDescending(e => e.Flag == RoleFlag.Refused).ThenByDescending(e => e.Flag is RoleFlag.Armed or RoleFlag.Controlling).ToImmutableArray(),
            StringComparer.Ordinal);

    private static string? OrNull(string field) => field == "-" ? null : field;

    private static ImmutableArray<string> Words(string field) => [.. field.Split(' ')];

    private static ImmutableArray<string> Places(string field) => field == "-" ? [] : [.. field.Split(',')];

    private static ImmutableArray<ImmutableArray<string>> ObjectsOf(string field, Dictionary<string, string[]> classes) =>
        field == "-" || field[0] == '*' ? [] : [.. field.Split(',').SelectMany(n => n[0] == '@' ? classes[n[1..]] : [n]).Distinct(StringComparer.Ordinal).Select(Words)];

    private static RoleFlag FlagOf(string field) => field switch
    {
        "-" => RoleFlag.None,
        "none" => RoleFlag.Uncoded,
        "recip" => RoleFlag.Reciprocal,
        "rev" => RoleFlag.Reversed,
        "refused" => RoleFlag.Refused,
        "ctrl" => RoleFlag.Controlling,
        "armed" => RoleFlag.Armed,
        _ => throw new InvalidDataException($"A flag is -, none, recip, rev, ctrl, armed or refused, not {field}."),
    };
}
