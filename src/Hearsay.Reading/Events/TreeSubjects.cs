using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Which noun is the subject of a verb, also where control, raising, coordination, relative clauses and participles leave it unsaid
/// (Huddleston and Pullum 2002, chapters 12, 14 and 15).
/// </summary>
internal sealed class TreeSubjects(EventText text, EventTree tree, NounHeads nouns)
{
    private const int Depth = 8;

    private static readonly FrozenSet<string> s_words = EventLexicon.Instance.Classes["words"];

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

            if (text.IsGerund(verb) && tree.Child(verb, "mark") < 0 && (Feared(head, verb) is >= 0 and var doer || (doer = Writer(verb, head, depth)) >= 0 || (doer = Beside(verb, head)) >= 0))
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
        return head >= 0 && (tree.Is(noun, "obj") || tree.Is(noun, "obl") && tree.CaseOf(noun) is not "about") && text.IsVerb(head) ? SubjectOf(head, depth + 1) : -1;
    }

    /// <summary>"Sent a letter to the head of the union threatening to leave": whoever wrote, or where a place is named met, to say what the gerund tells; -1 where it tells of no such thing.</summary>
    private int Writer(int gerund, int noun, int depth)
    {
        if (!EventLexicon.Instance.Verbs.TryGetValue(text.Lemma(gerund), out var entries) || entries[0].Type is not (EventType.Threaten or EventType.Request or EventType.Accuse or EventType.Reject))
        {
            return -1;
        }

        var town = text.MentionAt(noun) is >= 0 and var place ? text.IsPlace(place) && text.Resolved.ActorOf[place] is >= 0 and var actor && text.Resolved.Actors[actor].Sector is null : Wordlists.PlaceNouns.Contains(text.Lemma(noun));
        for (var (at, steps) = (noun, 0); at >= 0 && steps < 4 && (tree.Is(at, "nmod") || tree.Is(at, "obl")); at = tree.Head(at), steps++)
        {
            if (town && tree.Is(at, "obl") && tree.CaseOf(at) is "in" or "at" or "outside" or "near" && tree.Head(at) is >= 0 and var main && text.IsVerb(main))
            {
                // "rallied in the capital calling for": those who rallied.
                return SubjectOf(main, depth + 1);
            }

            if (tree.Head(at) is >= 0 and var verb && text.IsVerb(verb) && tree.Child(verb, "obj") is >= 0 and var letter && letter < noun && Speaks(letter))
            {
                return SubjectOf(verb, depth + 1);
            }
        }

        return -1;
    }

    /// <summary>"Norway is the largest donor to Chad, providing …": behind a comma the gerund tells of the subject; -1 elsewhere.</summary>
    private int Beside(int gerund, int noun)
    {
        for (var c = tree.FirstChild(gerund); c >= 0 && c < gerund; c = tree.NextChild(c))
        {
            if (text.Low(c) == "," && tree.Child(noun, "cop") >= 0)
            {
                return tree.Child(noun, "nsubj");
            }
        }

        return -1;
    }

    /// <summary>Of whom a noun is said: the subject of its copula, or of "become" and its like; -1 for nobody.</summary>
    private int Predicated(int noun) =>
        tree.Child(noun, "cop") >= 0 ? tree.Child(noun, "nsubj")
        : tree.Head(noun) is >= 0 and var verb && text.Lemma(verb) is "become" or "remain" && (tree.Is(noun, "xcomp") || tree.Is(noun, "obj")) ? tree.Child(verb, "nsubj")
        : -1;

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

    /// <summary>Whether a noun is what somebody says or writes, so that its participle is theirs: "passed a resolution condemning".</summary>
    private bool Speaks(int noun) => s_words.Contains(text.Lemma(noun));

    /// <summary>Whether a past form hangs on a noun that is the root of a sentence with no verb before it: the main verb, misread as a participle.</summary>
    private bool IsMain(int verb) => tree.Head(verb) is >= 0 and var noun && noun < verb && tree.Head(noun) < 0 && text.Low(verb).EndsWith("ed", StringComparison.Ordinal)
        && tree.Child(verb, "obl") is >= 0 and var oblique && tree.CaseOf(oblique) is not "by";

    /// <summary>Whether a token stands inside a name, whatever the tagger makes of it ("Port Said").</summary>
    private bool IsName(int token) => text.MentionAt(token) is >= 0 and var mention && text.Mentions[mention].Form == Mentions.MentionForm.Name;
}
