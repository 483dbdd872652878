using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Who stands where in the tree of a verb or of a noun that names a deed: subject, objects and obliques, also where control, raising, coordination,
/// relative clauses and participles leave them unsaid (Huddleston and Pullum 2002, chapters 12, 14 and 15).
/// </summary>
internal sealed class TreeArguments(EventText text, EventTree tree, NounHeads nouns)
{
    private const int Depth = 8;

    private static readonly string[] s_reaching = ["to", "with", "against", "on", "from", "for", "of", "in"];
    private static readonly FrozenSet<string> s_words = EventLexicon.Instance.Classes["words"];

    /// <summary>Who is the subject of a verb, said or understood.</summary>
    public Side Subject(int verb) => SubjectOf(verb, 0) is >= 0 and var subject && !IsEquated(verb, subject) ? nouns.Of(subject) : Side.Nobody;

    /// <summary>"The road out of the crisis is to accept": what is said to be the deed does not do it.</summary>
    private bool IsEquated(int verb, int subject) => tree.Child(verb, "cop") >= 0 && tree.Child(verb, "mark") >= 0 && tree.Head(subject) == verb && text.MentionAt(subject) < 0 && text.Pos(subject) == PartOfSpeech.Noun && (!nouns.IsPerson(subject) || Wordlists.PlaceNouns.Contains(text.Lemma(subject)));

    /// <summary>Whether the subject of a verb is a personal pronoun, of which nobody knows whom it means if <see cref="Subject"/> is nobody.</summary>
    public bool HasPronounForSubject(int verb) => SubjectOf(verb, 0) is >= 0 and var subject && text.Low(subject) is "it" or "he" or "she" or "they";

    /// <summary>To whom a verb gives, says or does it: the indirect object where it is somebody, else the direct one.</summary>
    public Side Object(int verb)
    {
        var direct = DirectObject(verb, 0);
        if (tree.Child(verb, "iobj") is >= 0 and var indirect && nouns.Of(indirect) is { IsSomebody: true } receiver)
        {
            return receiver;
        }

        return nouns.Of(direct);
    }

    /// <summary>Who stands after a preposition with a verb or noun, or with the object of the verb.</summary>
    public Side Oblique(int head, string preposition, int depth = 0)
    {
        for (var c = tree.FirstChild(head); c >= 0; c = tree.NextChild(c))
        {
            // "swap their help for our help": what is given for it receives nothing.
            if ((tree.Is(c, "obl") || tree.Is(c, "nmod")) && !text.IsTime(c) && tree.CaseOf(c) == preposition && text.Lemma(c) != text.Lemma(head) && nouns.Of(c) is { IsEmpty: false } side)
            {
                return side;
            }
        }

        if (depth < 2)
        {
            for (var c = tree.FirstChild(head); c >= 0; c = tree.NextChild(c))
            {
                if ((tree.Is(c, "obj") || tree.Is(c, "obl") || tree.Is(c, "xcomp") || tree.Relation(c) == "nsubj:pass" || tree.Is(c, "nmod") && depth == 0 || tree.Relation(c) == "acl" && !text.IsGerund(c)) && Oblique(c, preposition, depth + 1) is { IsEmpty: false } inner)
                {
                    return inner;
                }
            }
        }

        return Side.Nobody;
    }

    /// <summary>Who stands after a preposition that is part of a pattern: "call on".</summary>
    public Side After(Trigger trigger)
    {
        for (var c = tree.FirstChild(trigger.Head); c >= 0; c = tree.NextChild(c))
        {
            if (c > trigger.Last && (tree.Is(c, "obl") || tree.Is(c, "nmod") || tree.Is(c, "obj")))
            {
                for (var p = tree.FirstChild(c); p >= 0 && p < c; p = tree.NextChild(p))
                {
                    if (tree.Is(p, "case") && p > trigger.First && p <= trigger.Last)
                    {
                        return nouns.Of(c);
                    }
                }
            }
        }

        return Side.Nobody;
    }

