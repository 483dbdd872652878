using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>
/// A request that says neither of whom nor for what ("he has not made a formal request") is addressed to whoever the sentence says before
/// gives help: that help is what it would ask for. So is the welcome of "similar help".
/// </summary>
internal sealed class Addressees(EventText text, EventTree tree)
{
    private static readonly FrozenSet<string> s_helping = EventLexicon.Instance.Classes["helping"];

    /// <summary>The event with its addressee; as it is where the sentence names none.</summary>
    /// <param name="token">The verb or noun of the event.</param>
    /// <param name="item">The event.</param>
    /// <param name="before">The events told before it in the sentence.</param>
    public Event Told(int token, Event item, IEnumerable<Event> before)
    {
        if (item.Source.IsEmpty || !(item.Type == EventType.Request && item.Target.IsEmpty && !IsExplicit(token)) && !(item.Type == EventType.Support && IsLikeHelp(token)))
        {
            return item;
        }

        ImmutableArray<Participant> helpers = before
            .Where(e => e.Type == EventType.Aid && e.Status == EventStatus.Actual && e.Source.Any(p => p.Actor is not null) && !e.Source.Any(p => item.Source.Any(s => s.Actor == p.Actor)))
            .Select(e => e.Source)
            .LastOrDefault([]);
        return helpers.IsEmpty ? item : item with { Target = helpers, Basis = $"{item.Basis}; addressed to those who are said to help" };
    }

    /// <summary>"Demanded the withdrawal of all foreign troops": of whom nobody is said to be asked, those are who are to do what is asked for.</summary>
    public static Event Asked(Event item, IEnumerable<Event> told)
    {
        if (item.Type != EventType.Request || item.Target.Any(t => t.Actor is not null))
        {
            return item;
        }

        foreach (var deed in told)
        {
            if (deed.Status == EventStatus.Requested && deed.Cue is [var cue] && item.Trigger.Contains(cue) && deed.Source.Any(s => s.Actor is not null) && !deed.Source.Any(s => item.Source.Any(i => i.Actor == s.Actor)))
            {
                return item with { Target = deed.Source };
            }
        }

        return item;
    }

    /// <summary>"Would welcome similar help": such help as was told of before.</summary>
    private bool IsLikeHelp(int token)
    {
        var help = tree.Child(token, "obj");
        if (help < 0 || !s_helping.Contains(text.Lemma(help)))
        {
            return false;
        }

        for (var c = tree.FirstChild(help); c >= 0 && c < help; c = tree.NextChild(c))
        {
            if (text.Low(c) is "similar" or "such" or "that" or "this" or "the")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of the request say what is asked for, or of whom.</summary>
    private bool IsExplicit(int token)
    {
        var noun = text.IsVerb(token) ? tree.Child(token, "obj") : token;
        return noun < 0 || HasComplement(noun) || noun != token && HasComplement(token);
    }

    private bool HasComplement(int token)
    {
        for (var c = tree.FirstChild(token); c >= 0; c = tree.NextChild(c))
        {
            if (c > token && (tree.Is(c, "nmod") || tree.Is(c, "obl") || tree.Is(c, "acl") || tree.Is(c, "xcomp") || tree.Is(c, "ccomp") || tree.Is(c, "iobj")))
            {
                return true;
            }
        }

        return false;
    }
}
