using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>A phrase that says when.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="From">The first day of the interval; null where it is open or cannot be told.</param>
/// <param name="To">The last day of the interval, inclusive; null where it is open or cannot be told.</param>
public sealed record TimeExpression(TextSpan Span, DateOnly? From, DateOnly? To)
{
    /// <summary>
    /// The dates of the calendar that stand in it, each for itself, in order: both ends of "from 5 June to 9 July", the year of "since 1958" or "the end of
    /// 1990". Empty where it is such a date itself; parts have none.
    /// </summary>
    public ImmutableArray<TimeExpression> Parts { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(TimeExpression? other) =>
        other is not null && Span == other.Span && From == other.From && To == other.To && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, From, To, Parts.Length);
}
