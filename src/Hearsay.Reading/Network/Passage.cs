using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>Words that are read on across sentences, with what the network said of each sentence.</summary>
internal sealed class Passage
{
    /// <summary>Begins one.</summary>
    /// <param name="words">Its words as written; at least 1.</param>
    public Passage(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            throw new ArgumentException("A passage has at least one word.", nameof(words));
        }

        Words = words;
        Heads = new int[words.Count];
        Relations = new int[words.Count];
        Quotes = new QuoteState[words.Count];
        QuoteStates.Fill(words, Quotes);
    }

    /// <summary>Its words as written.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many they are.</summary>
    public int Count => Heads.Length;

    /// <summary>The head of each word, counted from the passage's first; the word itself where it has none in the passage.</summary>
    public int[] Heads { get; }

    /// <summary>The relation of each word, as position in <see cref="NetworkLabels.Relations"/>.</summary>
    public int[] Relations { get; }

    /// <summary>How each word stands to the quotation marks.</summary>
    public QuoteState[] Quotes { get; }

    /// <summary>The encodings of the words, sentence by sentence: a row of <see cref="SentencePrediction.Encoded"/> for each word.</summary>
    public List<ReadOnlyMemory<Half>> Sentences { get; } = [];
}
