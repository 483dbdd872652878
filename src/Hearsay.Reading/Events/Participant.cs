using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>Who takes part in an event.</summary>
/// <param name="Span">The mention.</param>
/// <param name="Actor">The id of its actor; null where it is unknown.</param>
public sealed record Participant(TextSpan Span, string? Actor);
