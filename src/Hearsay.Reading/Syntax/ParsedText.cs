using System.Collections.Immutable;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Syntax;

/// <summary>A segmented text with tags, lemmas and trees.</summary>
public sealed class ParsedText
{
    /// <summary>Joins a segmented text with one word a token.</summary>
    /// <exception cref="ArgumentException">There are more or fewer words than tokens.</exception>
    public ParsedText(SegmentedText segmented, ImmutableArray<Word> words)
    {
        if (words.Length != segmented.Tokens.Length)
        {
            throw new ArgumentException($"{segmented.Tokens.Length} tokens need as many words, not {words.Length}.", nameof(words));
        }

        Segmented = segmented;
        Words = words;
    }

    /// <summary>The sentences and tokens.</summary>
    public SegmentedText Segmented { get; }

    /// <summary>The original text.</summary>
    public string Text => Segmented.Text;

    /// <summary>One word for each token, in the same order.</summary>
    public ImmutableArray<Word> Words { get; }
}
