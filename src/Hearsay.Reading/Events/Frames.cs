using System.Collections.Frozen;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Events;

/// <summary>What an entry of the lexicon may ask of the tree of its verb, beyond words: who stands as its subject or object.</summary>
internal sealed class Frames(EventText text, EventTree tree, TreeArguments arguments)
{
    private static readonly FrozenSet<string> s_armed = EventLexicon.Instance.Classes["armed"];
    private static readonly FrozenSet<string> s_protesters = EventLexicon.Instance.Classes["protesters"];

    /// <summary>Whether a verb stands in a frame, as the lexicon names it; every verb stands in none.</summary>
    public bool Fits(string? frame, int verb) => frame switch
    {
        null => true,
        "person" => tree.Child(verb, "obj") is >= 0 and var called && IsPerson(called) && !(tree.Child(verb, "xcomp") is >= 0 and var predicate && !text.IsVerb(predicate)) && !NamesTwice(verb),
        "given" => tree.Child(verb, "obj") is >= 0 and var thing ? !IsPerson(thing) && (IsGiven(verb) || tree.Child(verb, "iobj") >= 0) : arguments.Subjects.IsPassive(verb) && IsGiven(verb),
        "active" => !arguments.Subjects.IsPassive(verb),
        "alone" => !arguments.Subjects.IsPassive(verb) && IsAlone(verb),
        "on" => HasOblique(verb, "on") || HasOblique(verb, "upon"),
        "protest" => text.HasWord(arguments.Subject(verb), s_protesters),
        _ => throw new InvalidDataException($"There is no frame {frame}."),
    };

    /// <summary>Whether an armed force is on a side.</summary>
    public bool IsArmed(Side side) => text.HasWord(side, s_armed)
        || side.Fillers.Any(f => f.Mention >= 0 && text.Resolved.ActorOf[f.Mention] is >= 0 and var actor && text.Resolved.Actors[actor].Sector is "MIL" or "REB" or "UAF");

    /// <summary>The state in which a verb says that something was done: "was arrested in Niger"; nobody where it names none.</summary>
    public Side CountryOf(int verb) => arguments.Oblique(verb, "in") is { IsKnown: true } place
        && place.Fillers[0] is { Mention: >= 0 } filler && text.IsPlace(filler.Mention)
        && text.Mentions[filler.Mention].Entry is not null
        && text.Resolved.ActorOf[filler.Mention] is >= 0 and var actor && text.Resolved.Actors[actor].Country is not null
            ? place
            : Side.Nobody;

    private bool IsPerson(int token) => text.MentionAt(token) is >= 0 and var mention && text.Mentions[mention].Kind == MentionKind.Person;

    /// <summary>"Called him a liar": a second noun tells what the object is.</summary>
    private bool NamesTwice(int verb)
    {
        var objects = 0;
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            objects += tree.Is(c, "obj") || tree.Is(c, "iobj") ? 1 : 0;
        }

        return objects > 1;
    }

    /// <summary>Whether a verb says of nothing and nobody to whom or with what it is done.</summary>
    private bool IsAlone(int verb)
    {
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && (tree.Is(c, "obj") || tree.Is(c, "iobj") || tree.Is(c, "xcomp") || tree.Is(c, "ccomp") || tree.Is(c, "compound") || tree.Is(c, "conj") || tree.Is(c, "obl") && !text.IsTime(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a verb has a phrase that says to whom something goes.</summary>
    private bool IsGiven(int verb) => HasOblique(verb, "with") || !arguments.Oblique(verb, "to").IsEmpty || !arguments.Oblique(verb, "for").IsEmpty;

    private bool HasOblique(int verb, string preposition)
    {
        for (var c = tree.FirstChild(verb); c >= 0; c = tree.NextChild(c))
        {
            if (c > verb && tree.Is(c, "obl") && !text.IsTime(c) && tree.CaseOf(c) == preposition)
            {
                return true;
            }
        }

        return false;
    }
}
