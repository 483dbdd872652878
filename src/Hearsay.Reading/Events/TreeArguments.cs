using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Who stands where in the tree of a verb or of a noun that names a deed: its subject as <see cref="TreeSubjects"/> finds it, objects, obliques and what its complements name.</summary>
internal sealed class TreeArguments(EventText text, EventTree tree, NounHeads nouns)
{
    private static readonly string[] s_reaching = ["to", "with", "against", "on", "from", "for", "of", "in"];

    private static readonly FrozenSet<string> s_idioms = EventLexicon.Instance.Classes["idioms"];

    /// <summary>The nouns that are the subjects of verbs, said or understood.</summary>
    public TreeSubjects Subjects { get; } = new(text, tree, nouns);

    /// <summary>Who is the subject of a verb, said or understood.</summary>
    public Side Subject(int verb) => Subjects.SubjectOf(verb, 0) is >= 0 and var subject && !IsEquated(verb, subject) ? nouns.Of(subject) : Side.Nobody;

    /// <summary>"The road out of the crisis is to accept": what is said to be the deed does not do it.</summary>
    private bool IsEquated(int verb, int subject) => tree.Child(verb, "cop") >= 0 && tree.Child(verb, "mark") >= 0 && tree.Head(subject) == verb && text.MentionAt(subject) < 0 && text.Pos(subject) == PartOfSpeech.Noun && (!nouns.IsPerson(subject) || Wordlists.PlaceNouns.Contains(text.Lemma(subject)));

    /// <summary>Whether the subject of a verb is a thing or a personal pronoun, of which nobody knows whom it means if <see cref="Subject"/> is nobody.</summary>
    public bool HasThingForSubject(int verb) => Subjects.SubjectOf(verb, 0) is >= 0 and var subject
        && (text.Low(subject) is "it" or "he" or "she" or "they" || text.Pos(subject) == PartOfSpeech.Noun && tree.Is(verb, "acl") && text.IsGerund(verb));

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
            if ((tree.Is(c, "obl") || tree.Is(c, "nmod")) && !text.IsTime(c) && tree.CaseOf(c) == preposition && !IsIdiom(c) && text.Lemma(c) != text.Lemma(head) && nouns.Of(c) is { IsEmpty: false } side)
            {
                return side;
            }
        }

        if (depth < 2)
        {
            for (var c = tree.FirstChild(head); c >= 0; c = tree.NextChild(c))
            {
                if (Reaches(c, head, preposition, depth) && Oblique(c, preposition, depth + 1) is { IsEmpty: false } inner)
                {
                    return inner;
                }
            }
        }

        return Side.Nobody;
    }

    /// <summary>Whether what hangs on a verb or noun may hold the phrase that says to or against whom: its object, obliques, complements and means.</summary>
    private bool Reaches(int child, int head, string preposition, int depth) => tree.Relation(child) switch
    {
        "nsubj:pass" => true,
        "acl" => !text.IsGerund(child) || text.Low(child) == "using",
        _ when tree.Is(child, "obj") || tree.Is(child, "xcomp") || text.Low(child) == "using" => true,
        _ when tree.Is(child, "obl") => preposition == "with" || child > head && !IsIdiom(child),
        _ when tree.Is(child, "nmod") => depth == 0,
        _ when tree.Is(child, "conj") => depth == 1 && !text.IsVerb(child),
        _ => false,
    };

    /// <summary>"In response", "in a bid": no place, and what hangs on it is no part of the deed.</summary>
    private bool IsIdiom(int noun) => tree.CaseOf(noun) == "in" && s_idioms.Contains(text.Lemma(noun));

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

    /// <summary>Of whom a verb demands something: the subject of the clause that tells what ("demanded that Norway leave").</summary>
    public Side Demanded(int verb)
    {
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && tree.Is(c, "ccomp") && tree.Child(c, "nsubj") is >= 0 and var subject && tree.Relation(subject) == "nsubj" && nouns.Of(subject) is { IsSomebody: true } side && !(tree.Child(c, "mark") is >= 0 and var mark && text.Low(mark) is "whether" or "if"))
            {
                return side;
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
}
