using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>"X said that Y must …": a demand by whoever says it on whoever must (PLOVER's REQUEST).</summary>
internal sealed class Obligations(EventText text, EventTree tree, TreeArguments arguments, Subjects subjects, Voices voices)
{
    /// <summary>The roles of a demand that "must" or "should" at a token carries; null where it carries none.</summary>
    public Roles? At(int token, Sentence sentence)
    {
        if (text.Pos(token) != PartOfSpeech.Aux || text.Low(token) is not ("must" or "should"))
        {
            return null;
        }

        var verb = token + 1;
        while (verb < sentence.EndToken && verb - token < 6 && !text.IsVerb(verb) && text.Pos(verb) is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part)
        {
            verb++;
        }

        if (verb >= sentence.EndToken || tree.Is(verb, "nsubj"))
        {
            // "should they come under attack": a condition.
            return null;
        }

        var target = arguments.Subject(verb);
        target = target.IsEmpty ? subjects.Of(verb, sentence.FirstToken) : target;
        if (target.IsEmpty || target.First < 0 || !arguments.Subjects.IsPassive(verb) && !target.Fillers.Any(f => f.IsPerson))
        {
            // "the economy should grow": no demand on anybody.
            return null;
        }

        var source = Sayer(verb);
        source = source.IsEmpty ? SayerBefore(target.First, sentence.FirstToken) : source;
        if (source.IsEmpty && voices.SpeakerAt(token) is >= 0 and var speaker && text.Segmented.SentenceOf(text.Mentions[speaker].FirstToken) == text.Segmented.SentenceOf(token))
        {
            source = new Side([NounHeads.FillerOf(text, speaker)], text.Mentions[speaker].FirstToken);
        }

        return source.IsEmpty ? null : new Roles(source, target);
    }

    /// <summary>The subject of the verb of saying whose content a verb is.</summary>
    private Side Sayer(int verb)
    {
        var head = tree.Head(verb);
        return head >= 0 && tree.Is(verb, "ccomp") && StatusCues.Instance.Of(text.Lemma(head)) == "report" ? arguments.Subject(head) : Side.Nobody;
    }

    private Side SayerBefore(int first, int lower)
    {
        var before = first - 1;
        while (before >= lower && (text.Low(before) == "that" || text.IsTransparent(before)))
        {
            before--;
        }

        return before >= lower && text.IsVerb(before) && StatusCues.Instance.Of(text.Lemma(before)) == "report" ? subjects.Of(before, lower) : Side.Nobody;
    }
}
