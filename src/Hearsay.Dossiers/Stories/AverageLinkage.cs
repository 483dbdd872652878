namespace Hearsay.Dossiers.Stories;

/// <summary>
/// Average-linkage clustering over a sparse table of similarities: the two groups whose members are most alike on average are
/// joined first, pairs that are not in the table count as unlike. Ties go to the earlier items. Where an item is compared with
/// so many others at most, the average of large groups is over as many pairs as can be in the table.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>The groups in the order of their first members, each in order.</summary>
    /// <param name="similarities">For each item its like and how much; used up by the work.</param>
    /// <param name="threshold">The least average similarity at which groups are joined.</param>
    /// <param name="mostCompared">With how many others an item is compared at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<List<int>> Cluster(Dictionary<int, double>[] similarities, double threshold, int mostCompared, CancellationToken cancellation)
    {
        var members = new List<int>?[similarities.Length];
        var queue = new PriorityQueue<(int Left, int Right, double Average), (double, int, int)>();
        for (var item = 0; item < similarities.Length; item++)
        {
            members[item] = [item];
            foreach (var (other, similarity) in similarities[item])
            {
                if (item < other)
                {
                    Enqueue(queue, item, other, similarity, threshold);
                }
            }
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var (left, right) = (members[pair.Left], members[pair.Right]);
            if (left is null || right is null
                || !similarities[pair.Left].TryGetValue(pair.Right, out var sum)
                || sum / Pairs(left.Count, right.Count) != pair.Average)
            {
                continue;
            }

            left.AddRange(right);
            members[pair.Right] = null;
            Merge(similarities, pair.Left, pair.Right);
            foreach (var (other, joined) in similarities[pair.Left])
            {
                Enqueue(queue, Math.Min(pair.Left, other), Math.Max(pair.Left, other), joined / Pairs(left.Count, members[other]!.Count), threshold);
            }
        }

        var groups = new List<List<int>>();
        foreach (var group in members)
        {
            if (group is not null)
            {
                group.Sort();
                groups.Add(group);
            }
        }

        return groups;

        double Pairs(int one, int other) => (double)Math.Min(one, other) * Math.Min(Math.Max(one, other), mostCompared);
    }

    /// <summary>Adds the sums of similarities of the second group to those of the first and forgets the second.</summary>
    private static void Merge(Dictionary<int, double>[] sums, int first, int second)
    {
        sums[first].Remove(second);
        foreach (var (other, sum) in sums[second])
        {
            if (other == first)
            {
                continue;
            }

            sums[other].Remove(second);
            var joined = sums[first].GetValueOrDefault(other) + sum;
            sums[first][other] = joined;
            sums[other][first] = joined;
        }

        sums[second] = [];
    }

    private static void Enqueue(PriorityQueue<(int Left, int Right, double Average), (double, int, int)> queue, int left, int right, double average, double threshold)
    {
        if (average >= threshold)
        {
            queue.Enqueue((left, right, average), (-average, left, right));
        }
    }
}
