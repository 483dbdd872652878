using System.Collections.Frozen;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Events;

/// <summary>
/// Whose violence it was where a noun tells it: "killed in a US drone strike", "an aerial attack killed thirteen", "airstrikes by the army wounded": the doer
/// of the deed that the noun names did what it brought about.
/// </summary>
internal sealed class Casualties(EventText text, EventTree tree, NominalEvents nominals, TreeArguments arguments)
{
    /// <summary>The nouns of violence by their last word, the longest first.</summary>
    private static readonly FrozenDictionary<string, LexiconEntry[]> s_deeds = EventLexicon.Instance.Nouns.Values.SelectMany(e => e)
        .Where(e => e.Type == EventType.Assault && e.Flag != RoleFlag.Reciprocal)
        .GroupBy(e => e.Pattern[^1], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Pattern.Length).ThenBy(e => string.Join(' ', e.Pattern), StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The doer of the deed in, during or by which something was done; nobody where none is told.</summary>
    /// <param name="verb">A verb without a doer of its own.</param>
    /// <param name="sentence">Its sentence.</param>
    public Side DoerOfCircumstance(int verb, Sentence sentence)
    {
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && tree.Is(c, "obl") && tree.CaseOf(c) is "in" or "during" or "by" or "from" && Doer(c, sentence) is { IsKnown: true } doer)
            {
                return doer;
            }
        }

        return Side.Nobody;
    }

    /// <summary>
    /// The doer of the deed that a side names ("a Russian strike", "the attack"), or of what is done with the thing that it names ("struck the town with bombs, killing two"); the side
    /// itself where it names neither, or nobody's.
    /// </summary>
    public Side DoerOfDeed(Side side, Sentence sentence)
    {
        if (side.Fillers is not [{ Mention: < 0 } deed] || HeadOf(deed) is not (>= 0 and var head))
        {
            return side;
        }

        return Doer(head, sentence) is { IsKnown: true } doer ? doer
            : tree.Is(head, "obl") && tree.CaseOf(head) == "with" && tree.Head(head) is >= 0 and var verb && text.IsVerb(verb) && arguments.Subject(verb) is { IsKnown: true } user ? user
            : side;
    }

    private Side Doer(int noun, Sentence sentence)
    {
        for (var c = text.Lemma(noun) is "series" or "wave" or "string" or "spate" or "number" or "round" ? tree.FirstChild(noun) : -1; c >= 0; c = tree.NextChild(c))
        {
            if (c > noun && tree.Is(c, "nmod") && s_deeds.ContainsKey(text.Lemma(c)))
            {
                // "a series of American airstrikes"
                noun = c;
                break;
            }
        }

        if (text.MentionAt(noun) >= 0 || !s_deeds.TryGetValue(text.Lemma(noun), out var entries))
        {
            return Side.Nobody;
        }

        foreach (var entry in entries)
        {
            var first = noun - entry.Pattern.Length + 1;
            if (first >= sentence.FirstToken && Enumerable.Range(0, entry.Pattern.Length - 1).All(i => text.Is(first + i, entry.Pattern[i])))
            {
                return nominals.Of(new Trigger(entry, first, noun, noun, -1, -1, true), sentence.FirstToken, sentence.EndToken).Source;
            }
        }

        return Side.Nobody;
    }

    private int HeadOf(Filler filler)
    {
        for (var i = filler.First; i <= filler.Last; i++)
        {
            if (tree.Head(i) < filler.First || tree.Head(i) > filler.Last)
            {
                return i;
            }
        }

        return -1;
    }
}
