using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>A sentence of the article, known again by its letters and digits.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Print">Its fingerprint: the same for the same letters and digits, whatever stands between them.</param>
public readonly record struct DigestPassage(TextSpan Span, ulong Print);
