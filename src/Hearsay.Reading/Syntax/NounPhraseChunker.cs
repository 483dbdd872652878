using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>
/// Cuts noun phrases out of a tagged sentence and attaches their inner words: determiners, adjectives, numbers, compounds,
/// names, genitives. The shapes are those of Abney's chunks (1991): a phrase ends with its head noun.
/// </summary>
internal sealed class NounPhraseChunker(TaggedSentence sentence, Dependencies tree)
{
    private static readonly FrozenSet<string> _titles = Listing.Rows("Syntax.titles.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _institutions = Listing.Rows("Syntax.name-heads.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The noun phrases in order; genitives are inside the phrase that they belong to.</summary>
    public List<NounPhrase> Chunk()
    {
        var found = new List<NounPhrase>();
        var at = 0;
        while (at < sentence.Count)
        {
            if (One(at) is not { } phrase)
            {
                at++;
                continue;
            }

            at = phrase.Last + 1;
            if (found.Count > 0 && found[^1] is var owner && sentence.Detail(owner.Last + 1) == "POS" && owner.Last + 2 == phrase.First)
            {
                tree.Attach(owner.Last + 1, owner.Head, "case");
                tree.Attach(owner.Head, phrase.Head, "nmod:poss");
                found[^1] = new NounPhrase(owner.First, phrase.Last, phrase.Head);
                continue;
            }

            found.Add(phrase);
        }

        return found;
    }

    private bool IsNoun(int word) => sentence.At(word) is PartOfSpeech.Noun or PartOfSpeech.Propn;

    private bool IsDeterminer(int word) => sentence.At(word) == PartOfSpeech.Det || sentence.Detail(word) == "PRP$";

    private bool IsHyphen(int word) => sentence.Form(word) is "-" or "–";

    private bool IsModifier(int word, bool opened) => sentence.At(word) switch
    {
        PartOfSpeech.Adj or PartOfSpeech.Num => true,
        PartOfSpeech.Sym => sentence.Form(word) is "$" or "€" or "£" or "#",
        PartOfSpeech.Adv => sentence.Detail(word) is "" or "C" && (sentence.At(word + 1) is PartOfSpeech.Adj or PartOfSpeech.Num || (opened && sentence.Detail(word + 1) is "VBN" or "VBG")) && opened,
        PartOfSpeech.Verb => opened && sentence.Detail(word) is "VBN" or "VBG" && (IsNoun(word + 1) || sentence.At(word + 1) == PartOfSpeech.Adj),
        _ => false,
    };

    private NounPhrase? One(int first)
    {
        if (sentence.At(first) == PartOfSpeech.Pron && sentence.Detail(first) != "PRP$")
        {
            return new NounPhrase(first, first, first);
        }

        var at = first;
        while (IsDeterminer(at))
        {
            at++;
        }

        var opened = at > first;
        var modifiers = at;
        while (IsModifier(at, opened) || (at > modifiers && IsHyphen(at) && (IsModifier(at + 1, opened: true) || IsNoun(at + 1))))
        {
            at++;
        }

        var nouns = at;
        while (IsNoun(at) || (at > nouns && IsHyphen(at) && (IsNoun(at + 1) || sentence.At(at + 1) == PartOfSpeech.Num))
            || (at > nouns && sentence.At(at) == PartOfSpeech.Num && (IsNoun(at - 1) || IsHyphen(at - 1)))
            || (at > nouns && sentence.At(at) == PartOfSpeech.Adj && IsNoun(at + 1) && sentence.At(at - 1) == PartOfSpeech.Propn))
        {
            at++;
        }

        if (at > nouns)
        {
            return Inner(first, nouns, at - 1);
        }

        return WithoutNoun(first, modifiers, at);
    }

    private NounPhrase? WithoutNoun(int first, int modifiers, int end)
    {
        if (end > modifiers)
        {
            // "the poor", "five", "$ 5 million": only with a determiner, a number or a currency does it stand for a thing.
            var last = end - 1;
            while (last > modifiers && sentence.At(last) is not (PartOfSpeech.Num or PartOfSpeech.Adj))
            {
                last--;
            }

            var head = sentence.At(modifiers) == PartOfSpeech.Sym ? modifiers : last;
            if (sentence.At(head) is not (PartOfSpeech.Num or PartOfSpeech.Sym) && first == modifiers)
            {
                return null;
            }

            AttachFront(first, last + 1, head);
            return new NounPhrase(first, last, head);
        }

        if (modifiers == first)
        {
            return null;
        }

        AttachFront(first, modifiers, modifiers - 1);
        return new NounPhrase(first, modifiers - 1, modifiers - 1);
    }

    private NounPhrase Inner(int first, int nouns, int last)
    {
        while (IsHyphen(last))
        {
            last--;
        }

        var head = last;
        while (head > nouns && !IsNoun(head))
        {
            head--;
        }

        for (var at = head + 1; at <= last; at++)
        {
            tree.Attach(at, head, sentence.At(at) == PartOfSpeech.Num ? "nummod" : "punct");
        }

        head = NameHead(first, nouns, head);
        AttachFront(first, last + 1, head);
        return new NounPhrase(first, last, head);
    }

    /// <summary>The first word of a person's name is its head; a title in front of it describes it. Elsewhere the last noun is the head.</summary>
    private int NameHead(int first, int nouns, int head)
    {
        var name = head;
        while (name > nouns && (sentence.At(name - 1) == PartOfSpeech.Propn || (IsHyphen(name - 1) && sentence.At(name - 2) == PartOfSpeech.Propn)))
        {
            name--;
        }

        for (var at = head - 1; at >= name; at--)
        {
            if (_titles.Contains(sentence.Form(at)))
            {
                name = at + 1;
                break;
            }
        }

        if (sentence.At(head) != PartOfSpeech.Propn || _institutions.Contains(sentence.Form(head)) || sentence.Tags[head].IsPlural
            || (name == nouns && nouns == first + 1 && sentence.At(first) == PartOfSpeech.Det && !_titles.Contains(sentence.Form(name))))
        {
            return head;
        }

        for (var at = name + 1; at <= head; at++)
        {
            tree.Attach(at, name, IsHyphen(at) ? "punct" : "flat");
        }

        if (name > nouns && IsNoun(name - 1) && _titles.Contains(sentence.Form(name - 1)))
        {
            var title = name - 1;
            for (var at = nouns; at < title; at++)
            {
                tree.Attach(at, title, IsHyphen(at) ? "punct" : sentence.At(at) == PartOfSpeech.Adj ? "amod" : "compound");
            }

            tree.Attach(title, name, "nmod:desc");
        }

        return name;
    }

    private void AttachFront(int first, int end, int head)
    {
        for (var at = first; at < end; at++)
        {
            if (at == head || tree.Has(at))
            {
                continue;
            }

            var relation = sentence.At(at) switch
            {
                PartOfSpeech.Det => "det",
                PartOfSpeech.Pron => "nmod:poss",
                PartOfSpeech.Num => "nummod",
                PartOfSpeech.Adv => "advmod",
                PartOfSpeech.Punct => "punct",
                PartOfSpeech.Adj or PartOfSpeech.Verb => "amod",
                PartOfSpeech.Noun or PartOfSpeech.Propn => "compound",
                _ => "dep",
            };
            var governor = relation == "advmod" ? NextModifier(at, end, head) : relation == "punct" ? Math.Min(at + 1, end - 1) : head;

            // "two million people", "US - led forces": number words and hyphened words hang together.
            if (relation == "nummod" && at + 1 < end && at + 1 != head && sentence.At(at + 1) == PartOfSpeech.Num)
            {
                (governor, relation) = (at + 1, "compound");
            }
            else if (relation is "compound" or "amod" && IsHyphen(at + 1) && at + 2 < end)
            {
                (governor, relation) = (at + 2, IsNoun(at) ? "compound" : "amod");
            }

            if (!tree.Attach(at, governor, relation))
            {
                tree.Attach(at, head, relation);
            }
        }
    }

    private int NextModifier(int at, int end, int head)
    {
        for (var next = at + 1; next < end; next++)
        {
            if (sentence.At(next) is PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Num)
            {
                return next;
            }
        }

        return head;
    }
}
