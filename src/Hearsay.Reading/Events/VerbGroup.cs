using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>A verb with the auxiliaries, particles and adverbs in front of it.</summary>
/// <param name="First">The first token of the group.</param>
/// <param name="Verb">The main verb.</param>
/// <param name="IsInfinitive">Whether "to" stands in the group.</param>
/// <param name="IsPassive">Whether a form of "be" or "get" makes it passive.</param>
/// <param name="HasAuxiliary">Whether any auxiliary stands in it.</param>
internal readonly record struct VerbGroup(int First, int Verb, bool IsInfinitive, bool IsPassive, bool HasAuxiliary)
{
    private const int Reach = 12;

    /// <summary>The group of a verb, not beginning before <paramref name="lower"/>.</summary>
    public static VerbGroup Of(EventText text, int verb, int lower)
    {
        var first = verb;
        bool infinitive = false, be = false, auxiliary = false;
        for (var i = verb - 1; i >= lower && verb - i < Reach && text.MentionAt(i) < 0; i--)
        {
            if (text.Pos(i) == PartOfSpeech.Aux)
            {
                auxiliary = true;
                be |= text.Lemma(i) is "be" or "get";
                first = i;
                if (infinitive)
                {
                    break;
                }
            }
            else if (text.Pos(i) == PartOfSpeech.Part && !text.IsGenitive(i))
            {
                if (text.Low(i) == "to")
                {
                    infinitive = true;
                    first = i;
                    continue;
                }

                first = i;
            }
            else if (infinitive || text.Low(i) is "when" or "where" or "why" or "how" || !text.IsTransparent(i) || text.IsQuote(i) && !auxiliary && text.Pos(Math.Max(i - 1, lower)) != PartOfSpeech.Aux)
            {
                if (infinitive && text.Low(i) is "not" or "never")
                {
                    first = i;
                    continue;
                }

                break;
            }
            else
            {
                first = i;
            }
        }

        // "will on Tuesday lead": the tree knows the auxiliary beyond what stands between.
        for (var c = text.Tree.FirstChild(verb); c >= lower && c < first; c = text.Tree.NextChild(c))
        {
            if (text.Tree.Is(c, "aux") && text.Pos(c) == PartOfSpeech.Aux && !infinitive)
            {
                first = c;
                auxiliary = true;
                be |= text.Lemma(c) is "be" or "get";
            }
        }

        return new VerbGroup(first, verb, infinitive, be && !text.IsGerund(verb), auxiliary);
    }

    /// <summary>What an auxiliary of the group tells, as the cues name it; "'d" before a participle is "had", and tells nothing ("they'd warned").</summary>
    public string? CueAt(EventText text, int auxiliary) =>
        text.Low(auxiliary) is "'d" or "’d" && text.MayBeParticiple(Verb) && !IsPassive && text.Low(Verb) != text.Lemma(Verb) ? null
        : StatusCues.Instance.Of(text.Low(auxiliary)) ?? StatusCues.Instance.Of(text.Lemma(auxiliary));
}
