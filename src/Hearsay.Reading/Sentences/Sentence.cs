using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>A sentence, headline or other unit that is understood by itself. It lies inside one zone.</summary>
/// <param name="Span">From the begin of its first token to the end of its last.</param>
/// <param name="FirstToken">The index of its first token among all tokens of the document.</param>
/// <param name="TokenCount">How many tokens it has; at least one.</param>
/// <param name="Zone">The index of its zone among the zones of the document.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int Zone)
{
    /// <summary>The index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
