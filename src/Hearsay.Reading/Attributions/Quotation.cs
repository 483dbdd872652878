using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Words between quotation marks.</summary>
/// <param name="Span">The words with their marks.</param>
/// <param name="Opened">Whether the opening mark is there.</param>
/// <param name="Closed">Whether the closing mark is there.</param>
/// <param name="Paragraph">The paragraph in which they stand.</param>
internal readonly record struct Quotation(TextSpan Span, bool Opened, bool Closed, int Paragraph);
