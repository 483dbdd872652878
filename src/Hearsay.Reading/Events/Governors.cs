using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// What governs a verb and what it makes of it ("refused to go", "urged all sides to stop", "the threat to leave"): by the tree, and by the words
/// in front where the tree has nothing.
/// </summary>
internal sealed class Governors(EventText text, NounPhrases phrases)
{
    /// <summary>The word that governs a verb, and what it makes of it; null where none is known to.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="group">Its group.</param>
    /// <param name="before">The last token in front of the group that tells something.</param>
    /// <param name="lower">The begin of the sentence.</param>
    public (int Verb, Governor Made)? Of(int verb, VerbGroup group, int before, int lower) =>
        InTree(verb) ?? (before < lower ? null : group.IsInfinitive ? OfInfinitive(before, lower) : OfGerund(verb, group, before, lower));

    private (int Verb, Governor Made)? InTree(int verb)
    {
        var tree = text.Tree;
        var head = tree.Head(verb);
        if (head < 0 || head > verb || !(tree.Is(verb, "xcomp") || tree.Is(verb, "advcl") || tree.Is(verb, "ccomp") || tree.Is(verb, "acl")) || tree.Relation(verb) == "acl:relcl")
        {
            return null;
        }

        string? form = text.IsGerund(verb) ? "ing" : null;
        for (var c = tree.FirstChild(verb); c >= 0 && c < verb; c = tree.NextChild(c))
        {
            if (tree.Is(c, "mark") || tree.Is(c, "case"))
            {
                form = text.Low(c) == "to" && text.Pos(c) == PartOfSpeech.Part && !text.IsGerund(verb) ? "to" : text.IsGerund(verb) ? text.Low(c) : form;
            }
        }

        if (form is null)
        {
            return null;
        }

        if (text.Pos(head) == PartOfSpeech.Adj)
        {
            return OfAdjective(head, form);
        }

        return Particle(head) is { } particle && StatusCues.Instance.GovernorOf($"{text.Lemma(head)} {particle}", form) is { } phrasal ? (head, phrasal)
            : StatusCues.Instance.GovernorOf(text.Lemma(head), form) is { } made ? (head, text.IsVerb(head) ? made : made with { ControlsByObject = false })
            : null;
    }

    private string? Particle(int verb)
    {
        for (var c = text.Tree.FirstChild(verb); c >= 0; c = text.Tree.NextChild(c))
        {
            if (c > verb && text.Tree.Relation(c) == "compound:prt")
            {
                return text.Low(c);
            }
        }

        return null;
    }

    private (int Verb, Governor Made)? OfAdjective(int adjective, string form) => form is not ("to" or "about" or "on") ? null : StatusCues.Instance.Of(text.Low(adjective)) switch
    {
        "willing" => (adjective, new Governor(EventStatus.Intended, false)),
        "possible" => (adjective, new Governor(EventStatus.Possible, false)),
        _ => null,
    };

    private (int Verb, Governor Made)? OfInfinitive(int before, int lower)
    {
        var cues = StatusCues.Instance;
        if (text.Pos(before) == PartOfSpeech.Adj)
        {
            return OfAdjective(before, "to");
        }

        if (text.Low(before) == "order" && before > lower && text.Low(before - 1) == "in")
        {
            // "in order to": what for.
            return (before, new Governor(EventStatus.Intended, false));
        }

        if (text.Pos(before) == PartOfSpeech.Noun && text.MentionAt(before) < 0 && cues.GovernorOf(text.Lemma(before), "to") is { } noun)
        {
            return (before, noun with { ControlsByObject = false });
        }

        var governor = text.IsVerb(before) ? before : VerbOfObject(before, lower);
        return governor >= 0 && cues.GovernorOf(text.Lemma(governor), "to") is { } made ? (governor, made) : null;
    }

    private (int Verb, Governor Made)? OfGerund(int verb, VerbGroup group, int before, int lower)
    {
        var cues = StatusCues.Instance;
        if (!text.IsGerund(verb) || group.HasAuxiliary)
        {
            return null;
        }

        if (text.IsVerb(before))
        {
            return cues.GovernorOf(text.Lemma(before), "ing") is { } made ? (before, made) : null;
        }

        if (text.Pos(before) is PartOfSpeech.Adp or PartOfSpeech.Sconj && before > lower)
        {
            var governor = text.IsVerb(before - 1) ? before - 1 : VerbOfObject(before - 1, lower);
            return governor >= 0 && cues.GovernorOf(text.Lemma(governor), text.Low(before)) is { } made ? (governor, made) : null;
        }

        return null;
    }

    private int VerbOfObject(int last, int lower)
    {
        if (phrases.EndingAt(last, lower) is not { } phrase)
        {
            return -1;
        }

        var left = phrase.First - 1;
        return left >= lower && text.IsVerb(left) ? left
            : left > lower && text.Pos(left) == PartOfSpeech.Adp && text.IsVerb(left - 1) ? left - 1 : -1;
    }
}
