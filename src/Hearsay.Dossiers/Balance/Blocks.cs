using System.Collections.Immutable;

namespace Hearsay.Dossiers.Balance;

/// <summary>The blocks of a graph: the largest parts that no single party's leaving cuts in two (Hopcroft and Tarjan, Communications of the ACM 16 (1973) 372-378).</summary>
internal static class Blocks
{
    /// <summary>The blocks, each with its parties in ascending order; in such an order that each shares at most one party with all before it.</summary>
    public static ImmutableArray<int[]> Of(SignedGraph graph)
    {
        var neighbours = new List<int>[graph.Count];
        for (var party = 0; party < graph.Count; party++)
        {
            neighbours[party] = [];
        }

        foreach (var (one, other, _) in graph.Ties)
        {
            neighbours[one].Add(other);
            neighbours[other].Add(one);
        }

        var blocks = new List<int[]>();
        var (depth, low, next, parent) = (new int[graph.Count], new int[graph.Count], new int[graph.Count], new int[graph.Count]);
        var edges = new Stack<(int From, int To)>();
        var path = new Stack<int>();
        for (var root = 0; root < graph.Count; root++)
        {
            if (depth[root] > 0)
            {
                continue;
            }

            (depth[root], low[root], parent[root]) = (1, 1, -1);
            var first = blocks.Count;
            path.Push(root);
            while (path.TryPeek(out var party))
            {
                if (next[party] < neighbours[party].Count)
                {
                    var other = neighbours[party][next[party]++];
                    if (depth[other] == 0)
                    {
                        edges.Push((party, other));
                        (depth[other], low[other], parent[other]) = (depth[party] + 1, depth[party] + 1, party);
                        path.Push(other);
                    }
                    else if (other != parent[party] && depth[other] < depth[party])
                    {
                        edges.Push((party, other));
                        low[party] = Math.Min(low[party], depth[other]);
                    }

                    continue;
                }

                path.Pop();
                if (parent[party] < 0)
                {
                    continue;
                }

                low[parent[party]] = Math.Min(low[parent[party]], low[party]);
                if (low[party] >= depth[parent[party]])
                {
                    blocks.Add(Cut(edges, parent[party], party));
                }
            }

            // Inner blocks are cut first: turned around, each hangs on one that came before it.
            blocks.Reverse(first, blocks.Count - first);
        }

        return [.. blocks];
    }

    private static int[] Cut(Stack<(int From, int To)> edges, int from, int to)
    {
        var parties = new SortedSet<int>();
        (int From, int To) edge;
        do
        {
            edge = edges.Pop();
            parties.Add(edge.From);
            parties.Add(edge.To);
        }
        while (edge != (from, to));

        return [.. parties];
    }
}
