using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>What verbs govern, as far as the attachment of clauses depends on it.</summary>
internal static class VerbFrames
{
    private static readonly FrozenSet<(string, string)> _frames = Listing.Rows("Syntax.verb-frames.tsv").Select(r => (r[0], r[1])).ToFrozenSet();
    private static readonly FrozenSet<string> _times = Listing.Rows("Syntax.time-nouns.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a clause that follows the verb is what it says: "said", "believes".</summary>
    public static bool TakesClause(string lemma) => _frames.Contains((lemma, "say"));

    /// <summary>Whether the verb takes an object and an infinitive of which that object is the subject: "asked Norway to help".</summary>
    public static bool TakesObjectAndInfinitive(string lemma) => _frames.Contains((lemma, "ask"));

    /// <summary>Whether the verb takes two objects: "gave them arms".</summary>
    public static bool TakesTwoObjects(string lemma) => _frames.Contains((lemma, "give"));

    /// <summary>Whether a noun without a preposition says when: "Tuesday", "last week".</summary>
    public static bool IsTime(string lower) => _times.Contains(lower);

    /// <summary>Whether a preposition behind an object goes with that object rather than with the verb: "talks between".</summary>
    public static bool PrefersNoun(string preposition) => preposition is "between" or "per" or "including" or "regarding" or "concerning" or "against" or "about" or "like" or "among" or "toward" or "towards";
}
