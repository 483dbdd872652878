using Hearsay.Reading.Attributions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// How an event stands to fact: from the words in its verb group, from what governs it, from conditions, and from the cue of the
/// attribution that holds it. The grades follow FactBank (Saurí and Pustejovsky 2009) and PLOVER's auxiliary modes.
/// </summary>
internal sealed class StatusOfEvent(EventText text, NounPhrases phrases, NominalEvents nominals, Conditions conditions, Voices voices)
{
    private const int Depth = 4;

    /// <summary>The status of a trigger.</summary>
    public EventStatus Of(Trigger trigger, Sentence sentence)
    {
        var lower = sentence.FirstToken;
        var status = trigger.IsNoun ? OfNoun(trigger, lower) : OfVerb(trigger.Head, sentence, 0);
        if (!trigger.IsNoun && NegatedObject(trigger))
        {
            status = Stronger(status, EventStatus.Negated);
        }

        if (trigger.IsNoun ? conditions.Hold(trigger.Head, sentence) : conditions.Hold(trigger.Head, sentence) || conditions.Follow(VerbGroup.Of(text, trigger.Head, lower), sentence))
        {
            status = Stronger(status, EventStatus.Conditional);
        }

        if (voices.At(trigger.Head) is { } voice)
        {
            if (HasCue(voice, "denial"))
            {
                status = Stronger(status, EventStatus.Denied);
            }
            else if (!trigger.IsNoun && IsSubjunctive(VerbGroup.Of(text, trigger.Head, lower)) && HasCue(voice, "mandate"))
            {
                status = Stronger(status, EventStatus.Requested);
            }
        }

        return status == EventStatus.Actual && text.Low(sentence.EndToken - 1) == "?" ? EventStatus.Possible : status;
    }

    /// <summary>The status that a verb's own group and what governs it give.</summary>
    public EventStatus OfVerb(int verb, Sentence sentence, int depth)
    {
        var lower = sentence.FirstToken;
        var group = VerbGroup.Of(text, verb, lower);
        var status = Modality(group, sentence);
        var before = group.First - 1;
        while (before >= lower && text.IsTransparent(before))
        {
            before--;
        }

        if (before < lower || depth > Depth)
        {
            return status;
        }

        if (IsNegativeBefore(before, lower))
        {
            status = Stronger(status, EventStatus.Negated);
        }

        if (Governing(verb, group, before, lower) is var (governor, made))
        {
            var above = OfVerb(governor, sentence, depth + 1);
            if (made.Status == EventStatus.Requested && status == EventStatus.Negated)
            {
                // "asked them not to go": nothing is said of whether they went.
                return EventStatus.Possible;
            }

            status = Stronger(status, made.Status);

            // "did not refuse to go", "did not ask them to go": neither says whether they went.
            status = made.Status is EventStatus.Negated or EventStatus.Requested && above == EventStatus.Negated ? EventStatus.Possible : Stronger(status, above);
        }
        else if (text.Pos(before) == PartOfSpeech.Cconj && PreviousGroup(group, before, lower) is >= 0 and var first)
        {
            // "will leave and not return": the second verb shares the auxiliaries of the first.
            status = Stronger(status, OfVerb(first, sentence, depth + 1));
        }

        return status;
    }

    /// <summary>The verb or adjective that governs a verb, and what it makes of it; null where none is known to.</summary>
    public (int Verb, Governor Made)? Governing(int verb, VerbGroup group, int before, int lower)
    {
        var cues = StatusCues.Instance;
        if (group.IsInfinitive)
        {
            if (text.Pos(before) == PartOfSpeech.Adj)
            {
                return cues.Of(text.Low(before)) switch
                {
                    "willing" => (before, new Governor(EventStatus.Intended, false)),
                    "possible" => (before, new Governor(EventStatus.Possible, false)),
                    _ => null,
                };
            }

            if (text.Pos(before) == PartOfSpeech.Noun && text.MentionAt(before) < 0 && cues.GovernorOf(text.Lemma(before), "to") is { } noun)
            {
                return (before, noun with { ControlsByObject = false });
            }

            var governor = text.IsVerb(before) ? before : VerbOfObject(before, lower);
            return governor >= 0 && cues.GovernorOf(text.Lemma(governor), "to") is { } made ? (governor, made) : null;
        }

        if (!text.IsGerund(verb) || group.HasAuxiliary)
        {
            return null;
        }

        if (text.IsVerb(before))
        {
            return cues.GovernorOf(text.Lemma(before), "ing") is { } made ? (before, made) : null;
        }

        if (text.Pos(before) is PartOfSpeech.Adp or PartOfSpeech.Sconj && before > lower)
        {
            var governor = text.IsVerb(before - 1) ? before - 1 : VerbOfObject(before - 1, lower);
            return governor >= 0 && cues.GovernorOf(text.Lemma(governor), text.Low(before)) is { } made ? (governor, made) : null;
        }

        return null;
    }

