using System.Collections.Immutable;

namespace Hearsay.Dossiers.Balance;

/// <summary>
/// Finds the frustration index. Ties in different blocks (parts that hang together by one party only) do not bear on one another, so
/// each block is searched by itself: local search gives a first bound, branch and bound then proves it or finds a better one. A block that
/// takes more steps than allowed keeps the best division found and is not called exact.
/// </summary>
public static class FrustrationSearch
{
    /// <summary>Steps of branch and bound for one block, about a second or two.</summary>
    public const long DefaultSteps = 20_000_000;

    /// <summary>Finds the index and the best divisions.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="steps">The most steps of branch and bound for one block; 0 leaves it at local search.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Frustration Find(SignedGraph graph, long steps = DefaultSteps, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var (index, isExact) = (0, true);
        var atOdds = ImmutableArray.CreateBuilder<TieAtOdds>();
        var camps = new int[graph.Count];
        Array.Fill(camps, -1);

        // Blocks come so that each shares at most one party with those before it: its camps are turned to fit there.
        foreach (var block in Blocks.Of(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            var search = new BlockSearch(graph, block, steps, cancellation);
            search.Run();
            index += search.Best;
            isExact &= search.IsProven;
            atOdds.AddRange(search.AtOdds());
            var known = Array.FindIndex(block, p => camps[p] >= 0);
            var turned = known >= 0 && search.Camps[known] != camps[block[known]] ? 1 : 0;
            for (var place = 0; place < block.Length; place++)
            {
                camps[block[place]] = search.Camps[place] ^ turned;
            }
        }

        for (var party = 0; party < camps.Length; party++)
        {
            camps[party] = Math.Max(camps[party], 0);
        }

        return new Frustration(
            index,
            isExact,
            [.. camps],
            [.. atOdds.OrderByDescending(t => t.Share).ThenBy(t => t.One).ThenBy(t => t.Other)]);
    }
}
