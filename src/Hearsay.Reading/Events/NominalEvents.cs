namespace Hearsay.Reading.Events;

/// <summary>
/// Roles of a noun: a genitive or a name in front of it, its prepositions, and the subject of the verb whose object it is ("held talks",
/// "carried out strikes": support verbs, as NomBank (Meyers et al. 2004) calls them).
/// </summary>
internal sealed class NominalEvents(EventText text, EventTree tree, NounPhrases phrases, Subjects subjects, TreeArguments arguments, NounHeads nouns, Complements complements)
{
    /// <summary>The roles of a trigger in a sentence from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    public Roles Of(Trigger trigger, int lower, int upper)
    {
        if (PairInFront(trigger, lower) is { } pair)
        {
            return pair;
        }

        var source = Side.Nobody;
        foreach (var place in trigger.Entry.Source)
        {
            source = place == "poss" ? OwnerInTree(trigger, isInstrument: false) : arguments.Oblique(trigger.Head, place, 1);
            if (source.IsEmpty)
            {
                source = place == "poss" ? InFront(trigger, lower) : complements.AfterPreposition(trigger.Last, upper, place);
            }

            if (!source.IsEmpty)
            {
                break;
            }
        }

        if (source.IsEmpty)
        {
            source = OfSupportVerb(trigger, lower);
        }

        if (source.IsEmpty && trigger.Entry.Type == EventType.Support && tree.Is(trigger.Head, "obl") && tree.CaseOf(trigger.Head) == "in" && tree.Head(trigger.Head) is >= 0 and var main)
        {
            // "conducted a strike in support of", "remains steadfast in support of"
            source = arguments.Subject(main);
        }

        if (source.IsEmpty && trigger.Entry.Source.Contains("poss"))
        {
            // "a drone attack on Erbil": more is not told of who did it.
            source = OwnerInTree(trigger, isInstrument: true);
        }

        var target = complements.At(trigger.Entry.Target, trigger, trigger.Last, trigger.Last, upper, source);
        return new Roles(source, target.IsEmpty && trigger.Entry.Type == EventType.Threaten ? Deterred(trigger) : target);
    }

    /// <summary>"A threat of sanctions if Iran enriches": whoever is to keep from something is threatened.</summary>
    private Side Deterred(Trigger trigger)
    {
        for (var c = tree.FirstChild(trigger.Head); c >= 0; c = tree.NextChild(c))
        {
            if (c > trigger.Head && tree.Is(c, "advcl") && tree.Child(c, "mark") is >= 0 and var mark && StatusCues.Instance.Of(text.Low(mark)) == "condition")
            {
                return arguments.Subject(c);
            }
        }

        return Side.Nobody;
    }

    /// <summary>Where what the noun names took place, for "protests in Lagos": those who live there.</summary>
    public Side Scene(Trigger trigger)
    {
        foreach (var preposition in (string[])["in", "across", "near", "at"])
        {
            for (var c = tree.FirstChild(trigger.Head); c >= 0; c = tree.NextChild(c))
            {
                if (c > trigger.Head && tree.Is(c, "nmod") && tree.CaseOf(c) == preposition && text.MentionAt(c) is >= 0 and var mention && text.IsPlace(mention))
                {
                    return nouns.Of(c);
                }
            }
        }

        return Side.Nobody;
    }

    /// <summary>A genitive, a name or a noun for persons in front: "the army's raid", "US raids", "a police raid".</summary>
    private Side OwnerInTree(Trigger trigger, bool isInstrument)
    {
        var found = Side.Nobody;
        for (var c = tree.FirstChild(trigger.Head); c >= 0 && c < trigger.Head; c = tree.NextChild(c))
        {
            if (c < trigger.First && (tree.Relation(c) == "nmod:poss" || (tree.Is(c, "compound") || tree.Is(c, "amod") || tree.Relation(c) is "nmod:desc" or "nmod") && (text.MentionAt(c) >= 0 || nouns.IsPerson(c) && nouns.IsInstrument(c) == isInstrument)))
            {
                // "a Russian drone raid": Russia's; "the Rodney King riots" are not his.
                var side = trigger.Entry.Type == EventType.Protest && IsCalledAfter(c) || trigger.Entry.Type == EventType.Assault && IsScene(c) ? Side.Nobody : nouns.Of(c);
                found = side.IsSomebody && (side.IsKnown || !found.IsKnown) ? side : found;
            }
        }

        return found;
    }

    /// <summary>"The West Bank ambush": a town or region in front says where, a state whose.</summary>
    private bool IsScene(int modifier) => tree.Is(modifier, "compound") && text.MentionAt(modifier) is >= 0 and var mention && text.IsPlace(mention) && text.Mentions[mention].Entry is not null
        && text.Resolved.ActorOf[mention] is >= 0 and var actor && text.Resolved.Actors[actor].Sector is null;

    private bool IsCalledAfter(int modifier) => tree.Relation(modifier) != "nmod:poss" && text.MentionAt(modifier) is >= 0 and var mention
        && text.Mentions[mention] is { Kind: Mentions.MentionKind.Person, Form: Mentions.MentionForm.Name };

