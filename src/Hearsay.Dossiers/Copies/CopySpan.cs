using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>A passage that stands in two documents.</summary>
/// <param name="Span">Where it stands in the copy.</param>
/// <param name="From">Where it stands in the other document.</param>
/// <param name="Literal">Whether it stands there word for word or nearly so; else it was rewritten.</param>
public readonly record struct CopySpan(TextSpan Span, TextSpan From, bool Literal = true);
