using System.Collections.Immutable;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Times;

/// <summary>Finds time expressions and the intervals that they mean.</summary>
public sealed class TimeFinder
{
    /// <summary>Finds time expressions and the intervals that they mean.</summary>
    public ImmutableArray<TimeExpression> Find(ParsedText parsed, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
