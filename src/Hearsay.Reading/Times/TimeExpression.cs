using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>A phrase that says when.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="From">The first day of the interval; null where it is open or cannot be told.</param>
/// <param name="To">The last day of the interval, inclusive; null where it is open or cannot be told.</param>
public sealed record TimeExpression(TextSpan Span, DateOnly? From, DateOnly? To);
