using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>A source that a document itself says it was made from.</summary>
/// <param name="Name">The agency or outlet; an agency under the name by which it is known.</param>
/// <param name="Kind">What the document says of it.</param>
/// <param name="Span">The words that say so; empty where the metadata do.</param>
/// <param name="Quote">The words at <paramref name="Span"/>.</param>
public readonly record struct DigestCredit(string Name, CreditKind Kind, TextSpan Span, string Quote);
