using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Evaluation;

/// <summary>What is compared of a word.</summary>
/// <param name="PartOfSpeech">As Universal Dependencies writes it: "PROPN".</param>
/// <param name="Lemma">The lemma; "_" in a gold text that gives none.</param>
/// <param name="Head">The index, among the words of the document, of the governing word; -1 for a root.</param>
/// <param name="Relation">The relation without its subtype: "nsubj" for "nsubj:pass".</param>
internal readonly record struct ScoredWord(string PartOfSpeech, string Lemma, int Head, string Relation)
{
    /// <summary>What a parser says of a word, as CoNLL-U would have it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="first">What is added to its head.</param>
    public static ScoredWord Of(Word word, int first) =>
        new(ConlluWriter.Name(word.PartOfSpeech), ConlluWriter.OneLine(word.Lemma), word.Head < 0 ? -1 : first + word.Head, WithoutSubtype(word.Relation));

    /// <summary>A relation up to its colon.</summary>
    public static string WithoutSubtype(string relation) => relation.Split(':', 2)[0];
}
