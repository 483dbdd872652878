using Hearsay.Reading.Text;

namespace Hearsay.Reading.Documents;

/// <summary>A stretch of a document with one role.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Kind">Its role.</param>
/// <param name="Author">Who wrote a comment, where the text or the page says so; null elsewhere.</param>
/// <param name="ReplyTo">The index, in the same list of zones, of the comment that this one answers; null elsewhere.</param>
/// <param name="Time">When a comment was written, where the page says so: a day or an instant in ISO form, in the zone that the page writes; null elsewhere.</param>
public sealed record Zone(TextSpan Span, ZoneKind Kind, string? Author = null, int? ReplyTo = null, string? Time = null);
