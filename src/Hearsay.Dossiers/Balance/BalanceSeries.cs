using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Dossiers.Balance;

/// <summary>
/// Makes signed graphs out of ties. Two parties are friends where the intensities of all that leans either way between them, in both
/// directions, add up to more than nothing, enemies where to less. By period a pair keeps its sign until a period tells otherwise.
/// </summary>
public static class BalanceSeries
{
    /// <summary>The parties with most claims of a standing that is shown, requests left out; most first, then by key.</summary>
    /// <param name="ties">The ties, between parties.</param>
    /// <param name="shown">The standings that count.</param>
    /// <param name="most">How many parties at most.</param>
    public static ImmutableArray<string> Busiest(IEnumerable<Tie> ties, ImmutableArray<Standing> shown, int most)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var counts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var tie in ties.Where(t => Counts(t, shown)))
        {
            Add(tie.Source, tie.Claim);
            Add(tie.Target, tie.Claim);
        }

        return [.. counts.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).Select(c => c.Key)];

        void Add(string party, string claim)
        {
            if (!counts.TryGetValue(party, out var known))
            {
                counts.Add(party, known = new(StringComparer.Ordinal));
            }

            known.Add(claim);
        }
    }

    /// <summary>The balance of a group over all time.</summary>
    /// <param name="ties">The ties, between parties; those of others do not count.</param>
    /// <param name="group">The keys of the parties, each once.</param>
    /// <param name="shown">The standings that count.</param>
    /// <param name="bonds">What is stated of how they stand; it gives the sign of pairs between whom nothing else is told.</param>
    /// <param name="steps">The most steps of the search for camps, see <see cref="FrustrationSearch.Find"/>.</param>
    /// <param name="cancellation">Stops the search for camps.</param>
    public static BalanceState Of(IEnumerable<Tie> ties, ImmutableArray<string> group, ImmutableArray<Standing> shown, IEnumerable<Bond>? bonds = null, long steps = FrustrationSearch.DefaultSteps, CancellationToken cancellation = default)
    {
        var signs = Sums(ties, group, shown).ToDictionary(s => s.Key, s => Math.Sign(s.Value));
        var told = signs.Count(s => s.Value != 0);
        foreach (var pair in (bonds ?? []).Where(b => shown.Contains(b.Standing) && b.Source != b.Target && group.Contains(b.Source) && group.Contains(b.Target))
            .GroupBy(b => (group.IndexOf(b.Source), group.IndexOf(b.Target)) is var (source, target) && source < target ? (source, target) : (group.IndexOf(b.Target), group.IndexOf(b.Source))))
        {
            if (signs.GetValueOrDefault(pair.Key) == 0)
            {
                signs[pair.Key] = Math.Sign(pair.Sum(b => b.Sign));
            }
        }

        return StateOf(null, group, signs, told, [], steps, cancellation);
    }

    /// <summary>The claims that weigh most for the sign of a tie: by intensity, then by independent sources, then by id.</summary>
    /// <param name="ties">The ties, between parties.</param>
    /// <param name="one">The key of one party.</param>
    /// <param name="other">The key of the other.</param>
    /// <param name="sign">The sign.</param>
    /// <param name="shown">The standings that count.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The ids of the claims.</returns>
    public static ImmutableArray<string> Behind(IEnumerable<Tie> ties, string one, string other, int sign, ImmutableArray<Standing> shown, int most) =>
    [
        .. ties.Where(t => shown.Contains(t.Standing) && EventScale.Leaning(t.Type) == sign && ((t.Source == one && t.Target == other) || (t.Source == other && t.Target == one)))
            .DistinctBy(t => t.Claim)
            .OrderByDescending(t => Math.Abs(EventScale.Intensity(t.Type))).ThenByDescending(t => t.Sources).ThenBy(t => t.Claim, StringComparer.Ordinal)
            .Take(most)
            .Select(t => t.Claim),
    ];

    /// <summary>The balance of a group at the end of each period in which something is told between two of its parties.</summary>
    /// <param name="unit">The length of the periods.</param>
    /// <param name="ties">The ties, between parties; those of others do not count.</param>
    /// <param name="group">The keys of the parties, each once.</param>
    /// <param name="shown">The standings that count.</param>
    /// <param name="cancellation">Stops the search for camps.</param>
    public static ImmutableArray<BalanceState> By(TimeUnit unit, IEnumerable<Tie> ties, ImmutableArray<string> group, ImmutableArray<Standing> shown, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var members = group.ToHashSet(StringComparer.Ordinal);
        var signs = new Dictionary<(int, int), int>();
        var states = ImmutableArray.CreateBuilder<BalanceState>();
        foreach (var period in ties.Where(t => Counts(t, shown) && members.Contains(t.Source) && members.Contains(t.Target))
            .Select(t => (Tie: t, Period: Period.Of(t, unit)))
            .Where(t => t.Period is not null)
            .GroupBy(t => t.Period!.Value, t => t.Tie)
            .OrderBy(g => g.Key.From))
        {
            cancellation.ThrowIfCancellationRequested();
            var (told, turned) = (0, ImmutableArray.CreateBuilder<(int, int)>());
            foreach (var (pair, sum) in Sums(period, group, shown))
            {
                var sign = Math.Sign(sum);
                if (sign == 0)
                {
                    continue;
                }

                told++;
                if (signs.TryGetValue(pair, out var before) && before != sign)
                {
                    turned.Add(pair);
                }

                signs[pair] = sign;
            }

            turned.Sort();
            states.Add(StateOf(period.Key, group, signs, told, turned.ToImmutable(), FrustrationSearch.DefaultSteps, cancellation));
        }

        return states.ToImmutable();
    }

    /// <summary>Whether a tie says how its ends stand to one another.</summary>
    internal static bool Counts(Tie tie, ImmutableArray<Standing> shown) => shown.Contains(tie.Standing) && EventScale.Leaning(tie.Type) != 0;

    private static Dictionary<(int, int), double> Sums(IEnumerable<Tie> ties, ImmutableArray<string> group, ImmutableArray<Standing> shown)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < group.Length; index++)
        {
            place.Add(group[index], index);
        }

        var sums = new Dictionary<(int, int), double>();
        var seen = new HashSet<(int, int, string)>();
        foreach (var tie in ties)
        {
            if (Counts(tie, shown) && place.TryGetValue(tie.Source, out var source) && place.TryGetValue(tie.Target, out var target) && source != target)
            {
                // What both do ("the two agreed") is one claim with a tie in either direction: it counts once.
                var pair = (Math.Min(source, target), Math.Max(source, target));
                if (seen.Add((pair.Item1, pair.Item2, tie.Claim)))
                {
                    sums[pair] = sums.GetValueOrDefault(pair) + EventScale.Intensity(tie.Type);
                }
            }
        }

        return sums;
    }

    private static BalanceState StateOf(Period? period, ImmutableArray<string> group, IReadOnlyDictionary<(int One, int Other), int> signs, int told, ImmutableArray<(int, int)> turned, long steps, CancellationToken cancellation)
    {
        var graph = new SignedGraph(group, signs.Where(s => s.Value != 0).OrderBy(s => s.Key).Select(s => (s.Key.One, s.Key.Other, s.Value)));
        return new BalanceState(period, graph, told, turned, [.. Triangle.Of(graph)], WalkBalance.Of(graph), FrustrationSearch.Find(graph, steps, cancellation));
    }
}
