using System.Collections.Frozen;

namespace Hearsay.Reading.Gazetteers;

/// <summary>The lists by which names and descriptions are recognised; all words folded.</summary>
internal static class Wordlists
{
    /// <summary>Titles and offices with the sector of their holder.</summary>
    public static Phrases<string?> Titles { get; } = new(Table.Rows("titles.tsv", 2).Select(row => (row[0], Table.Optional(row[1]))));

    /// <summary>Common nouns for those who act and for places.</summary>
    public static IReadOnlyList<(string Noun, Agent Agent)> DefaultAgents { get; } =
    [
        .. Table.Rows("agents.tsv", 3).Select(row => (row[0], new Agent(row[0], row[1], Table.Optional(row[2])))),
        .. Table.Rows("place-nouns.tsv", 1).Select(row => (row[0], new Agent(row[0], "place", null))),
    ];

    /// <summary>The same, to be looked up.</summary>
    public static Phrases<Agent> Agents { get; } = new(DefaultAgents);

    /// <summary>Words that end the name of an organisation or place.</summary>
    public static FrozenDictionary<string, NameHead> Heads { get; } = Table.Rows("name-heads.tsv", 3).Where(row => !row[1].EndsWith("-first", StringComparison.Ordinal))
        .ToFrozenDictionary(row => Folding.Fold(row[0]), row => new NameHead(row[1], Table.Optional(row[2])), StringComparer.Ordinal);

    /// <summary>Words that begin the name of a place.</summary>
    public static FrozenSet<string> PlaceBeginnings { get; } = Beginnings("place-first");

    /// <summary>Abbreviations that begin the name of a ship.</summary>
    public static FrozenSet<string> VesselBeginnings { get; } = Beginnings("vessel-first");

    /// <summary>Common nouns for places.</summary>
    public static FrozenSet<string> PlaceNouns { get; } = Table.Words("place-nouns.tsv");

    public static FrozenSet<string> CommonWords { get; } = Table.Words("common-words.tsv");

    public static FrozenSet<string> Modifiers { get; } = Table.Words("modifiers.tsv");

    public static FrozenSet<string> Particles { get; } = Table.Words("particles.tsv");

    public static FrozenSet<string> Compass { get; } = Table.Words("compass.tsv");

    public static FrozenSet<string> NotNames { get; } = Table.Words("not-names.tsv");

    /// <summary>The given name for which a short form stands.</summary>
    public static FrozenDictionary<string, string> Nicknames { get; } = Table.Rows("nicknames.tsv", 2)
        .ToFrozenDictionary(row => Folding.Fold(row[0]), row => Folding.Fold(row[1]), StringComparer.Ordinal);

    /// <summary>Adjectives of states, of which a noun can be made for one of their people ("an Israeli").</summary>
    public static FrozenSet<string> NationalAdjectives { get; } = Table.Rows("states.tsv", 6)
        .SelectMany(row => Table.Several(row[2]).Except(Table.Several(row[5]).Append(row[1]), StringComparer.Ordinal)).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> SpeakingVerbs { get; } = Table.Words("speaking-verbs.tsv");

    private static FrozenSet<string> Beginnings(string kind) =>
        Table.Rows("name-heads.tsv", 3).Where(row => row[1] == kind).Select(row => Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);
}
