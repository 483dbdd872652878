using System.Collections.Immutable;

namespace Hearsay.Dossiers.Contradictions;

/// <summary>A point on which accounts of one claim cannot all be right.</summary>
/// <param name="Point">The point.</param>
/// <param name="Subject">The point in words: "whether it was asked for", "people dead".</param>
/// <param name="Sides">What is said, with the accounts that say so; at least two, by their first accounts.</param>
public sealed record Contradiction(ContradictionPoint Point, string Subject, ImmutableArray<ContradictionSide> Sides);