    /// <summary>The stronger of two: what is denied or negated did not happen, whatever else is said of it.</summary>
    public static EventStatus Stronger(EventStatus one, EventStatus other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(EventStatus status) => status switch
    {
        EventStatus.Denied => 6,
        EventStatus.Negated => 5,
        EventStatus.Conditional => 4,
        EventStatus.Requested => 3,
        EventStatus.Intended => 2,
        EventStatus.Possible => 1,
        _ => 0,
    };

    private EventStatus Modality(VerbGroup group, Sentence sentence)
    {
        var status = EventStatus.Actual;
        for (var i = group.First; i < group.Verb; i++)
        {
            status = Stronger(status, (StatusCues.Instance.Of(text.Low(i)) ?? StatusCues.Instance.Of(text.Lemma(i))) switch
            {
                "negated" => EventStatus.Negated,
                "possible" => EventStatus.Possible,
                "intended" => EventStatus.Intended,
                "requested" => EventStatus.Requested,
                "would" => IsReported(group, sentence) ? EventStatus.Intended : EventStatus.Conditional,
                _ => EventStatus.Actual,
            });
        }

        return status;
    }

    /// <summary>Whether "would" only stands for "will" after a verb of saying.</summary>
    private bool IsReported(VerbGroup group, Sentence sentence)
    {
        if (conditions.Any(sentence))
        {
            return false;
        }

        for (var i = group.First - 1; i >= sentence.FirstToken && group.First - i < 25; i--)
        {
            if (text.IsVerb(i))
            {
                return StatusCues.Instance.Of(text.Lemma(i)) == "report" && text.Low(i) != text.Lemma(i);
            }
        }

        return false;
    }

    private EventStatus OfNoun(Trigger trigger, int lower)
    {
        var status = EventStatus.Actual;
        var first = phrases.EndingAt(trigger.First, lower)?.First ?? trigger.First;
        for (var i = first; i < trigger.First; i++)
        {
            status = Stronger(status, text.MentionAt(i) >= 0 ? EventStatus.Actual : StatusCues.Instance.Of(text.Low(i)) switch
            {
                "negated" => EventStatus.Negated,
                "possible" => EventStatus.Possible,
                "intended" => EventStatus.Intended,
                "conditional" => EventStatus.Conditional,
                _ => EventStatus.Actual,
            });
        }

        if (first > lower && IsNegativeBefore(first - 1, lower))
        {
            status = Stronger(status, EventStatus.Negated);
        }

        var (verb, preposition) = nominals.GoverningVerb(trigger, lower);
        verb = verb < 0 ? CopulaOfAdjective(first - 1, lower) : verb;
        if (verb < 0)
        {
            return status;
        }

        var made = preposition < 0
            ? StatusCues.Instance.GovernorOf(text.Lemma(verb), "noun") ?? StatusCues.Instance.GovernorOf(text.Lemma(verb), "light")
            : StatusCues.Instance.GovernorOf(text.Lemma(verb), text.Low(preposition));
        var sentence = text.Segmented.Sentences[text.Segmented.SentenceOf(verb)];
        var above = OfVerb(verb, sentence, 1);
        if (made is null)
        {
            // "would welcome an attack" supposes one; "would not comment on the attack" speaks of one that took place.
            return above == EventStatus.Conditional && !IsDefinite(first) ? Stronger(status, above) : status;
        }

        return made.Status == EventStatus.Requested && above == EventStatus.Negated ? EventStatus.Possible : Stronger(Stronger(status, made.Status), above);
    }

    /// <summary>The copula in front of the adjective that takes a preposition ("would be happy about"); -1 where there is none.</summary>
    private int CopulaOfAdjective(int preposition, int lower) =>
        preposition - 2 >= lower && text.Pos(preposition) == PartOfSpeech.Adp && text.Pos(preposition - 1) == PartOfSpeech.Adj && text.Lemma(preposition - 2) == "be"
            ? preposition - 2
            : -1;

    private bool IsDefinite(int first) =>
        text.Low(first) is "the" or "this" or "that" or "these" or "those" or "its" or "his" or "her" or "their" || text.Low(first + 1) is "'s" or "’s";

    private bool NegatedObject(Trigger trigger) =>
        trigger.Last + 1 < text.Segmented.Tokens.Length && text.Low(trigger.Last + 1) is "no" or "nobody" or "none" or "nothing"
        || trigger.ObjectFirst > trigger.Last && Enumerable.Range(trigger.Last + 1, Math.Min(trigger.ObjectFirst - trigger.Last - 1, 6)).Any(i => text.Low(i) is "no" or "neither");

    private bool IsNegativeBefore(int before, int lower) => text.Low(before) is "without" or "no" or "nobody" or "none" or "neither" or "nor"
        || text.Low(before) == "of" && before > lower && text.Low(before - 1) == "instead";

    private int VerbOfObject(int last, int lower)
    {
        if (phrases.EndingAt(last, lower) is not { } phrase)
        {
            return -1;
        }

        var left = phrase.First - 1;
        return left >= lower && text.IsVerb(left) ? left
            : left > lower && text.Pos(left) == PartOfSpeech.Adp && text.IsVerb(left - 1) ? left - 1 : -1;
    }

    private int PreviousGroup(VerbGroup group, int conjunction, int lower)
    {
        if (group.HasAuxiliary || text.IsGerund(group.Verb))
        {
            return -1;
        }

        for (var i = conjunction - 1; i >= lower && conjunction - i < 12; i--)
        {
            if (text.IsVerb(i))
            {
                // Only a bare form shares what stands before the first verb.
                return text.Low(group.Verb) == text.Lemma(group.Verb) && text.Low(i) == text.Lemma(i) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>A bare finite verb, as it stands after "demanded that".</summary>
    private bool IsSubjunctive(VerbGroup group) =>
        !group.HasAuxiliary && !group.IsInfinitive && text.Low(group.Verb) == text.Lemma(group.Verb);

    private bool HasCue(Attribution voice, string kind)
    {
        foreach (var cue in voice.Cue)
        {
            for (var i = text.Segmented.TokenAtOrAfter(cue.Begin); i < text.Segmented.Tokens.Length && text.Segmented.Tokens[i].Span.Begin < cue.End; i++)
            {
                if (StatusCues.Instance.Of(text.Lemma(i)) == kind)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
