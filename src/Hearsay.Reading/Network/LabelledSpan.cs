namespace Hearsay.Reading.Network;

/// <summary>Words that the network found to belong together. <c>default</c> is none: it has no words and no kind.</summary>
/// <param name="First">The first word, from 0.</param>
/// <param name="Count">How many words; at least 1.</param>
/// <param name="Kind">
/// What they are, as the model file spells it: <c>person</c>, <c>organisation</c>, <c>place</c> or <c>group</c> for names, <c>cue</c>, <c>source</c> or
/// <c>content</c> for parts of an attribution.
/// </param>
/// <param name="Probability">The mean, over its words, of the probability (softmax) of the tag that was chosen; from 0 to 1. A ranking, not a calibrated figure.</param>
public readonly record struct LabelledSpan(int First, int Count, string Kind, float Probability)
{
    /// <summary>The word after the last.</summary>
    public int End => First + Count;
}
