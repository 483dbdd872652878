using System.Collections.Immutable;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Who does what a verb says: the phrase in front of it, or, by control, relative clause, coordination or participle, somebody further off.
/// The cases follow the descriptive grammar of English (Huddleston and Pullum 2002, chapters 12, 14 and 15).
/// </summary>
internal sealed class Subjects(EventText text, NounPhrases phrases, Voices voices)
{
    private const int Depth = 6;
    private const int Reach = 40;

    /// <summary>The subject of a verb, or of a predicative adjective, in a sentence that begins at <paramref name="lower"/>.</summary>
    public Side Of(int verb, int lower, int depth = 0)
    {
        if (depth > Depth)
        {
            return Side.Nobody;
        }

        var group = VerbGroup.Of(text, verb, lower);
        var before = group.First - 1;
        while (before >= lower && text.IsTransparent(before))
        {
            before--;
        }

        if (before >= lower && text.Low(before) is ")" or "]")
        {
            before = OpeningBracket(before, lower) - 1;
        }

        if (before < lower)
        {
            return Side.Nobody;
        }

        if (group.IsInfinitive)
        {
            return OfInfinitive(before, lower, depth);
        }

        if (text.IsGerund(verb) && !group.HasAuxiliary && text.Pos(verb) == PartOfSpeech.Verb && OfGerund(before, lower, depth) is { } side)
        {
            return side;
        }

        if (text.IsRelative(before))
        {
            var antecedent = text.Low(before - (before > lower ? 1 : 0)) is "," ? before - 2 : before - 1;
            return antecedent < lower ? Side.Nobody : phrases.WhoEndingAt(antecedent, lower);
        }

        if (text.Low(before) == ",")
        {
            return AcrossComma(before, lower);
        }

        if (text.Pos(before) == PartOfSpeech.Cconj)
        {
            return OfVerbBefore(before, lower, depth);
        }

        if (text.IsVerb(before))
        {
            return Of(before, lower, depth + 1);
        }

        return OfPhraseEndingAt(before, lower, depth);
    }

    /// <summary>Who is meant by a phrase in front of a verb; a pronoun is led back to a name where the sentence has one.</summary>
    private Side OfPhraseEndingAt(int last, int lower, int depth)
    {
        if (text.Pos(last) != PartOfSpeech.Pron || text.IsRelative(last))
        {
            return phrases.WhoEndingAt(last, lower);
        }

        return OfPronoun(last, lower, depth);
    }

    /// <summary>Who a personal pronoun stands for.</summary>
    public Side OfPronoun(int pronoun, int lower, int depth = 0)
    {
        var mention = text.MentionAt(pronoun);
        if (mention >= 0 && text.Resolved.ActorOf[mention] >= 0)
        {
            var actor = text.Resolved.ActorOf[mention];
            for (var m = mention - 1; m >= 0 && mention - m < Reach && text.Mentions[m].FirstToken >= lower; m--)
            {
                if (text.Resolved.ActorOf[m] == actor && text.Mentions[m].Form == Mentions.MentionForm.Name)
                {
                    return new Side([NounHeads.FillerOf(text, m)], text.Mentions[m].FirstToken);
                }
            }

            return new Side([NounHeads.FillerOf(text, mention)], pronoun);
        }

        if (text.Low(pronoun) is "we" or "i" or "our" or "my" or "us")
        {
            return voices.SpeakerAt(pronoun) is >= 0 and var speaker ? new Side([new Filler(speaker, pronoun, pronoun, true)], pronoun) : Side.Nobody;
        }

        if (text.Low(pronoun) is not ("it" or "he" or "she" or "they" or "its" or "his" or "her" or "their"))
        {
            return Side.Nobody;
        }

        if (text.Low(pronoun) is "its" or "his" or "her" or "their" && OfPossessor(pronoun, lower) is { IsEmpty: false } owner)
        {
            return owner;
        }

        if (text.Low(pronoun) == "it" && OfIt(pronoun, lower) is { IsEmpty: false } body)
        {
            return body;
        }

        var before = pronoun - 1;
        while (before >= lower && (text.Low(before) == "that" || text.IsTransparent(before)))
        {
            before--;
        }

        return before >= lower && text.IsVerb(before) && StatusCues.Instance.Of(text.Lemma(before)) == "report" ? Of(before, lower, depth + 1) : Side.Nobody;
    }

    /// <summary>"Norway withdrew its envoy": the subject of the verb whose object or oblique is owned, where it fits the pronoun.</summary>
    private Side OfPossessor(int pronoun, int lower)
    {
        var tree = text.Tree;
        if (tree.Relation(pronoun) != "nmod:poss" || tree.Head(pronoun) is not (>= 0 and var owned))
        {
            return Side.Nobody;
        }

        owned = tree.Is(owned, "conj") && tree.Head(owned) >= 0 ? tree.Head(owned) : owned;
        if (!tree.Is(owned, "obj") && !tree.Is(owned, "obl") || tree.Head(owned) is not (>= 0 and var verb) || !text.IsVerb(verb) || tree.Child(verb, "nsubj") is not (>= 0 and var subject) || subject < lower || subject > pronoun
            || text.MentionAt(subject) is not (>= 0 and var mention))
        {
            return Side.Nobody;
        }

        var isPerson = text.Mentions[mention].Kind == Mentions.MentionKind.Person;
        var isSeveral = text.Mentions[mention].Kind == Mentions.MentionKind.Group || tree.Child(subject, "conj") >= 0;
        return (text.Low(pronoun) switch
        {
            "its" => !isPerson && !isSeveral,
            "their" => isSeveral,
            _ => isPerson && !isSeveral,
        }) && text.Mentions[mention].Form != Mentions.MentionForm.Pronoun ? new Side([NounHeads.FillerOf(text, mention)], pronoun) : Side.Nobody;
    }

