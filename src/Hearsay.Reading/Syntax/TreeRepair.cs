namespace Hearsay.Reading.Syntax;

/// <summary>
/// Puts right turns of a tree that English hardly knows, though the decoder, which looks at each arc by itself, takes them now and then: gerunds coordinated with finite verbs and these with infinitives,
/// words that hang on a verb beyond its own governor, infinitives that have lost their "to" to the noun behind them or their subject to "for", prepositions of a noun that only modifies
/// the next, receivers taken for a part of what is given, subjects of headlines taken for somebody spoken to. On the training parts of EWT and GUM the first stands twice among 5,085
/// coordinated verbs, the second five times in 382,000 words, the others hardly ever; in what the network makes of news they are several times as frequent.
/// </summary>
internal static class TreeRepair
{
    /// <summary>Repairs the tree of one sentence in place.</summary>
    /// <param name="words">The words of the text; heads are indices into them, -1 for the root.</param>
    /// <param name="forms">The forms of the sentence.</param>
    /// <param name="first">The index of its first word.</param>
    public static void Repair(Span<Word> words, IReadOnlyList<string> forms, int first)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var word = words[first + i];
            if (word is { PartOfSpeech: PartOfSpeech.Verb, Relation: "advcl" or "xcomp" })
            {
                Complete(words, forms, first, i);
            }
            else if (word is { Relation: "case", PartOfSpeech: PartOfSpeech.Adp })
            {
                Move(words, forms, first, i, word);
            }
            else if (word is { Relation: "compound", PartOfSpeech: PartOfSpeech.Propn })
            {
                Give(words, forms, first, i);
            }
            else if (forms[i] == "IS" && word is { PartOfSpeech: PartOfSpeech.Aux, Head: >= 0 } && i + 1 < forms.Count)
            {
                Name(words, first, i);
            }
            else if (word.Relation is "appos" or "nsubj")
            {
                Join(words, forms, first, i);
                List(words, forms, first, i);
            }
            else if (word.Lemma is "de" && i + 1 < forms.Count && forms[i + 1] is "facto" or "jure")
            {
                Qualify(words, forms, first, i);
            }
            else if (word is { Relation: "mark" } && forms[i].Equals("to", StringComparison.OrdinalIgnoreCase))
            {
                Call(words, first, i);
                Let(words, forms, first, i);
            }
            else if (word is { Relation: "compound", PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Verb } && i > 0 && words[first + i - 1].PartOfSpeech == PartOfSpeech.Cconj)
            {
                Act(words, forms, first, i);
            }

