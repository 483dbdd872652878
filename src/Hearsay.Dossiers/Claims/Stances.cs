using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>Stances of accounts by the status of the events that they tell.</summary>
public static class Stances
{
    /// <summary>The stance of an account that tells an event with this status.</summary>
    public static Stance Of(EventStatus status) => status switch
    {
        EventStatus.Actual => Stance.Asserts,
        EventStatus.Negated or EventStatus.Denied => Stance.Denies,
        EventStatus.Conditional => Stance.Conditional,
        EventStatus.Intended => Stance.Intends,
        EventStatus.Requested => Stance.Requests,
        _ => Stance.Doubts,
    };
}