    /// <summary>"Norway left the union because it was accused": the state or body that is the subject of the clause above, else the only one that is named in it.</summary>
    private Side OfIt(int pronoun, int lower)
    {
        var tree = text.Tree;
        var verb = tree.Head(pronoun);
        if (verb < 0 || !tree.Is(pronoun, "nsubj") || !tree.Is(verb, "advcl") && !tree.Is(verb, "conj") && tree.Relation(verb) != "acl:relcl" || tree.Head(verb) is var above && (above < lower || above > pronoun))
        {
            return Side.Nobody;
        }

        if (tree.Child(above, "nsubj") is >= 0 and var noun && text.MentionAt(noun) is >= 0 and var subject && IsBody(subject))
        {
            return new Side([NounHeads.FillerOf(text, subject)], pronoun);
        }

        var only = -1;
        for (var token = pronoun - 1; token > above && pronoun - token < Reach; token--)
        {
            if (text.MentionAt(token) is >= 0 and var named && IsBody(named))
            {
                if (only >= 0 && text.Resolved.ActorOf[only] != text.Resolved.ActorOf[named])
                {
                    return Side.Nobody;
                }

                only = named;
            }
        }

        return only < 0 ? Side.Nobody : new Side([NounHeads.FillerOf(text, only)], pronoun);
    }

    /// <summary>Whether a mention names a state or an organisation.</summary>
    private bool IsBody(int mention) => text.Mentions[mention].Form == Mentions.MentionForm.Name && text.Resolved.ActorOf[mention] is >= 0 and var of
        && text.Resolved.Actors[of] is { Sector: not null } actor && (actor.Kind == Mentions.MentionKind.Organisation || text.IsPlace(mention));

    private Side OfInfinitive(int before, int lower, int depth)
    {
        if (text.IsVerb(before) || text.Pos(before) == PartOfSpeech.Adj)
        {
            return Of(before, lower, depth + 1);
        }

        if (phrases.EndingAt(before, lower) is { } phrase)
        {
            var left = phrase.First - 1;
            var verb = left >= lower && text.IsVerb(left) ? left
                : left > lower && text.Pos(left) == PartOfSpeech.Adp && text.IsVerb(left - 1) ? left - 1 : -1;
            if (verb >= 0 && StatusCues.Instance.GovernorOf(text.Lemma(verb), "to") is { ControlsByObject: true } || left >= lower && text.Low(left) == "for")
            {
                return OfPhraseEndingAt(before, lower, depth + 1);
            }

            if (text.MentionAt(before) < 0 && StatusCues.Instance.GovernorOf(text.Lemma(before), "to") is not null
                && phrases.WhoEndingAt(before, lower, 3) is { IsEmpty: false } owner)
            {
                // "Iran's threat to attack"
                return owner;
            }

            return verb >= 0 ? Of(verb, lower, depth + 1) : OfVerbBefore(before, lower, depth);
        }

        return OfVerbBefore(before, lower, depth);
    }

    private Side? OfGerund(int before, int lower, int depth)
    {
        if (text.Low(before) == ",")
        {
            return OfVerbBefore(before, lower, depth);
        }

        if (text.Pos(before) is not (PartOfSpeech.Adp or PartOfSpeech.Sconj))
        {
            return null;
        }

        if (before > lower && phrases.EndingAt(before - 1, lower) is { } phrase && phrase.First > lower && text.IsVerb(phrase.First - 1)
            && StatusCues.Instance.GovernorOf(text.Lemma(phrase.First - 1), text.Low(before)) is { ControlsByObject: true })
        {
            return phrases.WhoEndingAt(before - 1, lower);
        }

        return OfVerbBefore(before, lower, depth);
    }

    /// <summary>The subject on the other side of an apposition or relative clause: "X, the leader of Y, attacked".</summary>
    private Side AcrossComma(int comma, int lower)
    {
        for (var i = comma - 1; i > lower && comma - i < Reach; i--)
        {
            if (text.Low(i) == ",")
            {
                var side = phrases.WhoEndingAt(i - 1, lower);
                if (!side.IsEmpty)
                {
                    return side;
                }
            }
        }

        return Side.Nobody;
    }

    private Side OfVerbBefore(int token, int lower, int depth)
    {
        for (var i = token - 1; i >= lower && token - i < Reach; i--)
        {
            if (text.IsVerb(i) && !(i > lower && (text.IsDeterminer(i - 1) || text.IsHyphen(i - 1))))
            {
                return Of(i, lower, depth + 1);
            }
        }

        return Side.Nobody;
    }

    private int OpeningBracket(int closing, int lower)
    {
        for (var i = closing - 1; i >= lower && closing - i < Reach / 2; i--)
        {
            if (text.Low(i) is "(" or "[")
            {
                return i;
            }
        }

        return closing;
    }
}
