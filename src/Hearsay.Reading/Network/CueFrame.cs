using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>A cue that the network found in a passage, and what belongs to it. Words are counted from the passage's first.</summary>
/// <param name="Cue">The words that report.</param>
/// <param name="Parts">Source and content, in the order of the words; none overlaps another.</param>
internal sealed record CueFrame(LabelledSpan Cue, ImmutableArray<LabelledSpan> Parts);
