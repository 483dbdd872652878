namespace Hearsay.Reading.Syntax;

/// <summary>
/// Puts right turns of a tree that English hardly knows, though the decoder, which looks at each arc by itself, takes them now and then: gerunds coordinated with finite verbs,
/// words that hang on a verb beyond its own governor, infinitives that have lost their "to" to the noun behind them, prepositions of a noun that only modifies the next, receivers taken for a part of what is given. On the
/// training parts of EWT and GUM the first stands twice among 5,085 coordinated verbs, the second five times in 382,000 words, the last hardly but beside hyphens; in what the network
/// makes of news they are several times as frequent.
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
    /// A word that hangs on a verb, to a verb above it: "accused of tracking people who fled and detaining them" (what is coordinated has one form), "the town that they bombed lies in the
    /// north" (nothing behind a verb's own governor belongs to the verb before it).
    /// </summary>
    private static void Lift(Span<Word> words, IReadOnlyList<string> forms, int first, int word, int head)
    {
        var isGerund = words[first + word].Relation == "conj" && IsGerund(words, forms, first, word) && !IsGerund(words, forms, first, head);
        for (var at = words[first + head].Head - first; at >= 0; at = words[first + at].Head - first)
        {
            if (isGerund ? IsGerund(words, forms, first, at) : head < at && at < word)
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
