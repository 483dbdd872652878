using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>A word, number or mark as Universal Dependencies cuts them: "isn't" is two tokens, "is" and "n't".</summary>
/// <param name="Span">Where it stands; never empty, never across white space.</param>
public readonly record struct Token(TextSpan Span);
