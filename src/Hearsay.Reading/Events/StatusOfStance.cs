namespace Hearsay.Reading.Events;

/// <summary>How a statement of relation stands to fact: by the verb or copula that states it, the words on its noun, and the cue of the attribution that holds it.</summary>
internal sealed class StatusOfStance(EventText text, StatusOfEvent events, Conditions conditions, Voices voices)
{
    /// <summary>The status and what says so.</summary>
    /// <param name="word">The verb, noun or adjective that states the relation.</param>
    /// <param name="sentence">Its sentence.</param>
    public Standing Of(int word, Sentences.Sentence sentence)
    {
        var tree = text.Tree;
        var standing = Standing.Fact;
        var verb = text.IsVerb(word) ? word
            : tree.Child(word, "cop") is >= 0 and var copula ? copula
            : tree.Head(word) is >= 0 and var head && text.IsVerb(head) && (tree.Is(word, "xcomp") || tree.Is(word, "obj")) ? head
            : -1;
        if (verb >= 0)
        {
            standing = events.OfVerb(verb, sentence, 0);
            if (conditions.Holding(verb, sentence) is >= 0 and var opening)
            {
                standing = standing.Or(EventStatus.Conditional, opening);
            }
        }

        for (var c = tree.FirstChild(word); c >= 0 && c < word; c = tree.NextChild(c))
        {
            standing = StatusCues.Instance.Of(text.Low(c)) switch
            {
                "negated" or "past" => standing.Or(EventStatus.Negated, c),
                "possible" => standing.Or(EventStatus.Possible, c),
                "intended" => standing.Or(EventStatus.Intended, c),
                _ => standing,
            };
            if (tree.Is(c, "nsubj") && NegatedBy(c) is >= 0 and var no)
            {
                standing = standing.Or(EventStatus.Negated, no);
            }
        }

        if (voices.At(word) is { } voice && events.CueOf(voice, "denial") is >= 0 and var denial)
        {
            standing = standing.Or(EventStatus.Denied, denial);
        }

        return standing.Status == EventStatus.Actual && text.Low(sentence.EndToken - 1) == "?" ? new Standing(EventStatus.Possible, sentence.EndToken - 1) : standing;
    }

    /// <summary>"No party", "neither side": the word on a subject that negates; -1 for none.</summary>
    private int NegatedBy(int subject)
    {
        for (var d = text.Tree.FirstChild(subject); d >= 0 && d < subject; d = text.Tree.NextChild(d))
        {
            if (text.Low(d) is "no" or "neither")
            {
                return d;
            }
        }

        return -1;
    }
}
