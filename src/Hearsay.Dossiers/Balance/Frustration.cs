using System.Collections.Immutable;

namespace Hearsay.Dossiers.Balance;

/// <summary>
/// How many ties at least are at odds with a division of the parties into two camps: friendly across, or hostile inside. Known as
/// frustration index or line index of balance (Harary, "On the measurement of structural balance", Behavioral Science 4 (1959) 316-323;
/// Aref, Mason and Wilson, "A modeling and computational study of the frustration index in signed networks", Networks 75 (2020) 95-110).
/// </summary>
/// <param name="Index">The number of ties at odds in the division found.</param>
/// <param name="IsExact">Whether no division has fewer; else another may, and <paramref name="Index"/> is an upper bound found by local search.</param>
/// <param name="Camps">For each party the camp it is in, 0 or 1, in one of the best divisions; the first party of each connected part is in camp 0.</param>
/// <param name="AtOdds">The ties that are at odds in some of the best divisions, with the share of those divisions in which they are, most often first.</param>
public sealed record Frustration(int Index, bool IsExact, ImmutableArray<int> Camps, ImmutableArray<TieAtOdds> AtOdds)
{
    /// <summary>The index set against the most that any graph with so many ties can have, half of them: 1 where it is balanced (Aref and Wilson, "Measuring partial balance in signed networks", Journal of Complex Networks 6 (2018) 566-595); 1 without ties.</summary>
    /// <param name="ties">The number of ties.</param>
    public double Normalized(int ties) => ties == 0 ? 1 : 1 - (2.0 * Index / ties);
}
