namespace Hearsay.Reading.Network;

/// <summary>A name that the network found in a sentence. <c>default</c> is no name: it has no words and no kind.</summary>
/// <param name="First">The first word, from 0.</param>
/// <param name="Count">How many words; at least 1.</param>
/// <param name="Kind">What it names: <c>person</c>, <c>organisation</c>, <c>place</c> or <c>group</c>, as the model file spells it.</param>
/// <param name="Probability">The mean, over its words, of the probability (softmax) of the tag that was chosen; from 0 to 1. A ranking, not a calibrated figure.</param>
public readonly record struct NamePrediction(int First, int Count, string Kind, float Probability);
