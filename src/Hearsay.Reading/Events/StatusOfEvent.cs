using Hearsay.Reading.Attributions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// How an event stands to fact: from the words in its verb group, from what governs it, from conditions, and from the cue of the
/// attribution that holds it. The grades follow FactBank (Saurí and Pustejovsky 2009) and PLOVER's auxiliary modes.
/// </summary>
internal sealed class StatusOfEvent(EventText text, NounPhrases phrases, NominalEvents nominals, Governors governors, Conditions conditions, Voices voices)
{
    private const int Depth = 4;

    /// <summary>The status of a trigger and what says so.</summary>
    public Standing Of(Trigger trigger, Sentence sentence)
    {
        var lower = sentence.FirstToken;
        var standing = trigger.IsNoun ? OfNoun(trigger, lower) : OfVerb(trigger.Head, sentence, 0);
        if (!trigger.IsNoun && NegatedObject(trigger) is >= 0 and var no)
        {
            standing = standing.Or(EventStatus.Negated, no);
        }

        if (Attached(trigger) is >= 0 and var main)
        {
            // "may send a delegation led by the premier": there is one only if it is sent.
            standing = standing.Or(OfVerb(main, sentence, 1));
        }

        var opening = conditions.Holding(trigger.Head, sentence);
        if (opening < 0 && !trigger.IsNoun)
        {
            opening = conditions.Followed(VerbGroup.Of(text, trigger.Head, lower), sentence);
        }

        if (opening >= 0)
        {
            standing = standing.Or(EventStatus.Conditional, opening);
        }

        standing = standing.Or(Alternative(trigger.Head)).Or(Supposed(trigger.Head)).Or(OfSubject(trigger));
        if (voices.At(trigger.Head) is { } voice)
        {
            if (CueOf(voice, "denial") is >= 0 and var denial)
            {
                standing = standing.Or(EventStatus.Denied, denial);
            }
            else if (!trigger.IsNoun && IsSubjunctive(VerbGroup.Of(text, trigger.Head, lower)) && CueOf(voice, "mandate") is >= 0 and var mandate)
            {
                standing = standing.Or(EventStatus.Requested, mandate);
            }
        }

        return standing.Status == EventStatus.Actual && text.Low(sentence.EndToken - 1) == "?" ? new Standing(EventStatus.Possible, sentence.EndToken - 1) : standing;
    }

    /// <summary>The status that a verb's own group and what governs it give.</summary>
    public Standing OfVerb(int verb, Sentence sentence, int depth)
    {
        var lower = sentence.FirstToken;
        var group = VerbGroup.Of(text, verb, lower);
        var standing = Modality(group, sentence);
        var before = group.First - 1;
        while (before >= lower && text.IsTransparent(before))
        {
            before--;
        }

        if (depth > Depth)
        {
            return standing;
        }

        if (before >= lower && IsNegative(before, lower))
        {
            standing = standing.Or(EventStatus.Negated, before);
        }

        if (governors.Of(verb, group, before, lower) is var (governor, made))
        {
            var above = OfVerb(governor, sentence, depth + 1);
            if (made.Status == EventStatus.Requested && standing.Status == EventStatus.Negated)
            {
                // "asked them not to go": nothing is said of whether they went.
                return new Standing(EventStatus.Possible, governor);
            }

            standing = standing.Or(made.Status, made.Status == EventStatus.Actual ? -1 : governor);

            // "did not refuse to go", "did not ask them to go": neither says whether they went.
            standing = made.Status is EventStatus.Negated or EventStatus.Requested or EventStatus.Intended && standing.Status != EventStatus.Negated && above.Status == EventStatus.Negated ? new Standing(EventStatus.Possible, governor) : standing.Or(above);
        }
        else if (Purpose(verb) is >= 0 and var to)
        {
            // "sent troops to defend": what for, and nobody says whether it came to that.
            var above = text.IsVerb(text.Tree.Head(verb)) ? OfVerb(text.Tree.Head(verb), sentence, depth + 1) : Standing.Fact;
            standing = standing.Or(EventStatus.Intended, to);
            standing = above.Status == EventStatus.Negated ? new Standing(EventStatus.Possible, above.Cue) : standing.Or(above);
        }
        else if (Sharing(verb, group) is >= 0 and var first || before >= lower && text.Pos(before) == PartOfSpeech.Cconj && (first = PreviousGroup(group, before, lower)) >= 0)
        {
            // "will leave and not return", "plans to seize and hold": the second verb shares what stands over the first.
            standing = standing.Or(OfVerb(first, sentence, depth + 1));
        }

        return standing;
    }

