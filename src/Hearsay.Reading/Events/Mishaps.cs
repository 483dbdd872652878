using System.Collections.Frozen;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>What sounds like an assault and is nobody's: storms, crashes, fires, matches and elections.</summary>
internal sealed class Mishaps(EventText text, EventTree tree)
{
    /// <summary>How many tokens of a sentence are looked at.</summary>
    private const int Reach = 80;

    private static readonly FrozenSet<string> s_mishaps = EventLexicon.Instance.Classes["mishaps"];
    private static readonly FrozenSet<string> s_falls = EventLexicon.Instance.Classes["falls"];
    private static readonly FrozenSet<string> s_vehicles = EventLexicon.Instance.Classes["vehicles"];
    private static readonly FrozenSet<string> s_guns = EventLexicon.Instance.Classes["guns"];
    private static readonly FrozenSet<string> s_contests = EventLexicon.Instance.Classes["contests"];
    private static readonly FrozenSet<string> s_works = EventLexicon.Instance.Classes["works"];
    private static readonly FrozenSet<string> s_besting = EventLexicon.Instance.Classes["besting"];

    /// <summary>
    /// Whether what kills or hits is a storm, a crash or another mishap that nobody does: as the subject, as the verb of the main clause
    /// ("crashes, killing two"), or somewhere in a sentence whose passive has no doer.
    /// </summary>
    public bool IsMishap(int verb, Side source, bool passive, Sentence sentence)
    {
        if (text.HasWord(source, s_mishaps) || source.Fillers.Any(IsCalled) || source.Fillers.Any(IsWorks) || source.Fillers.Any(f => f.Mention < 0 && Enumerable.Range(f.First, f.Last - f.First + 1).Any(IsFire))
            || tree.Is(verb, "advcl") && tree.Head(verb) is >= 0 and var main && (s_mishaps.Contains(text.Lemma(main)) || s_falls.Contains(text.Lemma(main)) || IsMishap(tree.Child(main, "nsubj")))
            || IsMishap(tree.Child(verb, "nsubj")))
        {
            return true;
        }

        if (!passive || !source.IsEmpty)
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < Reach; i++)
        {
            if (s_mishaps.Contains(text.Lemma(i)) || IsFire(i) || Falls(i) || text.Low(i) == "board" && i > sentence.FirstToken && text.Low(i - 1) == "on" && text.MentionAt(i) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether who beats or defeats another does so in a match or an election: a word of the sentence tells of one.</summary>
    public bool IsContest(int verb, Sentence sentence)
    {
        if (tree.Child(verb, "obj") is >= 0 and var thing && text.Lemma(thing) == "record")
        {
            // "destroying three records": only athletes do.
            return true;
        }

        if (!s_besting.Contains(text.Lemma(verb)))
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < Reach; i++)
        {
            if (s_contests.Contains(text.Low(i)) || text.Low(i) is "match" or "game" or "final" && text.Pos(i) is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the noun that the tree has for a subject is a mishap or works, whoever owns it.</summary>
    private bool IsMishap(int subject) => subject >= 0 && tree.Relation(subject) == "nsubj" && (s_mishaps.Contains(text.Lemma(subject)) || text.MentionAt(subject) < 0 && s_works.Contains(text.Lemma(subject)));

    /// <summary>"Wildfires", "Hurricane Matthew": a mishap that has a name or is written like one.</summary>
    private bool IsCalled(Filler filler) => s_mishaps.Contains(text.Low(filler.First)) || s_mishaps.Contains(text.Low(filler.Last).TrimEnd('s')) || filler.First > 0 && s_mishaps.Contains(text.Low(filler.First - 1));

    /// <summary>"The plant that exploded", "a blast at a refinery": works do nobody any harm on purpose.</summary>
    private bool IsWorks(Filler filler)
    {
        for (var i = filler.First; i <= filler.Last; i++)
        {
            if (s_works.Contains(text.Lemma(i)) && (tree.Head(i) < filler.First || tree.Head(i) > filler.Last
                || tree.Is(i, "nmod") && tree.CaseOf(i) is "at" or "in" && text.Lemma(tree.Head(i)) is "explosion" or "blast" or "collapse" or "leak" or "failure"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A fire that burns, and no gunfire: "a fire in a mall", "a bar fire"; not "rocket fire", "opened fire", "set on fire", "the army's fire".</summary>
    private bool IsFire(int token) => text.Lemma(token) == "fire" && text.Pos(token) == PartOfSpeech.Noun && !tree.Is(token, "obj") && token > 0
        && text.MentionAt(token - 1) < 0 && !text.IsGenitive(token - 1) && !text.IsHyphen(token - 1) && !text.IsVerb(token - 1)
        && !s_guns.Contains(text.Lemma(token - 1)) && text.Lemma(token - 1) is not ("on" or "under" or "by" or "open" or "return" or "exchange" or "cease");

    /// <summary>"A bus plunges", "the plane fell".</summary>
    private bool Falls(int token) => s_falls.Contains(text.Lemma(token)) && text.IsVerb(token) && tree.Child(token, "nsubj") is >= 0 and var subject && s_vehicles.Contains(text.Lemma(subject));
}
