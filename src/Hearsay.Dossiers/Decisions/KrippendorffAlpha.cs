namespace Hearsay.Dossiers.Decisions;

/// <summary>
/// Agreement of any number of observers beyond chance, with values missing, for values that are names: Krippendorff's alpha with the nominal
/// difference (K. Krippendorff, Content Analysis, 4th ed. 2019, ch. 12; "Computing Krippendorff's Alpha-Reliability", 2011).
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>Computes it.</summary>
    /// <param name="units">For each unit the values that observers gave it; those with fewer than two do not count.</param>
    /// <returns>1 for full agreement, 0 for what chance gives, below 0 for less; null where no unit has two values, or all values are the same.</returns>
    public static double? Nominal(IEnumerable<IReadOnlyCollection<string>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var totals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (pairable, disagreement) = (0, 0.0);
        foreach (var unit in units.Where(unit => unit.Count > 1))
        {
            var counts = unit.CountBy(value => value, StringComparer.Ordinal).ToList();
            pairable += unit.Count;
            var unequal = ((long)unit.Count * unit.Count) - counts.Sum(count => (long)count.Value * count.Value);
            disagreement += unequal / (double)(unit.Count - 1);
            foreach (var (value, count) in counts)
            {
                totals[value] = totals.GetValueOrDefault(value) + count;
            }
        }

        var expected = ((double)pairable * pairable) - totals.Values.Sum(count => (double)count * count);
        return expected <= 0 ? null : 1 - ((pairable - 1) * disagreement / expected);
    }
}