    /// <summary>The "to" of an infinitive that tells what something was done for; -1 elsewhere ("used force to disperse", "went on to win").</summary>
    private int Purpose(int verb)
    {
        var tree = text.Tree;
        if (tree.Is(verb, "conj") && tree.Head(verb) is >= 0 and var noun && noun < verb && !text.IsVerb(noun) && tree.CaseOf(noun) == "for" && tree.Child(verb, "mark") is >= 0 and var mark && text.Low(mark) == "to")
        {
            // "for the defence of the town and to protect its people"
            return mark;
        }

        if (!tree.Is(verb, "advcl") || tree.Head(verb) is not (>= 0 and var head) || head > verb || !text.IsVerb(head) || StatusCues.Instance.Of(text.Lemma(head)) == "means")
        {
            return -1;
        }

        for (var c = tree.FirstChild(verb); c >= 0 && c < verb; c = tree.NextChild(c))
        {
            if (tree.Is(c, "mark") && text.Low(c) == "to" && text.Pos(c) == PartOfSpeech.Part)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>The verb of whose indefinite object a trigger tells more and which belongs to it; -1 for none.</summary>
    private int Attached(Trigger trigger)
    {
        var tree = text.Tree;
        if (trigger.ObjectFirst < 0 || tree.Relation(trigger.Head) != "acl" || tree.Head(trigger.Head) is not (>= 0 and var noun) || noun < trigger.ObjectFirst || noun > trigger.ObjectLast
            || !tree.Is(noun, "obj") || tree.Head(noun) is not (>= 0 and var main) || !text.IsVerb(main))
        {
            return -1;
        }

        for (var c = tree.FirstChild(noun); c >= 0 && c < noun; c = tree.NextChild(c))
        {
            if (tree.Is(c, "det") && text.Low(c) is "a" or "an")
            {
                return main;
            }
        }

        return -1;
    }

    private Standing Modality(VerbGroup group, Sentence sentence)
    {
        var standing = Standing.Fact;
        for (var i = group.First; i < group.Verb; i++)
        {
            standing = group.CueAt(text, i) switch
            {
                "negated" => standing.Or(EventStatus.Negated, i),
                "possible" => standing.Or(EventStatus.Possible, i),
                "intended" => standing.Or(EventStatus.Intended, i),
                "requested" => standing.Or(EventStatus.Requested, i),
                "would" => standing.Or(IsReported(group, sentence) ? EventStatus.Intended : EventStatus.Conditional, i),
                _ => standing,
            };
        }

        return standing;
    }

    /// <summary>"Either they attack or …", "whether they attacked": nobody says which.</summary>
    private Standing Alternative(int head)
    {
        var tree = text.Tree;
        for (var (at, steps) = (head, 0); at >= 0 && steps < 6; at = tree.Head(at), steps++)
        {
            for (var c = tree.FirstChild(at); c >= 0 && c < at; c = tree.NextChild(c))
            {
                if (tree.Is(c, "mark") && (text.Low(c) == "whether" || text.Low(c) == "if" && tree.Is(at, "ccomp")) || tree.Is(c, "cc") && text.Low(c) == "either")
                {
                    return voices.IsSame(c, head) || text.Low(c) is "whether" or "if" ? new Standing(EventStatus.Possible, c) : Standing.Fact;
                }
            }

            if (tree.Is(at, "advcl") || tree.Relation(at) == "acl:relcl")
            {
                break;
            }
        }

        return Standing.Fact;
    }

    /// <summary>"It seems likely that they attacked", "it is possible that …": what is said of the whole clause.</summary>
    private Standing Supposed(int head)
    {
        var tree = text.Tree;
        for (var (at, steps) = (head, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            if ((tree.Is(at, "csubj") || tree.Is(at, "ccomp")) && tree.Head(at) is >= 0 and var above
                && (tree.Child(above, "expl") >= 0 || tree.Is(above, "xcomp") && tree.Child(tree.Head(above), "expl") >= 0))
            {
                for (var c = tree.FirstChild(above); c >= 0; c = tree.NextChild(c))
                {
                    if (tree.Is(c, "xcomp") && StatusCues.Instance.Of(text.Low(c)) == "possible")
                    {
                        return new Standing(EventStatus.Possible, c);
                    }
                }

                return StatusCues.Instance.Of(text.Low(above)) == "possible" || StatusCues.Instance.GovernorOf(text.Lemma(above), "to") is { Status: EventStatus.Possible }
                    ? new Standing(EventStatus.Possible, above)
                    : Standing.Fact;
            }

            if (!tree.Is(at, "conj") && !tree.Is(at, "xcomp"))
            {
                break;
            }
        }

        return Standing.Fact;
    }

    /// <summary>"Neither side attacked", "no army attacked", "either Iran or Iraq attacked": what the words on the subject say.</summary>
    private Standing OfSubject(Trigger trigger)
    {
        if (trigger.IsNoun)
        {
            return Standing.Fact;
        }

        var tree = text.Tree;
        for (var c = tree.FirstChild(trigger.Head); c >= 0 && c < trigger.Head; c = tree.NextChild(c))
        {
            for (var d = tree.Is(c, "nsubj") ? tree.FirstChild(c) : -1; d >= 0; d = tree.NextChild(d))
            {
                if (text.Low(d) is "neither" or "no" && d < c)
                {
                    return new Standing(EventStatus.Negated, d);
                }

                if (text.Low(d) == "either" && d < c)
                {
                    return new Standing(EventStatus.Possible, d);
                }
            }

            if (text.Low(c) is "either" && !tree.Is(c, "nsubj") && !tree.Is(c, "det"))
            {
                return new Standing(EventStatus.Possible, c);
            }
        }

        // "Either Iran attacked or Iraq did": the second half is no surer than the first.
        return tree.Is(trigger.Head, "conj") && tree.Head(trigger.Head) is >= 0 and var other && tree.Child(trigger.Head, "cc") is >= 0 and var or && text.Low(or) == "or"
            && OfSubject(trigger with { Head = other }) is { Status: EventStatus.Possible } first ? first : Standing.Fact;
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

    private Standing OfNoun(Trigger trigger, int lower)
    {
        var standing = Standing.Fact;
        var first = phrases.EndingAt(trigger.First, lower)?.First ?? trigger.First;
        for (var i = first; i < trigger.First; i++)
        {
            standing = text.MentionAt(i) >= 0 ? standing : StatusCues.Instance.Of(text.Low(i)) switch
            {
                "negated" => standing.Or(EventStatus.Negated, i),
                "possible" => standing.Or(EventStatus.Possible, i),
                "intended" => standing.Or(EventStatus.Intended, i),
                "conditional" => standing.Or(EventStatus.Conditional, i),
                _ => standing,
            };
        }

        if (first > lower && IsNegative(first - 1, lower))
        {
            standing = standing.Or(EventStatus.Negated, first - 1);
        }

        var (verb, preposition) = nominals.GoverningVerb(trigger, lower);
        verb = verb < 0 ? CopulaOfAdjective(trigger.Head, first - 1, lower) : verb;
        if (verb < 0)
        {
            return standing;
        }

        var made = preposition < 0
            ? StatusCues.Instance.GovernorOf(text.Lemma(verb), "noun") ?? StatusCues.Instance.GovernorOf(text.Lemma(verb), "light")
            : StatusCues.Instance.GovernorOf(text.Lemma(verb), text.Low(preposition));
        var sentence = text.Segmented.Sentences[text.Segmented.SentenceOf(verb)];
        var above = OfVerb(verb, sentence, 1);
        if (made is null)
        {
            // "would welcome an attack" supposes one; "would not comment on the attack" speaks of one that took place.
            return above.Status == EventStatus.Conditional && !IsDefinite(first) ? standing.Or(above) : standing;
        }

        return made.Status == EventStatus.Requested && above.Status == EventStatus.Negated
            ? new Standing(EventStatus.Possible, verb)
            : standing.Or(made.Status, made.Status == EventStatus.Actual ? -1 : verb).Or(above);
    }

    /// <summary>The copula in front of the adjective that takes a preposition ("would be happy about") over <paramref name="noun"/>; -1 where there is none.</summary>
    private int CopulaOfAdjective(int noun, int preposition, int lower) =>
        preposition - 2 >= lower && text.Pos(preposition) == PartOfSpeech.Adp && text.Pos(preposition - 1) == PartOfSpeech.Adj && text.Lemma(preposition - 2) == "be" ? preposition - 2
        : text.Tree.Is(noun, "obl") && text.Tree.Head(noun) is >= 0 and var adjective && adjective < noun && text.Pos(adjective) == PartOfSpeech.Adj ? text.Tree.Child(adjective, "cop")
        : -1;

    private bool IsDefinite(int first) =>
        text.Low(first) is "the" or "this" or "that" or "these" or "those" or "its" or "his" or "her" or "their" || text.Low(first + 1) is "'s" or "’s";

    /// <summary>The word that negates the object; -1 for none.</summary>
    private int NegatedObject(Trigger trigger)
    {
        if (trigger.Last + 1 < text.Segmented.Tokens.Length && text.Low(trigger.Last + 1) is "no" or "nobody" or "none" or "nothing")
        {
            return trigger.Last + 1;
        }

        for (var i = trigger.Last + 1; trigger.ObjectFirst > trigger.Last && i < trigger.ObjectFirst && i - trigger.Last <= 6; i++)
        {
            if (text.Low(i) is "no" or "neither" || text.Low(i) == "not" && i + 1 == trigger.ObjectFirst || text.Low(i) == "little" && text.Pos(i) == PartOfSpeech.Adj)
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsNegative(int before, int lower) => text.Low(before) is "without" or "no" or "nobody" or "none" or "neither" or "nor"
        || text.Low(before) == "of" && before > lower && text.Low(before - 1) == "instead";

    /// <summary>The verb of the tree with which a verb shares its auxiliaries or its governor; -1 for none.</summary>
    private int Sharing(int verb, VerbGroup group)
    {
        var tree = text.Tree;
        var head = tree.Head(verb);
        return head >= 0 && head < verb && tree.Is(verb, "conj") && text.IsVerb(head) && !group.HasAuxiliary && (!group.IsInfinitive || tree.Child(head, "mark") is >= 0 and var to && text.Low(to) == "to") && tree.Child(verb, "nsubj") < 0
            && (text.Low(verb) == text.Lemma(verb) && text.Low(head) == text.Lemma(head) || text.IsGerund(verb) && text.IsGerund(head) || text.MayBeParticiple(verb) && tree.Child(head, "aux") >= 0)
            ? head
            : -1;
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

    /// <summary>The token of an attribution's cue that is of a kind; -1 for none.</summary>
    public int CueOf(Attribution voice, string kind)
    {
        foreach (var cue in voice.Cue)
        {
            for (var i = text.Segmented.TokenAtOrAfter(cue.Begin); i < text.Segmented.Tokens.Length && text.Segmented.Tokens[i].Span.Begin < cue.End; i++)
            {
                if (StatusCues.Instance.Of(text.Low(i)) == kind || StatusCues.Instance.Of(text.Lemma(i)) == kind)
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
