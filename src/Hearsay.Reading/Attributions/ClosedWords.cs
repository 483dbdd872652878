using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Words of closed classes, in lower case; read from <c>closed-words.tsv</c>.</summary>
internal static class ClosedWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = Listing.Rows("Attributions.closed-words.tsv")
        .ToFrozenDictionary(cells => cells[0], cells => cells[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>"also", "repeatedly".</summary>
    public static FrozenSet<string> Adverbs { get; } = Classes["adverb"];

    /// <summary>Words that open a noun phrase: articles, possessives, counts.</summary>
    public static FrozenSet<string> Articles { get; } = Classes["article"];

    /// <summary>Forms of "be", "have", "do" and the modal verbs.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = Classes["auxiliary"];

    /// <summary>Forms of "be".</summary>
    public static FrozenSet<string> Be { get; } = Classes["be"];

    /// <summary>Verbs, in their dictionary form, of force that are also said of words: "attack".</summary>
    public static FrozenSet<string> Blows { get; } = Classes["blow"];

    /// <summary>Marks that part clauses more strongly than a comma.</summary>
    public static FrozenSet<string> Breaks { get; } = Classes["break"];

    /// <summary>Words that begin or part clauses and stand in no noun phrase: "because", "than".</summary>
    public static FrozenSet<string> ClauseEdges { get; } = Classes["clause-edge"];

    /// <summary>"and", "but".</summary>
    public static FrozenSet<string> Coordinators { get; } = Classes["coordinator"];

    /// <summary>Days by name and "today".</summary>
    public static FrozenSet<string> Days { get; } = Classes["day"];

    /// <summary>Those who are told something: "me", "reporters".</summary>
    public static FrozenSet<string> Hearers { get; } = Classes["hearer"];

    /// <summary>"how", "whether".</summary>
    public static FrozenSet<string> Interrogatives { get; } = Classes["interrogative"];

    /// <summary>Words that lead to a subject without being part of it: "and", "while", "how".</summary>
    public static FrozenSet<string> Leaders { get; } = Classes["leader"];

    /// <summary>Verbs before another verb that only tell how it goes on: "began to say", "went on to say".</summary>
    public static FrozenSet<string> Phases { get; } = Classes["phase"];

    /// <summary>"of", "during".</summary>
    public static FrozenSet<string> Prepositions { get; } = Classes["preposition"];

    /// <summary>Pronouns that may be a subject, the relative ones among them.</summary>
    public static FrozenSet<string> Pronouns { get; } = Classes["pronoun"];

    /// <summary>"because", "when".</summary>
    public static FrozenSet<string> Subordinators { get; } = Classes["subordinator"];
}
