using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Sentences;

/// <summary>A document cut into sentences and tokens; every token belongs to exactly one sentence.</summary>
public sealed class SegmentedText
{
    /// <summary>Joins a zoned document with its sentences and tokens, both in the order of the text.</summary>
    /// <exception cref="ArgumentException">The sentences do not cover the tokens one after the other.</exception>
    public SegmentedText(ZonedDocument zoned, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
    {
        var next = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.FirstToken != next || sentence.TokenCount < 1 || sentence.EndToken > tokens.Length)
            {
                throw new ArgumentException($"The sentence at {sentence.Span} has the tokens {sentence.FirstToken} to {sentence.EndToken}; {next} should come next.", nameof(sentences));
            }

            next = sentence.EndToken;
        }

        if (next != tokens.Length)
        {
            throw new ArgumentException($"{tokens.Length - next} tokens stand in no sentence.", nameof(tokens));
        }

        Zoned = zoned;
        Sentences = sentences;
        Tokens = tokens;
    }

    /// <summary>The document with its zones.</summary>
    public ZonedDocument Zoned { get; }

    /// <summary>The document.</summary>
    public Document Document => Zoned.Document;

    /// <summary>The original text.</summary>
    public string Text => Zoned.Document.Text;

    /// <summary>The zones.</summary>
    public ImmutableArray<Zone> Zones => Zoned.Zones;

    /// <summary>The sentences in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The tokens in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The form of a token, as it is written.</summary>
    public string Form(int token) => Tokens[token].Span.Of(Text);

    /// <summary>The kind of the zone in which a sentence stands.</summary>
    public ZoneKind ZoneKindOf(Sentence sentence) => Zones[sentence.Zone].Kind;

    /// <summary>The span from the begin of one token to the end of another (inclusive).</summary>
    public TextSpan SpanOfTokens(int first, int last) => new(Tokens[first].Span.Begin, Tokens[last].Span.End);

    /// <summary>The index of the first token that ends after <paramref name="offset"/>; the number of tokens where there is none.</summary>
    public int TokenAtOrAfter(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The index of the sentence to which a token belongs.</summary>
    public int SentenceOf(int token)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