    /// <summary>To whom is done what an infinitive of a verb tells: "refused to send observers to Angola".</summary>
    public Side OfComplement(int verb)
    {
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && text.IsVerb(c) && tree.Child(c, "nsubj") < 0 && (tree.Is(c, "xcomp") || tree.Is(c, "advcl") || tree.Is(c, "ccomp")))
            {
                var direct = Object(c);
                if (direct.IsKnown)
                {
                    return direct;
                }

                foreach (var preposition in s_reaching)
                {
                    if (Oblique(c, preposition, 1) is { IsKnown: true } side)
                    {
                        return side;
                    }
                }

                return OfComplement(c) is { IsEmpty: false } further && (direct.IsEmpty || further.IsKnown) ? further : direct;
            }
        }

        return Side.Nobody;
    }

    /// <summary>Who "by" names as the doer of a passive.</summary>
    public Side Agent(int verb)
    {
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && tree.Is(c, "obl") && !text.IsTime(c) && tree.CaseOf(c) == "by" && nouns.Of(c) is { IsEmpty: false } side)
            {
                return side;
            }
        }

        return Side.Nobody;
    }

    /// <summary>Whether a verb has a direct object of its own.</summary>
    public bool HasObject(int verb) => tree.Child(verb, "obj") >= 0;

    /// <summary>Whether the tree has a verb in the passive voice, as a finite verb or as a participle that hangs on what it is done to.</summary>
    public bool IsPassive(int verb)
    {
        for (var c = tree.FirstChild(verb); c >= 0 && c < verb; c = tree.NextChild(c))
        {
            if (tree.Relation(c) is "aux:pass" or "nsubj:pass")
            {
                return true;
            }
        }

        return tree.Relation(verb) == "acl" && !IsMain(verb) && text.MayBeParticiple(verb) && tree.Child(verb, "obj") < 0 && tree.Child(verb, "mark") < 0
            || tree.Is(verb, "conj") && text.MayBeParticiple(verb) && tree.Child(verb, "obj") < 0 && tree.Child(verb, "nsubj") < 0 && tree.Child(verb, "aux") < 0
                && tree.Head(verb) is >= 0 and var first && text.IsVerb(first) && IsPassive(first);
    }

    /// <summary>Whether a past form hangs on a noun that is the root of a sentence with no verb before it: the main verb, misread as a participle.</summary>
    private bool IsMain(int verb) => tree.Head(verb) is >= 0 and var noun && noun < verb && tree.Head(noun) < 0 && text.Low(verb).EndsWith("ed", StringComparison.Ordinal)
        && tree.Child(verb, "obl") is >= 0 and var oblique && tree.CaseOf(oblique) is not "by";

    /// <summary>The noun that is the subject of a verb, said or understood; -1 where none is found.</summary>
    public int SubjectOf(int verb, int depth)
    {
        if (verb < 0 || depth > Depth)
        {
            return -1;
        }

        var own = -1;
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (tree.Is(c, "nsubj") && !text.IsTime(c) && !(own >= 0 && (c > verb || IsName(verb))))
            {
                own = c;
            }
        }

        own = own < 0 ? Stolen(verb) : own;

        if (own >= 0)
        {
            return own;
        }

        var head = tree.Head(verb);
        if (head < 0)
        {
            return -1;
        }

        if (tree.Relation(verb) == "acl:relcl")
        {
            return tree.Child(verb, "obj") >= 0 || text.IsGerund(verb) || tree.Child(verb, "aux") >= 0 || tree.Child(verb, "obl") >= 0 ? head : -1;
        }

        if (tree.Is(verb, "acl"))
        {
            if (tree.Child(verb, "mark") >= 0 && !text.IsGerund(verb) && (text.MentionAt(head) >= 0 || nouns.IsPerson(head)) && Predicated(head) is >= 0 and var first)
            {
                // "Ghana was the first country to send": Ghana sent.
                return first;
            }

            if (tree.Child(verb, "mark") >= 0 && !text.IsGerund(verb) && IsOutstanding(head) && !tree.Is(head, "xcomp") && !tree.Is(head, "obj"))
            {
                // "the strongest storm to hit the coast"
                return head;
            }

            if (text.IsGerund(verb) && tree.Child(verb, "mark") < 0 && Feared(head, verb) is >= 0 and var doer)
            {
                return doer;
            }

            return tree.Child(verb, "mark") >= 0 && (!text.IsGerund(verb) || text.MentionAt(head) < 0 && !nouns.IsPerson(head)) || text.IsGerund(verb) && Speaks(head) ? OwnerOfPlan(head, depth) : head;
        }

        if (tree.Is(verb, "xcomp"))
        {
            return Controller(head, "to", depth);
        }

        for (var c = tree.Is(verb, "advcl") ? tree.FirstChild(verb) : -1; c >= 0 && c < verb; c = tree.NextChild(c))
        {
            if (tree.Is(c, "mark") && StatusCues.Instance.GovernorOf(text.Lemma(head), text.Low(c)) is not null)
            {
                return Controller(head, text.Low(c), depth);
            }
        }

        if (tree.Is(verb, "cop") || tree.Is(verb, "aux") || tree.Is(verb, "conj") || tree.Is(verb, "advcl") || tree.Is(verb, "ccomp") || tree.Is(verb, "parataxis"))
        {
            return text.IsVerb(head) || tree.Child(head, "nsubj") >= 0 || tree.Is(verb, "conj") && tree.Is(head, "acl") ? SubjectOf(head, depth + 1)
                : tree.Is(verb, "advcl") && text.Pos(head) is PartOfSpeech.Noun ? head : -1;
        }

        return -1;
    }

    /// <summary>Whether a noun is told to be the first, last, only or most of its kind.</summary>
    private bool IsOutstanding(int noun)
    {
        for (var c = tree.FirstChild(noun); c >= 0 && c < noun; c = tree.NextChild(c))
        {
            if (text.Low(c) is "first" or "last" or "only" or "second" or "third" or "latest" or "next" || tree.Is(c, "amod") && text.Low(c) is [.., 'e', 's', 't'] and { Length: > 5 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The danger of Egypt attacking": the noun behind "of" right before the gerund does it; -1 where none stands there.</summary>
    private int Feared(int noun, int gerund)
    {
        if (StatusCues.Instance.GovernorOf(text.Lemma(noun), "of") is null)
        {
            return -1;
        }

        for (var c = tree.FirstChild(noun); c >= 0 && c < gerund; c = tree.NextChild(c))
        {
            if (c > noun && tree.Is(c, "nmod") && tree.CaseOf(c) == "of")
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Of whom a noun is said: the subject of its copula, or of "become" and its like; -1 for nobody.</summary>
    private int Predicated(int noun) =>
        tree.Child(noun, "cop") >= 0 ? tree.Child(noun, "nsubj")
        : tree.Head(noun) is >= 0 and var verb && text.Lemma(verb) is "become" or "remain" && (tree.Is(noun, "xcomp") || tree.Is(noun, "obj")) ? tree.Child(verb, "nsubj")
        : -1;

    /// <summary>Whether a token stands inside a name, whatever the tagger makes of it ("Port Said").</summary>
    private bool IsName(int token) => text.MentionAt(token) is >= 0 and var mention && text.Mentions[mention].Form == Mentions.MentionForm.Name;

    /// <summary>"They attacked Iran and Israel condemned them": the noun that the tree coordinates with the object before it; -1 for none.</summary>
    private int Stolen(int verb)
    {
        var head = tree.Head(verb);
        if (head < 0 || head >= verb || !tree.Is(verb, "conj") || text.IsGerund(verb) || tree.Child(verb, "aux") >= 0 || tree.Child(verb, "cc") >= 0)
        {
            return -1;
        }

        var before = verb - 1;
        while (before > head && text.IsTransparent(before))
        {
            before--;
        }

        var mention = text.MentionAt(before);
        for (var i = before; i > head && before - i < 8 && mention >= 0 && text.MentionAt(i) == mention; i--)
        {
            if (tree.Is(i, "conj") && !text.IsVerb(i) && tree.Child(i, "cc") >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a noun is the subject of a clause that stands beside that of the words up to a token, not below it: "urged approval, and the court agreed".</summary>
    public bool IsSubjectOfAnother(int noun, int before) => tree.Is(noun, "nsubj") && tree.Head(noun) is var verb && verb > noun && tree.Is(verb, "conj") && tree.Child(verb, "cc") > before
        && text.IsVerb(verb);

    /// <summary>Whether a noun coordinated with another is the subject of the verb right after it.</summary>
    public bool IsStolen(int noun, int upper)
    {
        for (var i = noun + 1; i < upper && i - noun < 6; i++)
        {
            if (text.IsVerb(i))
            {
                return Stolen(i) == noun;
            }
        }

        return false;
    }

    /// <summary>Whether a noun is what somebody says or writes, so that its participle is theirs: "passed a resolution condemning".</summary>
    private bool Speaks(int noun) => s_words.Contains(text.Lemma(noun));

    /// <summary>The direct object of a verb: its own, the head of its relative clause, or that of the verb with which it shares it; -1 for none.</summary>
    private int DirectObject(int verb, int depth)
    {
        var own = tree.Child(verb, "obj");
        if (own >= 0 || depth > 1)
        {
            return own;
        }

        if (tree.Relation(verb) == "acl:relcl" && tree.Child(verb, "nsubj") is >= 0 and var subject && !text.IsRelative(subject) && tree.Child(verb, "ccomp") < 0)
        {
            return tree.Head(verb);
        }

        // "kidnapped and killed eleven people": the object follows the last verb.
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && tree.Is(c, "conj") && text.IsVerb(c) && tree.Child(c, "nsubj") < 0 && c - verb <= 4)
            {
                return DirectObject(c, depth + 1);
            }
        }

        return -1;
    }

    /// <summary>Who does what an infinitive or gerund says that a verb governs: the object of "urge", the subject of "promise".</summary>
    private int Controller(int governor, string form, int depth)
    {
        var cues = StatusCues.Instance;
        var controlling = cues.GovernorOf(text.Lemma(governor), form) is { ControlsByObject: true };
        var subject = cues.GovernorOf(text.Lemma(governor), form) is { ControlsByObject: false };
        if (IsPassive(governor))
        {
            return SubjectOf(governor, depth + 1);
        }

        var governed = tree.Child(governor, "iobj") is >= 0 and var indirect ? indirect : tree.Child(governor, "obj");
        if (governed >= 0 && !subject)
        {
            return governed;
        }

        if (controlling)
        {
            for (var c = tree.FirstChild(governor); c >= 0; c = tree.NextChild(c))
            {
                if (tree.Is(c, "obl") && tree.CaseOf(c) is "on" or "upon" or "to" or "for" && !text.IsTime(c))
                {
                    return c;
                }
            }
        }

        return SubjectOf(governor, depth + 1);
    }

    /// <summary>"The rebels' threat to attack", "made a promise to help": whose plan it is.</summary>
    private int OwnerOfPlan(int noun, int depth)
    {
        if (nouns.IsPerson(noun) || text.MentionAt(noun) >= 0)
        {
            return noun;
        }

        if (tree.Child(noun, "nmod:poss") is >= 0 and var owner)
        {
            return owner;
        }

        for (var c = tree.FirstChild(noun); c >= 0 && c < noun; c = tree.NextChild(c))
        {
            if (tree.Relation(c) == "nmod:poss" || (tree.Is(c, "compound") || tree.Is(c, "amod")) && text.MentionAt(c) >= 0)
            {
                return c;
            }
        }

        for (var c = tree.FirstChild(noun); c >= 0; c = tree.NextChild(c))
        {
            if (c > noun && tree.Is(c, "nmod") && tree.CaseOf(c) is "of" or "by" && text.MentionAt(c) >= 0)
            {
                // "the efforts of France to arm"
                return c;
            }
        }

        var head = tree.Head(noun);
        return head >= 0 && (tree.Is(noun, "obj") || tree.Is(noun, "obl")) && text.IsVerb(head) ? SubjectOf(head, depth + 1) : -1;
    }
}
