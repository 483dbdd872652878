using System.Collections.Immutable;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Evaluation;

/// <summary>
/// The sentences and words of one document by the characters that they cover, white space left out: what a gold text and a reading of it have in
/// common, however each is cut.
/// </summary>
public sealed class PlacedWords
{
    /// <summary>Joins what belongs together: one place and one word each, both in the order of the text.</summary>
    internal PlacedWords(ImmutableArray<TextSpan> sentences, ImmutableArray<WordPlace> places, ImmutableArray<ScoredWord> words)
    {
        if (places.Length != words.Length)
        {
            throw new ArgumentException($"{places.Length} places need as many words, not {words.Length}.", nameof(words));
        }

        Sentences = sentences;
        Places = places;
        Words = words;
    }

    /// <summary>A document of which nothing was read.</summary>
    public static PlacedWords None { get; } = new([], [], []);

    /// <summary>How many words there are.</summary>
    public int Count => Words.Length;

    /// <summary>How many UTF-16 units of the text are covered, white space left out.</summary>
    public int Length => Sentences.Length > 0 ? Sentences[^1].End : 0;

    /// <summary>What each sentence covers.</summary>
    internal ImmutableArray<TextSpan> Sentences { get; }

    /// <summary>Where each word stands.</summary>
    internal ImmutableArray<WordPlace> Places { get; }

    /// <summary>What is said of each word.</summary>
    internal ImmutableArray<ScoredWord> Words { get; }

    /// <summary>A text as it was read.</summary>
    public static PlacedWords Of(ParsedText parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var sentences = ImmutableArray.CreateBuilder<TextSpan>(parsed.Segmented.Sentences.Length);
        var places = ImmutableArray.CreateBuilder<WordPlace>(parsed.Words.Length);
        var offset = 0;
        foreach (var sentence in parsed.Segmented.Sentences)
        {
            var begin = offset;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var length = BareLength(parsed.Segmented.Tokens[token].Span.In(parsed.Text));
                places.Add(new WordPlace(new TextSpan(offset, offset + length), 0));
                offset += length;
            }

            sentences.Add(new TextSpan(begin, offset));
        }

        return new PlacedWords(sentences.MoveToImmutable(), places.MoveToImmutable(), [.. parsed.Words.Select(w => ScoredWord.Of(w, 0))]);
    }

    /// <summary>A text without its white space.</summary>
    internal static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>How many UTF-16 units of a form are no white space.</summary>
    internal static int BareLength(ReadOnlySpan<char> form)
    {
        var length = 0;
        foreach (var character in form)
        {
            length += char.IsWhiteSpace(character) ? 0 : 1;
        }

        return length;
    }
}
