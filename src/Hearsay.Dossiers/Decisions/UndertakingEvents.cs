using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Decisions;

/// <summary>Which events a threat, promise or demand rests on, so that it follows what is decided about them.</summary>
internal static class UndertakingEvents
{
    /// <summary>Whether an event is what somebody undertakes or demands: the one coded in the words of that, or the demand itself.</summary>
    /// <param name="undertaking">The threat, promise or demand.</param>
    /// <param name="item">The event.</param>
    /// <param name="sentence">Where the sentence of the event stands.</param>
    public static bool IsUndertaken(DigestUndertaking undertaking, DigestEvent item, TextSpan sentence)
    {
        if (undertaking.Consequence.Contains(item.At))
        {
            return undertaking.ConsequenceType is not { } type || type == item.Type;
        }

        // "Must choose between": the words that say so stand before what is undertaken.
        return undertaking.ConsequenceType is { } said && said == item.Type && said is EventType.Request or EventType.Threaten
            && sentence.Contains(undertaking.Consequence) && item.At < undertaking.Consequence && undertaking.Doer.SequenceEqual(item.Source.Order());
    }

    /// <summary>The undertaking after an event in the words of its condition or its consequence has become one of another type, or none.</summary>
    public static DigestUndertaking Retyped(DigestUndertaking undertaking, TextSpan trigger, EventType before, EventType? now) =>
        undertaking.ConditionType == before && undertaking.Condition.Contains(trigger) ? undertaking with { ConditionType = now }
        : undertaking.ConsequenceType == before && undertaking.Consequence.Contains(trigger) ? undertaking with { ConsequenceType = now }
        : undertaking;
}
