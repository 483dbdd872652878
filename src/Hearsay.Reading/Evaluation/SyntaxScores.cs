using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Evaluation;

/// <summary>
/// How well a text was cut into sentences and words, and its words tagged and attached: F1 over words that are aligned by the characters they
/// cover, as in the shared tasks of Universal Dependencies (Zeman et al. 2018). With gold tokens that is accuracy.
/// </summary>
/// <param name="Sentences">Sentences whose both ends are right.</param>
/// <param name="Tokens">Words that cover what a gold word covers; the other measures count among these.</param>
/// <param name="Upos">Words with the right part of speech.</param>
/// <param name="Lemma">Words with the right lemma; where the gold text has none ("_") every lemma is.</param>
/// <param name="Uas">Words with the right head: one that covers what the gold head covers, or none where the gold word is a root.</param>
/// <param name="Las">Words with the right head and relation, subtypes not compared.</param>
public sealed record SyntaxScores(Tally Sentences, Tally Tokens, Tally Upos, Tally Lemma, Tally Uas, Tally Las)
{
    /// <summary>No text yet.</summary>
    public static SyntaxScores None { get; } = new(default, default, default, default, default, default);

    /// <summary>The measures in the order in which they are printed.</summary>
    public ImmutableArray<Measure> Measures =>
        [new("sentences", Sentences), new("tokens", Tokens), new("UPOS", Upos), new("LEMMA", Lemma), new("UAS", Uas), new("LAS", Las)];

    /// <summary>The scores of two documents together.</summary>
    public static SyntaxScores operator +(SyntaxScores left, SyntaxScores right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.Sentences + right.Sentences,
            left.Tokens + right.Tokens,
            left.Upos + right.Upos,
            left.Lemma + right.Lemma,
            left.Uas + right.Uas,
            left.Las + right.Las);
    }

    /// <summary>Compares a reading of a document with the gold text.</summary>
    /// <param name="gold">What is right.</param>
    /// <param name="predicted">What was read; <see cref="PlacedWords.None"/> where nothing was.</param>
    /// <exception cref="ArgumentException">Something was read, but not of the same characters: no word could be aligned.</exception>
    public static SyntaxScores Of(PlacedWords gold, PlacedWords predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        if (predicted.Count > 0 && predicted.Length != gold.Length)
        {
            throw new ArgumentException($"The reading covers {predicted.Length} characters, the gold text {gold.Length}, white space left out.", nameof(predicted));
        }

        var where = new Dictionary<WordPlace, int>(gold.Count);
        for (var i = 0; i < gold.Count; i++)
        {
            where[gold.Places[i]] = i;
        }

        var (tokens, upos, lemma, uas, las) = (0, 0, 0, 0, 0);
        for (var i = 0; i < predicted.Count; i++)
        {
            if (!where.TryGetValue(predicted.Places[i], out var at))
            {
                continue;
            }

            var (found, right) = (predicted.Words[i], gold.Words[at]);
            tokens++;
            upos += found.PartOfSpeech == right.PartOfSpeech ? 1 : 0;
            lemma += found.Lemma == right.Lemma || right.Lemma == "_" ? 1 : 0;
            if (PlaceOf(predicted, found.Head) == PlaceOf(gold, right.Head))
            {
                uas++;
                las += found.Relation == right.Relation ? 1 : 0;
            }
        }

        var sentences = new HashSet<TextSpan>(gold.Sentences);
        sentences.IntersectWith(predicted.Sentences);
        return new(
            new(sentences.Count, predicted.Sentences.Length, gold.Sentences.Length),
            OfWords(tokens),
            OfWords(upos),
            OfWords(lemma),
            OfWords(uas),
            OfWords(las));

        Tally OfWords(int hit) => new(hit, predicted.Count, gold.Count);
    }

    private static WordPlace? PlaceOf(PlacedWords words, int word) => word < 0 ? null : words.Places[word];
}
