using System.Collections.Frozen;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Events;

/// <summary>What an entry of the lexicon may ask of the tree of its verb, beyond words: who stands as its subject or object.</summary>
internal sealed class Frames(EventText text, EventTree tree, TreeArguments arguments)
{
    private static readonly FrozenSet<string> s_armed = EventLexicon.Instance.Classes["armed"];
    private static readonly FrozenSet<string> s_mishaps = EventLexicon.Instance.Classes["mishaps"];
    private static readonly FrozenSet<string> s_falls = EventLexicon.Instance.Classes["falls"];
    private static readonly FrozenSet<string> s_protesters = EventLexicon.Instance.Classes["protesters"];

    /// <summary>Whether a verb stands in a frame, as the lexicon names it; every verb stands in none.</summary>
    public bool Fits(string? frame, int verb) => frame switch
    {
        null => true,
        "person" => tree.Child(verb, "obj") is >= 0 and var called && IsPerson(called) && tree.Child(verb, "xcomp") < 0 && !NamesTwice(verb),
        "thing" => tree.Child(verb, "obj") is >= 0 and var thing && !IsPerson(thing) || arguments.IsPassive(verb),
        "active" => !arguments.IsPassive(verb),
        "on" => HasOblique(verb, "on") || HasOblique(verb, "upon"),
        "protest" => Any(arguments.Subject(verb), s_protesters),
        _ => throw new InvalidDataException($"There is no frame {frame}."),
    };

    /// <summary>Whether an armed force is on a side.</summary>
    public bool IsArmed(Side side) => Any(side, s_armed)
        || side.Fillers.Any(f => f.Mention >= 0 && text.Resolved.ActorOf[f.Mention] is >= 0 and var actor && text.Resolved.Actors[actor].Sector is "MIL" or "REB" or "UAF");

    /// <summary>
    /// Whether what kills or hits is a storm, a crash or another mishap that nobody does: as the subject, as the verb of the main clause
    /// ("crashes, killing two"), or somewhere in a sentence whose passive has no doer.
    /// </summary>
    public bool IsMishap(int verb, Side source, bool passive, Sentences.Sentence sentence)
    {
        if (Any(source, s_mishaps) || tree.Is(verb, "advcl") && tree.Head(verb) is >= 0 and var main && (s_mishaps.Contains(text.Lemma(main)) || s_falls.Contains(text.Lemma(main))))
        {
            return true;
        }

        if (!passive || !source.IsEmpty)
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < 80; i++)
        {
            if (s_mishaps.Contains(text.Lemma(i)) || text.Low(i) == "board" && i > sentence.FirstToken && text.Low(i - 1) == "on" && text.MentionAt(i) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state in which a verb says that something was done: "was arrested in Niger"; nobody where it names none.</summary>
    public Side CountryOf(int verb) => arguments.Oblique(verb, "in") is { IsKnown: true } place
        && place.Fillers[0] is { Mention: >= 0 } filler && text.IsPlace(filler.Mention)
        && text.Mentions[filler.Mention].Entry is not null
        && text.Resolved.ActorOf[filler.Mention] is >= 0 and var actor && text.Resolved.Actors[actor].Country is not null
            ? place
            : Side.Nobody;

    private bool Any(Side side, FrozenSet<string> nouns)
    {
        foreach (var filler in side.Fillers)
        {
            for (var i = filler.First; i <= filler.Last; i++)
            {
                if (nouns.Contains(text.Lemma(i)) || nouns.Contains(text.Low(i)))
                {
                    return true;
                }
            }
        }

        return false;
    }

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
