namespace Hearsay.Reading.Syntax;

/// <summary>What grammar says of a token.</summary>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="PartOfSpeech">The universal part of speech.</param>
/// <param name="Head">The index, among all tokens of the document, of the governing token; -1 for the root of a sentence.</param>
/// <param name="Relation">The relation to the head, as Universal Dependencies 2 names it ("nsubj", "obl").</param>
public readonly record struct Word(string Lemma, PartOfSpeech PartOfSpeech, int Head, string Relation);
