using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>A passage that stands in two documents.</summary>
/// <param name="Span">Where it stands in the copy.</param>
/// <param name="From">Where it stands in the other document.</param>
public readonly record struct CopySpan(TextSpan Span, TextSpan From);