    /// <summary>Who carries out what the noun names: the subject of the verb whose object it is, or the doer of a participle on it ("raids carried out by").</summary>
    private Side OfSupportVerb(Trigger trigger, int lower)
    {
        for (var c = tree.FirstChild(trigger.Head); c >= 0; c = tree.NextChild(c))
        {
            if (c > trigger.Head && tree.Is(c, "acl") && text.IsVerb(c) && StatusCues.Instance.GovernorOf(text.Lemma(c), "light") is not null)
            {
                return text.IsGerund(c) ? Side.Nobody : tree.Relation(c) == "acl:relcl" && !arguments.Subjects.IsPassive(c) ? arguments.Subject(c) : arguments.Agent(c);
            }
        }

        var head = tree.Head(trigger.Head);
        if (head >= 0 && text.IsVerb(head) && IsSupport(head, tree.Is(trigger.Head, "obl") ? tree.CaseOf(trigger.Head) : null))
        {
            var subject = tree.Is(trigger.Head, "obl") && StatusCues.Instance.GovernorOf(text.Lemma(head), tree.CaseOf(trigger.Head) ?? "") is { ControlsByObject: true } && !arguments.Subjects.IsPassive(head) && arguments.HasObject(head)
                    ? arguments.Object(head)
                : tree.Relation(trigger.Head) == "nsubj:pass" ? arguments.Agent(head)
                : tree.Is(trigger.Head, "obj") || tree.Is(trigger.Head, "obl") ? arguments.Subject(head) : Side.Nobody;
            if (!subject.IsEmpty)
            {
                return subject;
            }
        }

        return SupportVerb(trigger, lower) is >= 0 and var verb ? subjects.Of(verb, lower) : Side.Nobody;
    }

    private bool IsSupport(int verb, string? preposition) => preposition is null
        ? StatusCues.Instance.GovernorOf(text.Lemma(verb), "light") is not null || StatusCues.Instance.GovernorOf(text.Lemma(verb), "noun") is not null
        : StatusCues.Instance.GovernorOf(text.Lemma(verb), preposition) is not null;

    /// <summary>The verb that governs the noun's phrase, with the token between where a preposition stands there; -1 where none does.</summary>
    public (int Verb, int Preposition) GoverningVerb(Trigger trigger, int lower)
    {
        if (phrases.EndingAt(trigger.First, lower) is not { } phrase)
        {
            return (-1, -1);
        }

        var before = phrase.First - 1;
        while (before >= lower && text.IsTransparent(before))
        {
            before--;
        }

        if (before >= lower && text.IsVerb(before))
        {
            return (before, -1);
        }

        return before > lower && text.IsVerb(before - 1) && text.Pos(before) == Syntax.PartOfSpeech.Adp ? (before - 1, before) : (-1, -1);
    }

    private int SupportVerb(Trigger trigger, int lower)
    {
        var (verb, preposition) = GoverningVerb(trigger, lower);
        if (verb < 0)
        {
            return -1;
        }

        var form = preposition < 0 ? "light" : text.Low(preposition);
        return StatusCues.Instance.GovernorOf(text.Lemma(verb), form) is not null || preposition < 0 && StatusCues.Instance.GovernorOf(text.Lemma(verb), "noun") is not null ? verb : -1;
    }

    /// <summary>"The Iran-Iraq war": two names joined by a hyphen.</summary>
    private Roles? PairInFront(Trigger trigger, int lower)
    {
        var second = trigger.First - 1;
        if (second < lower || text.MentionAt(second) < 0)
        {
            return null;
        }

        var first = text.Mentions[text.MentionAt(second)].FirstToken;
        return first - 2 >= lower && (text.IsHyphen(first - 1) || text.Low(first - 1) == "–") && text.MentionAt(first - 2) is >= 0 and var one
            ? new Roles(new Side([NounHeads.FillerOf(text, one)], text.Mentions[one].FirstToken), new Side([NounHeads.FillerOf(text, text.MentionAt(second))], first))
            : null;
    }

    private Side InFront(Trigger trigger, int lower)
    {
        for (var i = trigger.First - 1; i >= lower && trigger.First - i < 8; i--)
        {
            if (text.MentionAt(i) >= 0)
            {
                if (trigger.Entry.Type == EventType.Assault && IsScene(i))
                {
                    return Side.Nobody;
                }

                return i + 1 < trigger.First && text.IsHyphen(i + 1) && !(i + 2 < trigger.First && text.MentionAt(i + 2) >= 0) ? Side.Nobody : phrases.WhoEndingAt(i, lower, 3);
            }

            if (text.Low(i) is "its" or "his" or "her" or "their" or "our" or "my")
            {
                return subjects.OfPronoun(i, lower);
            }

            if (!text.IsNominal(i) || text.IsDeterminer(i))
            {
                break;
            }
        }

        return Side.Nobody;
    }
}
