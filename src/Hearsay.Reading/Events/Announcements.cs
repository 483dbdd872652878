using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>
/// What is done by saying it (Austin 1962): who announces that he will or may do harm threatens (PLOVER's THREATEN), who says that
/// another is to blame accuses.
/// </summary>
internal sealed class Announcements(EventText text, EventTree tree, TreeArguments arguments)
{
    // Words within which the clause of a promise ends.
    private const int Reach = 25;

    private static readonly FrozenSet<EventType> s_harm = FrozenSet.Create(
        EventType.Protest, EventType.Sanction, EventType.Mobilize, EventType.Coerce, EventType.Assault);

    private static readonly FrozenSet<string> s_blame = EventLexicon.Instance.Classes["blame"];

    /// <summary>The threat that lies in announcing an event: "said it would boycott the talks"; null where it is no harm or nobody announces it of himself.</summary>
    public Event? Threat(Trigger trigger, Event item)
    {
        if (trigger.IsNoun || !s_harm.Contains(item.Type) || item.Status is not (EventStatus.Intended or EventStatus.Possible or EventStatus.Conditional) || item.Source.IsEmpty || item.Target.IsEmpty)
        {
            return null;
        }

        var verb = Saying(trigger.Head);
        if (verb < 0 || !HasModal(trigger.Head))
        {
            return null;
        }

        var sayer = arguments.Subject(verb);
        var same = sayer.Fillers.Any(f => f.Mention >= 0 && text.Resolved.ActorIdOf(f.Mention) is { } actor && item.Source.Any(s => s.Actor == actor))
            || arguments.Subjects.SubjectOf(trigger.Head, 0) is >= 0 and var subject && text.Pos(subject) == PartOfSpeech.Pron && !sayer.IsEmpty;
        return same ? item with { Type = EventType.Threaten, Mode = null, Trigger = [text.Segmented.Tokens[verb].Span, .. item.Trigger], Status = EventStatus.Actual, Cue = [], Basis = "rule: whoever announces harm that he will or may do threatens" } : null;
    }

    /// <summary>Whether what somebody promises is harm: "promised them that they would be punished".</summary>
    public bool IsMenace(Trigger trigger)
    {
        // The parser hangs the clause on the verb or, for a relative clause, on whom it is promised.
        var told = tree.Child(trigger.Head, "obj");
        for (var c = trigger.Head + 1; c < text.Segmented.Tokens.Length && c - trigger.Head < Reach && trigger.Entry.Type == EventType.Agree && !trigger.IsNoun; c++)
        {
            if ((tree.Head(c) == trigger.Head && tree.Is(c, "ccomp") || told >= 0 && tree.Head(c) == told && tree.Relation(c) == "acl:relcl") && text.IsVerb(c) && arguments.Subjects.IsPassive(c) && HasModal(c)
                && EventLexicon.Instance.Verbs.TryGetValue(text.Lemma(c), out var entries) && s_harm.Contains(entries[^1].Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"X said that Y was responsible": the roles of an accusation that an adjective at a token carries, and its words; null where it carries none.</summary>
    public (Roles Roles, ImmutableArray<TextSpan> Words)? Blame(int token)
    {
        if (!s_blame.Contains(text.Low(token)) || text.Pos(token) != PartOfSpeech.Adj || tree.Child(token, "cop") < 0)
        {
            return null;
        }

        var verb = Saying(token);
        var blamed = arguments.Subject(token);
        var sayer = verb < 0 ? Side.Nobody : arguments.Subject(verb);
        return sayer.IsEmpty || blamed.IsEmpty ? null : (new Roles(sayer, blamed), [text.Segmented.Tokens[token].Span]);
    }

    private int Saying(int content)
    {
        var head = tree.Head(content);
        return head >= 0 && (tree.Is(content, "ccomp") || tree.Is(content, "parataxis")) && StatusCues.Instance.Of(text.Lemma(head)) == "report" ? head : -1;
    }

    private bool HasModal(int verb)
    {
        for (var c = tree.FirstChild(verb); c >= 0 && c < verb; c = tree.NextChild(c))
        {
            if (tree.Is(c, "aux") && text.Low(c) is "will" or "would" or "may" or "might" or "could" or "shall" or "'ll" or "’ll")
            {
                return true;
            }
        }

        return false;
    }
}
