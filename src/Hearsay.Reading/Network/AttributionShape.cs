using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>What the head of the model file says of the network's part for attributions.</summary>
/// <param name="Blocks">One letter a block: C a convolution, R a recurrence.</param>
/// <param name="Width">Numbers of a word's vector.</param>
/// <param name="Role">Numbers in which a word is set beside a cue.</param>
/// <param name="CueTags">O, B-cue and I-cue.</param>
/// <param name="RoleTags">O, and B- and I- for source and content.</param>
internal sealed record AttributionShape(string Blocks, int Width, int Role, ImmutableArray<string> CueTags, ImmutableArray<string> RoleTags);
