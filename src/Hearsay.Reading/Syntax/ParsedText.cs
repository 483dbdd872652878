using System.Collections.Immutable;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Syntax;

/// <summary>A segmented text with tags, lemmas, trees and names.</summary>
public sealed class ParsedText
{
    /// <summary>Joins a segmented text with one word a token, and with the names seen in it.</summary>
    /// <param name="segmented">The sentences and tokens.</param>
    /// <param name="words">One word for each token.</param>
    /// <param name="names">The names in order, none overlapping another; <c>default</c> is none.</param>
    /// <param name="cuts">The sentences that were parsed in pieces, by index, with the number of pieces; <c>null</c> is none.</param>
    /// <param name="encoded">What the network made of each sentence, for its later parts; <c>default</c> is nothing, and those have nothing to say.</param>
    /// <exception cref="ArgumentException">There are more or fewer words than tokens, or the names are not in order or reach beyond the text.</exception>
    public ParsedText(
        SegmentedText segmented,
        ImmutableArray<Word> words,
        ImmutableArray<NameSpan> names = default,
        IReadOnlyDictionary<int, int>? cuts = null,
        ImmutableArray<ReadOnlyMemory<Half>> encoded = default)
    {
        if (!encoded.IsDefaultOrEmpty && encoded.Length != segmented.Sentences.Length)
        {
            throw new ArgumentException($"{segmented.Sentences.Length} sentences need as many encodings, not {encoded.Length}.", nameof(encoded));
        }

        if (words.Length != segmented.Tokens.Length)
        {
            throw new ArgumentException($"{segmented.Tokens.Length} tokens need as many words, not {words.Length}.", nameof(words));
        }

        Names = names.IsDefault ? [] : names;
        var end = 0;
        foreach (var name in Names)
        {
            if (name.FirstToken < end || name.TokenCount < 1 || name.EndToken > words.Length)
            {
                throw new ArgumentException($"The name of tokens {name.FirstToken} to {name.EndToken} is not in order or reaches beyond the text.", nameof(names));
            }

            end = name.EndToken;
        }

        Segmented = segmented;
        Words = words;
        Cuts = cuts ?? ImmutableDictionary<int, int>.Empty;
        Encoded = encoded.IsDefault ? [] : encoded;
    }

    /// <summary>The sentences and tokens.</summary>
    public SegmentedText Segmented { get; }

    /// <summary>The original text.</summary>
    public string Text => Segmented.Text;

    /// <summary>One word for each token, in the same order.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>The names that the network saw, in order.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>The sentences too long to be parsed whole, by index, and in how many pieces each was parsed.</summary>
    public IReadOnlyDictionary<int, int> Cuts { get; }

    /// <summary>What the network made of each sentence, for its later parts; empty where the text was not parsed by it.</summary>
    internal ImmutableArray<ReadOnlyMemory<Half>> Encoded { get; }
}
