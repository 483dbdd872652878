using System.Collections.Immutable;
using Hearsay.Reading.Actors;

namespace Hearsay.Reading.Attributions;

/// <summary>Finds who is said to have said what.</summary>
public sealed class AttributionFinder
{
    /// <summary>Finds who is said to have said what.</summary>
    public ImmutableArray<Attribution> Find(ResolvedText resolved, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
