using System.Collections.Frozen;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Who belongs to what a noun names, where a verb lists them: "an alliance that includes Chad and Niger", "the centre for intelligence sharing was
/// opened and included Chad, Niger and Mali". Those who belong to it do together what the noun names.
/// </summary>
internal sealed class Memberships(EventText text, EventTree tree, NounHeads nouns)
{
    private static readonly FrozenSet<string> s_verbs = EventLexicon.Instance.Classes["membership"];

    /// <summary>The members of what a noun names, or of the body for it ("office for", "pact on"), with the state in whose name or capital that is; nobody where fewer than two are listed.</summary>
    public Side Of(Trigger trigger, int lower, int upper)
    {
        var body = tree.Is(trigger.Head, "nmod") && tree.CaseOf(trigger.Head) is "for" or "of" or "on" ? tree.Head(trigger.Head) : trigger.Head;
        for (var verb = lower; verb < upper; verb++)
        {
            if (text.IsVerb(verb) && s_verbs.Contains(text.Lemma(verb)) && tree.Child(verb, "obj") is >= 0 and var first && BodyOf(verb, lower) == body)
            {
                var end = EndOfList(first);
                var listed = nouns.Of(first);
                listed = listed with { Fillers = [.. listed.Fillers.Where(f => f.First <= end)] };
                return listed.Fillers.Length < 2 ? Side.Nobody : listed with { Fillers = [.. Home(body), .. listed.Fillers] };
            }
        }

        return Side.Nobody;
    }

    /// <summary>What has the members: the noun on which the verb hangs, its subject, or, where the tree gives it none, the nearest subject in front.</summary>
    private int BodyOf(int verb, int lower)
    {
        if (tree.Relation(verb) == "acl:relcl")
        {
            return tree.Head(verb);
        }

        if (tree.Child(verb, "nsubj") is >= 0 and var subject)
        {
            return subject;
        }

        for (var token = verb - 1; token >= lower && tree.Is(verb, "conj"); token--)
        {
            if (tree.Is(token, "nsubj"))
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>A list ends with the item in front of which "and" stands; what the tree coordinates behind it begins something else.</summary>
    private int EndOfList(int first)
    {
        for (var item = tree.FirstChild(first); item >= 0; item = tree.NextChild(item))
        {
            if (item > first && tree.Is(item, "conj") && tree.Child(item, "cc") >= 0)
            {
                return item;
            }
        }

        return int.MaxValue;
    }

    private IEnumerable<Filler> Home(int body)
    {
        for (var owner = tree.FirstChild(body); owner >= 0 && owner < body; owner = tree.NextChild(owner))
        {
            if ((tree.Is(owner, "compound") || tree.Is(owner, "amod") || tree.Is(owner, "nmod")) && text.MentionAt(owner) is >= 0 and var mention)
            {
                yield return NounHeads.FillerOf(text, mention);
            }
        }
    }
}
