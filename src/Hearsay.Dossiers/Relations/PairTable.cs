using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Relations;

/// <summary>Sums ties up by directed pairs of parties, and by period where one is asked for.</summary>
public static class PairTable
{
    /// <summary>The rows by source, target and period; what no single period holds stands behind them with no period.</summary>
    /// <param name="ties">The ties, between parties.</param>
    /// <param name="shown">The standings that are counted; the others are counted apart.</param>
    /// <param name="unit">The unit of time; null sums up all time.</param>
    public static ImmutableArray<PairRow> Of(IEnumerable<Tie> ties, ImmutableArray<Standing> shown, TimeUnit? unit)
    {
        ArgumentNullException.ThrowIfNull(ties);
        return
        [
            .. ties
                .GroupBy(t => (t.Source, t.Target, Period: unit is { } by ? Period.Of(t, by) : null))
                .OrderBy(g => g.Key.Source, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Target, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Period is null)
                .ThenBy(g => g.Key.Period?.From)
                .Select(g => Sum(g.Key.Source, g.Key.Target, g.Key.Period, g, shown)),
        ];
    }

    private static PairRow Sum(string source, string target, Period? period, IEnumerable<Tie> ties, ImmutableArray<Standing> shown)
    {
        Span<int> quads = stackalloc int[5];
        quads.Clear();
        var (requests, intensity, leaning) = (0, 0.0, 0.0);
        var apart = ImmutableSortedDictionary.CreateBuilder<Standing, int>();
        var claims = ImmutableArray.CreateBuilder<string>();
        foreach (var tie in ties.OrderBy(t => t.First ?? DateOnly.MaxValue).ThenBy(t => t.Claim, StringComparer.Ordinal))
        {
            if (!shown.Contains(tie.Standing))
            {
                apart[tie.Standing] = apart.GetValueOrDefault(tie.Standing) + 1;
                continue;
            }

            claims.Add(tie.Claim);
            if (tie.Type == EventType.Request)
            {
                requests++;
                continue;
            }

            quads[(int)EventScale.Quad(tie.Type)]++;
            intensity += EventScale.Intensity(tie.Type);
            leaning += EventScale.Leaning(tie.Type) == 0 ? 0 : EventScale.Intensity(tie.Type);
        }

        return new PairRow(
            period,
            source,
            target,
            quads[(int)QuadClass.VerbalCooperation],
            quads[(int)QuadClass.MaterialCooperation],
            quads[(int)QuadClass.VerbalConflict],
            quads[(int)QuadClass.MaterialConflict],
            requests,
            intensity,
            Math.Sign(leaning),
            apart.ToImmutable(),
            claims.ToImmutable());
    }
}
