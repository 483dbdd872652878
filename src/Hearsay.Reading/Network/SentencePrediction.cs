using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>What the network says of one sentence. Words are numbered from 0; classes are positions in <see cref="ReaderNetwork.Labels"/>.</summary>
public sealed class SentencePrediction
{
    internal SentencePrediction(
        ImmutableArray<int> partsOfSpeech,
        ImmutableArray<int> tags,
        ImmutableArray<int> heads,
        ImmutableArray<int> relations,
        ImmutableArray<LabelledSpan> names,
        int pieces,
        ReadOnlyMemory<Half> encoded)
    {
        PartsOfSpeech = partsOfSpeech;
        Tags = tags;
        Heads = heads;
        Relations = relations;
        Names = names;
        Pieces = pieces;
        Encoded = encoded;
    }

    /// <summary>The part of speech of every word.</summary>
    public ImmutableArray<int> PartsOfSpeech { get; }

    /// <summary>The tag of the Penn Treebank of every word.</summary>
    public ImmutableArray<int> Tags { get; }

    /// <summary>The head of every word, -1 for the root: one tree with one root.</summary>
    public ImmutableArray<int> Heads { get; }

    /// <summary>The relation of every word to its head; <c>root</c> at the root and nowhere else.</summary>
    public ImmutableArray<int> Relations { get; }

    /// <summary>The names, in the order of the words, none within another.</summary>
    public ImmutableArray<LabelledSpan> Names { get; }

    /// <summary>
    /// In how many pieces the sentence was read: 1, or more where it has over <see cref="ReaderNetwork.LongestSentence"/> words, and 0
    /// where it has none. The roots of later pieces hang on that of the first as <c>parataxis</c>.
    /// </summary>
    public int Pieces { get; }

    /// <summary>What the network made of the words: a row of numbers for each, from which later parts of the network go on.</summary>
    public ReadOnlyMemory<Half> Encoded { get; }
}
