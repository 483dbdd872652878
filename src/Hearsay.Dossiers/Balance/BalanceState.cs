using System.Collections.Immutable;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Dossiers.Balance;

/// <summary>How balanced a group of parties is, all in all or at the end of a period.</summary>
/// <param name="Period">The period; null for all time.</param>
/// <param name="Graph">The parties and the signs between them.</param>
/// <param name="Told">The number of pairs whose sign comes from claims of this period; the others keep the sign that an earlier one gave them, or, over all time, have it from what is stated.</param>
/// <param name="Turned">The pairs whose sign is another than at the end of the period before, by their numbers.</param>
/// <param name="Triangles">All triangles.</param>
/// <param name="Walk">The walk-based degree of balance.</param>
/// <param name="Frustration">The ties at odds with a division into two camps.</param>
public sealed record BalanceState(
    Period? Period,
    SignedGraph Graph,
    int Told,
    ImmutableArray<(int One, int Other)> Turned,
    ImmutableArray<Triangle> Triangles,
    double Walk,
    Frustration Frustration)
{
    /// <summary>The share of triangles that are balanced; null where there are none.</summary>
    public double? TriangleShare => Triangles.IsEmpty ? null : (double)Triangles.Count(t => t.Sign > 0) / Triangles.Length;
}
