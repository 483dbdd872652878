namespace Hearsay.Reading.Syntax;

/// <summary>
/// Finds verb groups ("has not been seen", "did they agree", "is a threat") and attaches auxiliaries, copulas and what stands
/// between them. As in Universal Dependencies the predicate, not the copula, heads its clause.
/// </summary>
internal sealed class VerbGroupFinder(TaggedSentence sentence, Dependencies tree, NounPhrase?[] phraseAt, bool[] isInPhrase)
{
    // "has , however , not yet really been": more words between the verbs of a group are hardly met.
    private const int WidestGap = 4;

    /// <summary>Finds every group; the answer has one place a word, filled where a group begins.</summary>
    public Clause?[] Find()
    {
        var found = new Clause?[sentence.Count];
        for (var at = 0; at < sentence.Count;)
        {
            if (sentence.At(at) is PartOfSpeech.Aux or PartOfSpeech.Verb && !isInPhrase[at])
            {
                var clause = Group(at);
                found[at] = clause;
                at = clause.Last + 1;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private Clause Group(int first)
    {
        var verbs = new List<int>();
        var at = first;
        while (true)
        {
            if (sentence.At(at) is PartOfSpeech.Aux && !isInPhrase[at])
            {
                verbs.Add(at++);
                continue;
            }

            var next = AfterAdverbs(at);
            if (next > at && verbs.Count == 0)
            {
                break;
            }

            if (sentence.At(next) == PartOfSpeech.Verb && !isInPhrase[next] && (verbs.Count == 0 || CanFollow(verbs[^1], next)))
            {
                return WithMain(first, verbs, next);
            }

            if (sentence.At(next) == PartOfSpeech.Aux && next > at && !isInPhrase[next])
            {
                at = next;
                continue;
            }

            break;
        }

        return Inverted(first, verbs) ?? Copula(first, verbs);
    }

    private int AfterAdverbs(int at)
    {
        for (var steps = 0; steps < WidestGap && !(at < sentence.Count && isInPhrase[at]) && sentence.At(at) is PartOfSpeech.Adv || sentence.Detail(at) == "NOT"; steps++)
        {
            at++;
        }

        return at;
    }

    private bool CanFollow(int auxiliary, int verb) =>
        sentence.Lemmas[auxiliary] is "be" or "have" ? sentence.Detail(verb) is "VBN" or "VBG" or "VBD" : sentence.Detail(verb) is "VB" or "VBP" or "VBN" or "VBD";

    private Clause WithMain(int first, List<int> verbs, int main)
    {
        var passive = verbs.Count > 0 && sentence.Tags[main].IsPast && sentence.Lemmas[verbs[^1]] is "be" or "get";
        foreach (var verb in verbs)
        {
            tree.Attach(verb, main, passive && verb == verbs[^1] ? "aux:pass" : "aux");
        }

        AttachBetween(first, main, main);
        var form = sentence.Detail(verbs.Count > 0 ? verbs[0] : main);
        return new Clause(first, main, main, form is "VBD" or "VBZ" or "VBP" or "MD", passive, form);
    }

    /// <summary>A question: auxiliary, subject, verb.</summary>
    private Clause? Inverted(int first, List<int> verbs)
    {
        if (verbs.Count == 0 || phraseAt.ElementAtOrDefault(verbs[^1] + 1) is not { } subject
            || (first > 0 && sentence.Detail(subject.First) != "PRP" && sentence.Detail(first - 1) is not ("W" or "QUOTE") && sentence.At(first - 1) is not (PartOfSpeech.Adv or PartOfSpeech.Punct or PartOfSpeech.Cconj)))
        {
            return null;
        }

        var main = AfterAdverbs(subject.Last + 1);
        if (sentence.At(main) != PartOfSpeech.Verb || isInPhrase[main] || !CanFollow(verbs[^1], main))
        {
            return null;
        }

        var clause = WithMain(first, verbs, main) with { HasSubject = true };
        tree.Attach(subject.Head, main, clause.IsPassive ? "nsubj:pass" : "nsubj");
        return clause;
    }

    private Clause Copula(int first, List<int> verbs)
    {
        var last = verbs[^1];
        var finite = sentence.Tags[first].IsFinite;
        var form = sentence.Detail(first);
        if (sentence.Lemmas[last] == "be" && Predicate(last + 1) is var (head, end) && head >= 0)
        {
            tree.Attach(last, head, "cop");
            foreach (var verb in verbs)
            {
                tree.Attach(verb, head, "aux");
            }

            AttachBetween(first, end, head);
            return new Clause(first, end, head, finite, IsPassive: false, form);
        }

        foreach (var verb in verbs)
        {
            tree.Attach(verb, last, "aux");
        }

        AttachBetween(first, last, last);
        return new Clause(first, last, last, finite, IsPassive: false, form);
    }

    private (int Head, int End) Predicate(int at)
    {
        var adverb = AfterAdverbs(at) - 1;
        adverb = adverb >= at && sentence.At(adverb) == PartOfSpeech.Adv ? adverb : -1;
        at = AfterAdverbs(at);
        if (at >= sentence.Count)
        {
            return (adverb, adverb);
        }

        var preposition = -1;
        if (sentence.At(at) == PartOfSpeech.Adp && phraseAt.ElementAtOrDefault(at + 1) is not null)
        {
            preposition = at++;
        }

        if (phraseAt[at] is { } phrase && preposition < 0 && adverb >= 0 && (sentence.Detail(at) == "PRP" || IsVerbal(phrase.Last + 1)))
        {
            // "it is right, then he said": the next clause begins here.
            return (adverb, adverb);
        }

        if (phraseAt[at] is { } found)
        {
            phrase = found;
            if (preposition >= 0)
            {
                tree.Attach(preposition, phrase.Head, "case");
            }

            return (phrase.Head, phrase.Last);
        }

        return sentence.At(at) == PartOfSpeech.Adj ? (at, at) : (adverb, adverb);
    }

    private bool IsVerbal(int word) => sentence.At(word) is PartOfSpeech.Aux || sentence.Detail(word) is "VBD" or "VBZ" or "VBP";

    private void AttachBetween(int first, int last, int head)
    {
        for (var at = first; at <= last; at++)
        {
            if (!isInPhrase[at] && (sentence.At(at) == PartOfSpeech.Adv || sentence.Detail(at) == "NOT"))
            {
                tree.Attach(at, head, "advmod");
            }
        }
    }
}