            if (words[first + i].Head is >= 0 and var head && words[head].PartOfSpeech == PartOfSpeech.Verb)
            {
                Lift(words, forms, first, i, head - first);
            }
        }
    }

    /// <summary>"asked them to free the envoy", where "to" was taken for the envoy's preposition.</summary>
    private static void Complete(Span<Word> words, IReadOnlyList<string> forms, int first, int verb)
    {
        if (verb == 0 || !forms[verb - 1].Equals("to", StringComparison.OrdinalIgnoreCase) || words[first + verb - 1] is not { Relation: "case" } to || to.Head <= first + verb)
        {
            return;
        }

        words[first + verb - 1] = to with { Head = first + verb, Relation = "mark", PartOfSpeech = PartOfSpeech.Part };
        if (words[to.Head].Head == words[first + verb].Head)
        {
            words[to.Head] = words[to.Head] with { Head = first + verb, Relation = "obj" };
        }
    }

    /// <summary>
    /// A word that hangs on a verb, to a verb above it: "accused of tracking people who fled and detaining them", "asked them to leave and offered help" (what is coordinated has one form), "the town that they bombed lies in the
    /// north" (nothing behind a verb's own governor belongs to the verb before it).
    /// </summary>
    private static void Lift(Span<Word> words, IReadOnlyList<string> forms, int first, int word, int head)
    {
        var isGerund = words[first + word].Relation == "conj" && IsGerund(words, forms, first, word) && !IsGerund(words, forms, first, head);
        var isFinite = !isGerund && words[first + word].Relation == "conj" && IsFinite(words, forms, first, word) && IsInfinitive(words, forms, first, head);
        for (var at = words[first + head].Head - first; at >= 0; at = words[first + at].Head - first)
        {
            if (isGerund ? IsGerund(words, forms, first, at) : isFinite ? words[first + at].PartOfSpeech == PartOfSpeech.Verb && !IsInfinitive(words, forms, first, at) && at < word : head < at && at < word)
            {
                words[first + word] = words[first + word] with { Head = first + at };
                return;
            }
        }
    }

    /// <summary>"for intelligence sharing": the preposition is the whole phrase's, and not its first noun's; "off-the-shelf" is left alone.</summary>
    private static void Move(Span<Word> words, IReadOnlyList<string> forms, int first, int word, Word preposition)
    {
        var noun = preposition.Head;
        while (noun > first + word && words[noun] is { Relation: "compound", PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Propn } modifier && modifier.Head > noun)
        {
            noun = modifier.Head;
        }

        for (var between = word + 1; between < noun - first; between++)
        {
            if (forms[between] is "-" or "–" || words[first + between].PartOfSpeech == PartOfSpeech.Num)
            {
                return;
            }
        }

        words[first + word] = preposition with { Head = noun };
    }

    /// <summary>"lent Sudan two billion dollars": a name in front of a number or an article belongs to no noun behind it, but receives what the noun names.</summary>
    private static void Give(Span<Word> words, IReadOnlyList<string> forms, int first, int name)
    {
        var noun = words[first + name].Head;
        if (noun <= first + name || words[noun] is not { Relation: "obj", Head: >= 0 and var verb } || verb >= first + name || words[verb].PartOfSpeech != PartOfSpeech.Verb)
        {
            return;
        }

        for (var between = name + 1; between < noun - first; between++)
        {
            if (forms[between] is "-" or "–")
            {
                return;
            }

            if (words[first + between].Head == noun && words[first + between].Relation is "nummod" or "det")
            {
                words[first + name] = words[first + name] with { Head = verb, Relation = "iobj" };
                return;
            }
        }
    }

    /// <summary>"IS fighters had killed": the group that is written so, and no auxiliary.</summary>
    private static void Name(Span<Word> words, int first, int name)
    {
        if (words[first + name + 1] is not { PartOfSpeech: PartOfSpeech.Noun, Relation: "nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod" or "conj" })
        {
            return;
        }

        for (var above = words[first + name + 1].Head; above >= 0; above = words[above].Head)
        {
            if (above == first + name)
            {
                return;
            }
        }

        words[first + name] = words[first + name] with { Head = first + name + 1, Relation = "compound", PartOfSpeech = PartOfSpeech.Propn };
    }

    /// <summary>"Ministry, Unions Urge": in a headline nobody is spoken to, nor called by two names without a second comma; the comma stands for "and".</summary>
    private static void Join(Span<Word> words, IReadOnlyList<string> forms, int first, int name)
    {
        if (name < 2 || words[first + forms.Count - 1].PartOfSpeech == PartOfSpeech.Punct)
        {
            return;
        }

        var comma = name - 1;
        while (comma > 0 && forms[comma] != "," && words[first + comma].Head == first + name)
        {
            comma--;
        }

        if (forms[comma] != ",")
        {
            return;
        }

        var (own, before) = (words[first + name], 0);
        while (before < comma && words[first + before].Relation is not ("vocative" or "nsubj"))
        {
            before++;
        }

        var verb = words[first + before].Head - first;
        if (before < comma && verb > name && (own.Head == first + verb && own.Relation == "nsubj" && words[first + before].Relation == "vocative"
            || own.Head == first + before && own.Relation == "appos" && forms[name + 1] != "," && words[first + before].Relation == "nsubj"))
        {
            words[first + before] = words[first + before] with { Relation = "nsubj" };
            words[first + name] = own with { Head = first + before, Relation = "conj" };
        }
    }

    /// <summary>"Norway, the coalition and Chad attacked": what is followed by "and" and by no second comma is no apposition.</summary>
    private static void List(Span<Word> words, IReadOnlyList<string> forms, int first, int item)
    {
        if (words[first + item] is not { Relation: "appos", PartOfSpeech: PartOfSpeech.Propn, Head: >= 0 and var head } || head >= first + item || words[head] is not { Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var verb } || verb <= first + item)
        {
            return;
        }

        var last = -1;
        for (var i = item + 1; first + i < verb; i++)
        {
            if (words[first + i] is { Relation: "conj", PartOfSpeech: PartOfSpeech.Propn } && words[first + i].Head == first + item)
            {
                last = i;
            }
            else if (last >= 0 && forms[i] is "," or "-" or "–" or "—" or ")")
            {
                return;
            }
        }

        for (var i = item + 1; i < last; i++)
        {
            if (words[first + i].Relation == "cc" && words[first + i].Head == first + last && forms[i] == "and" && words[first + item - 1].Head == first + item)
            {
                words[first + item] = words[first + item] with { Relation = "conj" };
                return;
            }
        }
    }

    /// <summary>"They are de facto allied": what stands behind the Latin adverb is what they are, and no part of it.</summary>
    private static void Qualify(Span<Word> words, IReadOnlyList<string> forms, int first, int adverb)
    {
        var said = first + adverb + 2;
        if (adverb + 2 >= forms.Count || words[said].Relation != "flat" || words[said].Head != first + adverb)
        {
            return;
        }

        words[said] = words[said] with { Head = words[first + adverb].Head, Relation = words[first + adverb].Relation };
        for (var i = 0; i < forms.Count; i++)
        {
            if (words[first + i].Head == first + adverb && i != adverb + 1)
            {
                words[first + i] = words[first + i] with { Head = said };
            }
        }

        words[first + adverb] = words[first + adverb] with { Head = said, Relation = "advmod" };
        words[first + adverb + 1] = words[first + adverb + 1] with { Head = first + adverb, Relation = "fixed" };
    }

    /// <summary>"Calls from doctors to help": the infinitive tells what is called for, and not what the doctors are for.</summary>
    private static void Call(Span<Word> words, int first, int to)
    {
        if (words[first + to].Head is not (>= 0 and var verb) || words[verb] is not { Relation: "acl", Head: >= 0 and var item })
        {
            return;
        }

        var caller = words[item] is { Relation: "conj", Head: >= 0 and var listed } ? listed : item;
        if (words[caller] is { Relation: "nmod" or "obl", Head: >= 0 and var above } && above < caller && PrepositionOf(words, caller, above) is >= 0 and var preposition && words[preposition].Lemma == "from"
            && words[preposition - 1].PartOfSpeech == PartOfSpeech.Noun && (preposition - 1 == above || words[preposition - 1].Head == above && words[preposition - 1].Relation == "obj"))
        {
            words[verb] = words[verb] with { Head = preposition - 1 };
        }
    }

    /// <summary>"A proposal for Egypt and Syria to cooperate": whose name stands between "for" and the infinitive is its subject; a noun may take the infinitive itself ("for a plan to leave").</summary>
    private static void Let(Span<Word> words, IReadOnlyList<string> forms, int first, int to)
    {
        if (words[first + to].Head is not (>= 0 and var verb) || words[verb] is not { Relation: "advcl" or "acl" or "xcomp", PartOfSpeech: PartOfSpeech.Verb, Head: >= 0 and var governor })
        {
            return;
        }

        // The phrase right before "to", and the noun on which it hangs.
        var named = first + to - 1;
        while (named >= first && words[named] is { Relation: "conj" or "flat" or "compound" or "det" or "nmod:poss" or "amod", Head: >= 0 and var above } && above < first + to && above != governor)
        {
            named = above;
        }

        if (named < first || words[named] is not { Relation: "nmod", PartOfSpeech: PartOfSpeech.Propn, Head: >= 0 and var noun } || noun >= named || words[noun].PartOfSpeech != PartOfSpeech.Noun
            || PrepositionOf(words, named, noun) is not (>= 0 and var preposition) || !forms[preposition - first].Equals("for", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        for (var above = noun; above >= 0 && above != verb; above = words[above].Head)
        {
            if (above == governor)
            {
                words[preposition] = words[preposition] with { Head = verb, Relation = "mark" };
                words[named] = words[named] with { Head = verb, Relation = "nsubj" };
                words[verb] = words[verb] with { Head = noun, Relation = "acl" };
                return;
            }
        }
    }

    /// <summary>"agreed to work with Egypt, Libya and Sudan and share intelligence": nothing without a capital or an article stands in a list of names; the noun that only modifies it is a verb.</summary>
    private static void Act(Span<Word> words, IReadOnlyList<string> forms, int first, int verb)
    {
        var noun = words[first + verb].Head;
        if (noun != first + verb + 1 || words[noun] is not { Relation: "conj", PartOfSpeech: PartOfSpeech.Noun, Head: >= 0 and var listed } || words[listed].PartOfSpeech != PartOfSpeech.Propn
            || !VerbForms.Instance.IsBase(forms[verb]))
        {
            return;
        }

        for (var above = words[listed].Head; above >= 0 && above < listed; above = words[above].Head)
        {
            if (IsInfinitive(words, forms, first, above - first) || above > first && words[above].PartOfSpeech == PartOfSpeech.Verb && words[above - 1] is { PartOfSpeech: PartOfSpeech.Aux, Lemma: "will" or "would" or "can" or "could" or "may" or "might" or "must" or "should" or "shall" })
            {
                words[first + verb] = words[first + verb] with { Head = above, Relation = "conj", PartOfSpeech = PartOfSpeech.Verb };
                words[first + verb - 1] = words[first + verb - 1] with { Head = first + verb };
                words[noun] = words[noun] with { Head = first + verb, Relation = "obj" };
                return;
            }
        }
    }

    /// <summary>The preposition of a phrase that begins behind a word; -1 for none.</summary>
    private static int PrepositionOf(ReadOnlySpan<Word> words, int head, int behind)
    {
        for (var c = behind + 1; c < head; c++)
        {
            if (words[c] is { Relation: "case" } && words[c].Head == head)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is a verb with "to" before it in the form that "to" asks for.</summary>
    private static bool IsInfinitive(ReadOnlySpan<Word> words, IReadOnlyList<string> forms, int first, int word)
    {
        for (var c = word - 1; c >= 0 && words[first + word].PartOfSpeech == PartOfSpeech.Verb && forms[word].Equals(words[first + word].Lemma, StringComparison.OrdinalIgnoreCase); c--)
        {
            if (words[first + c].Head == first + word && words[first + c] is { Relation: "mark", Lemma: "to" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a verb in the past or third person without a word of its own that helps it or does it.</summary>
    private static bool IsFinite(ReadOnlySpan<Word> words, IReadOnlyList<string> forms, int first, int word)
    {
        if (words[first + word].PartOfSpeech != PartOfSpeech.Verb || forms[word].Equals(words[first + word].Lemma, StringComparison.OrdinalIgnoreCase) || forms[word].EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var c = 0; c < word; c++)
        {
            if (words[first + c].Head == first + word && (words[first + c].PartOfSpeech == PartOfSpeech.Aux || words[first + c].Relation.StartsWith("nsubj", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is a verb in -ing without an auxiliary or copula of its own.</summary>
    private static bool IsGerund(ReadOnlySpan<Word> words, IReadOnlyList<string> forms, int first, int word)
    {
        if (words[first + word].PartOfSpeech != PartOfSpeech.Verb || !forms[word].EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var c = word - 1; c >= 0; c--)
        {
            if (words[first + c].Head == first + word && words[first + c].PartOfSpeech == PartOfSpeech.Aux)
            {
                return false;
            }
        }

        return true;
    }
}
