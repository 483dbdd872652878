using System.Collections.Immutable;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Joins tellings of one event: those that share a key and are near in time are compared; what is joined directly or through others makes a
/// partition, inside which the best pairs are joined first, as long as no member speaks against it (average linkage over few members).
/// A function of the set of tellings; a further telling changes only the partitions that it is joined to.
/// </summary>
internal static class ClaimJoiner
{
    /// <summary>Under a key that more tellings have, one without a day is compared with no other: it would be near to all of them.</summary>
    public const int Crowded = 1000;

    /// <summary>How many members of a group speak for it.</summary>
    private const int Spokesmen = 6;

    /// <summary>The events, each with its tellings in order and the reason why each but the first belongs to it; in the order of their first tellings.</summary>
    /// <param name="tellings">All tellings of the documents concerned, in any order.</param>
    /// <param name="isCrowded">Whether more than <see cref="Crowded"/> tellings of the dossier have a key; null where all of them are given.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<JoinedTellings> Join(IEnumerable<Telling> tellings, Func<string, bool>? isCrowded, CancellationToken cancellation)
    {
        List<Telling> ordered = [.. tellings.Order(TellingOrder.Instance)];
        var matches = Compare(ordered, isCrowded, cancellation);
        var groupOf = Enumerable.Range(0, ordered.Count).ToArray();
        var members = Enumerable.Range(0, ordered.Count).Select(i => new List<int> { i }).ToArray();
        foreach (var (pair, _) in matches.Where(m => m.Value.IsJoin).OrderByDescending(m => m.Value.Score).ThenBy(m => m.Key.Left).ThenBy(m => m.Key.Right))
        {
            var (left, right) = (groupOf[pair.Left], groupOf[pair.Right]);
            if (left == right || Linkage(ordered, members[left], members[right], matches) < TellingMatch.Enough - 1)
            {
                continue;
            }

            var (kept, gone) = left < right ? (left, right) : (right, left);
            members[kept].AddRange(members[gone]);
            members[kept].Sort();
            members[gone].ForEach(m => groupOf[m] = kept);
            members[gone].Clear();
        }

        return [.. members.Where(m => m.Count > 0).Select(m => Joined(ordered, m, matches))];
    }

    private static Dictionary<(int Left, int Right), TellingMatch> Compare(List<Telling> ordered, Func<string, bool>? isCrowded, CancellationToken cancellation)
    {
        var byKey = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < ordered.Count; index++)
        {
            foreach (var key in TellingKeys.Of(ordered[index]))
            {
                if (!byKey.TryGetValue(key, out var known))
                {
                    byKey.Add(key, known = []);
                }

                known.Add(index);
            }
        }

        var matches = new Dictionary<(int Left, int Right), TellingMatch>();
        foreach (var (key, known) in byKey)
        {
            cancellation.ThrowIfCancellationRequested();
            var dayless = known.FindAll(i => ordered[i].Day is null);
            dayless = dayless.Count > 0 && (isCrowded?.Invoke(key) ?? known.Count > Crowded) ? [] : dayless;
            List<int> dated = [.. known.Where(i => ordered[i].Day is not null).OrderBy(i => ordered[i].Day).ThenBy(i => i)];
            for (var first = 0; first < dated.Count; first++)
            {
                for (var second = first + 1; second < dated.Count && ordered[dated[second]].Day - ordered[dated[first]].Day <= TellingMatcher.Reach; second++)
                {
                    Match(dated[first], dated[second]);
                }
            }

            for (var first = 0; first < dayless.Count; first++)
            {
                for (var second = first + 1; second < dayless.Count; second++)
                {
                    Match(dayless[first], dayless[second]);
                }

                for (var second = 0; second < dated.Count; second++)
                {
                    Match(dayless[first], dated[second]);
                }
            }
        }

        return matches;

        void Match(int one, int other)
        {
            var pair = one < other ? (one, other) : (other, one);
            if (!matches.ContainsKey(pair) && TellingMatcher.Match(ordered[pair.Item1], ordered[pair.Item2]) is { Score: > 0 } match)
            {
                matches.Add(pair, match);
            }
        }
    }

    /// <summary>The mean score between the first members of two groups; negative infinity where two of them cannot be of one event.</summary>
    private static double Linkage(List<Telling> ordered, List<int> left, List<int> right, Dictionary<(int Left, int Right), TellingMatch> matches)
    {
        var (sum, count) = (0.0, 0);
        foreach (var one in left.Take(Spokesmen))
        {
            foreach (var other in right.Take(Spokesmen))
            {
                var pair = one < other ? (one, other) : (other, one);
                sum += (matches.TryGetValue(pair, out var match) ? match : TellingMatcher.Match(ordered[pair.Item1], ordered[pair.Item2])).Score;
                count++;
            }
        }

        return sum / count;
    }

    private static JoinedTellings Joined(List<Telling> ordered, List<int> members, Dictionary<(int Left, int Right), TellingMatch> matches)
    {
        var reasons = ImmutableArray.CreateBuilder<string?>(members.Count);
        foreach (var member in members)
        {
            var best = members
                .Where(m => m < member)
                .Select(m => (Earlier: m, Match: matches.GetValueOrDefault((m, member), new TellingMatch(double.NegativeInfinity, ""))))
                .OrderByDescending(m => m.Match.Score).ThenBy(m => m.Earlier)
                .FirstOrDefault((-1, default));
            reasons.Add(best.Item1 < 0 || double.IsNegativeInfinity(best.Item2.Score) ? null : best.Item2.Reason);
        }

        return new JoinedTellings([.. members.Select(m => ordered[m])], reasons.MoveToImmutable());
    }
}
