using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>An office or allegiance that the document gives an actor.</summary>
/// <param name="Title">The office as written.</param>
/// <param name="Of">What it belongs to; null where the text does not say.</param>
/// <param name="Span">Where the document says so.</param>
/// <param name="Quote">The words there.</param>
public sealed record DigestRole(string Title, string? Of, TextSpan Span, string Quote);
