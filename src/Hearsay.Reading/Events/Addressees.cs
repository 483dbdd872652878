using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>
/// A request that says neither of whom nor for what ("he has not made a formal request") is addressed to whoever the sentence says before
/// gives help: that help is what it would ask for.
/// </summary>
internal sealed class Addressees(EventText text, EventTree tree)
{
    /// <summary>The event with its addressee; as it is where the sentence names none.</summary>
    /// <param name="token">The verb or noun of the event.</param>
    /// <param name="item">The event.</param>
    /// <param name="before">The events told before it in the sentence.</param>
    public Event Told(int token, Event item, IEnumerable<Event> before)
    {
        if (item.Type != EventType.Request || item.Source.IsEmpty || !item.Target.IsEmpty || IsExplicit(token))
        {
            return item;
        }

        ImmutableArray<Participant> helpers = before
            .Where(e => e.Type == EventType.Aid && e.Status == EventStatus.Actual && e.Source.Any(p => p.Actor is not null) && !e.Source.Any(p => item.Source.Any(s => s.Actor == p.Actor)))
            .Select(e => e.Source)
            .LastOrDefault([]);
        return helpers.IsEmpty ? item : item with { Target = helpers, Basis = $"{item.Basis}; addressed to those who are said to help" };
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
