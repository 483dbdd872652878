using System.Collections.Frozen;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Events;

/// <summary>What an entry of the lexicon may ask of the tree of its verb, beyond words: who stands as its subject or object.</summary>
internal sealed class Frames(EventText text, EventTree tree, TreeArguments arguments)
{
    private static readonly FrozenSet<string> s_armed = EventLexicon.Instance.Classes["armed"];
    private static readonly FrozenSet<string> s_mishaps = EventLexicon.Instance.Classes["mishaps"];
    private static readonly FrozenSet<string> s_falls = EventLexicon.Instance.Classes["falls"];
    private static readonly FrozenSet<string> s_vehicles = EventLexicon.Instance.Classes["vehicles"];
    private static readonly FrozenSet<string> s_guns = EventLexicon.Instance.Classes["guns"];
    private static readonly FrozenSet<string> s_contests = EventLexicon.Instance.Classes["contests"];
    private static readonly FrozenSet<string> s_besting = EventLexicon.Instance.Classes["besting"];
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
        if (Any(source, s_mishaps) || source.Fillers.Any(f => f.Mention < 0 && Enumerable.Range(f.First, f.Last - f.First + 1).Any(IsFire)) || tree.Is(verb, "advcl") && tree.Head(verb) is >= 0 and var main && (s_mishaps.Contains(text.Lemma(main)) || s_falls.Contains(text.Lemma(main))))
        {
            return true;
        }

        if (!passive || !source.IsEmpty)
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < 80; i++)
        {
            if (s_mishaps.Contains(text.Lemma(i)) || IsFire(i) || Falls(i) || text.Low(i) == "board" && i > sentence.FirstToken && text.Low(i - 1) == "on" && text.MentionAt(i) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether who beats or defeats another does so in a match or an election: a word of the sentence tells of one.</summary>
    public bool IsContest(int verb, Sentences.Sentence sentence)
    {
        if (!s_besting.Contains(text.Lemma(verb)))
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < 80; i++)
        {
            if (s_contests.Contains(text.Low(i)) || text.Low(i) is "match" or "game" or "final" && text.Pos(i) is Syntax.PartOfSpeech.Noun or Syntax.PartOfSpeech.Propn)
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

    /// <summary>A fire that burns, and no gunfire: "a fire in a mall", "a bar fire"; not "rocket fire", "opened fire", "set on fire", "the army's fire".</summary>
    private bool IsFire(int token) => text.Lemma(token) == "fire" && text.Pos(token) == Syntax.PartOfSpeech.Noun && !tree.Is(token, "obj") && token > 0
        && text.MentionAt(token - 1) < 0 && !text.IsGenitive(token - 1) && !text.IsHyphen(token - 1) && !text.IsVerb(token - 1)
        && !s_guns.Contains(text.Lemma(token - 1)) && text.Lemma(token - 1) is not ("on" or "under" or "by" or "open" or "return" or "exchange" or "cease");

    /// <summary>"A bus plunges", "the plane fell".</summary>
    private bool Falls(int token) => s_falls.Contains(text.Lemma(token)) && text.IsVerb(token) && tree.Child(token, "nsubj") is >= 0 and var subject && s_vehicles.Contains(text.Lemma(subject));

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
