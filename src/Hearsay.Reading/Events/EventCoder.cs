using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Events;

/// <summary>Codes who did what to whom, with status and voice.</summary>
public sealed class EventCoder
{
    /// <summary>Codes who did what to whom, with status and voice.</summary>
    public ImmutableArray<Event> Code(ResolvedText resolved, ImmutableArray<TimeExpression> times, ImmutableArray<Attribution> attributions, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
