using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Contradictions;

/// <summary>
/// Numbers of the same measure and unit that cannot both be true: their intervals, with what rounding allows, have nothing in common. Parts and
/// additions are not compared, nor counts of others ("Israeli soldiers", "Egyptian soldiers"), nor an account with several numbers of a kind.
/// </summary>
internal static class NumberContradictions
{
    /// <summary>The contradictions by measure and unit.</summary>
    /// <param name="tellings">The accounts of one claim.</param>
    /// <param name="canCompare">Whether two of them are surely of one event.</param>
    public static IEnumerable<Contradiction> Find(IReadOnlyList<Telling> tellings, Func<int, int, bool> canCompare)
    {
        var all = Enumerable.Range(0, tellings.Count)
            .SelectMany(index => tellings[index].Event.Quantities
                .Where(q => !q.IsPart)
                .GroupBy(q => (q.Measure, q.Unit))
                .Where(g => g.Count() == 1)
                .Select(g => (Index: index, Quantity: g.Single())))
            .GroupBy(q => (q.Quantity.Measure, q.Quantity.Unit))
            .OrderBy(g => g.Key.Measure, StringComparer.Ordinal).ThenBy(g => g.Key.Unit, StringComparer.Ordinal);
        foreach (var group in all)
        {
            List<(int Index, DigestQuantity Quantity)> numbers = [.. group];
            var sides = new SortedDictionary<(double, double, string), SortedSet<int>>();
            for (var left = 0; left < numbers.Count; left++)
            {
                for (var right = left + 1; right < numbers.Count; right++)
                {
                    if (AreIncompatible(numbers[left].Quantity, numbers[right].Quantity)
                        && !IsDevelopment(tellings[numbers[left].Index], numbers[left].Quantity, tellings[numbers[right].Index], numbers[right].Quantity)
                        && canCompare(numbers[left].Index, numbers[right].Index))
                    {
                        Add(sides, numbers[left]);
                        Add(sides, numbers[right]);
                    }
                }
            }

            if (sides.Count > 1)
            {
                var (measure, unit) = group.Key;
                yield return new Contradiction(
                    ContradictionPoint.Number,
                    measure == unit ? $"how many {unit}" : measure is "share" or "amount" ? $"the {measure} ({unit})" : $"how many {unit} {measure}",
                    [.. sides.Select(s => new ContradictionSide(s.Key.Item3, [.. s.Value])).OrderBy(s => s.Accounts[0]).ThenBy(s => s.Value, StringComparer.Ordinal)]);
            }
        }
    }

    /// <summary>Whether two numbers of one measure cannot both be true.</summary>
    public static bool AreIncompatible(DigestQuantity left, DigestQuantity right) =>
        (left.Which.IsEmpty || right.Which.IsEmpty || left.Which.SequenceEqual(right.Which, StringComparer.Ordinal))
        && (left.Least - left.Slack > (right.Most ?? double.PositiveInfinity) + right.Slack || right.Least - right.Slack > (left.Most ?? double.PositiveInfinity) + left.Slack);

    /// <summary>A later report of a count that grows, with a greater number, is news.</summary>
    private static bool IsDevelopment(Telling left, DigestQuantity first, Telling right, DigestQuantity second)
    {
        if (!first.Grows || !second.Grows || left.Published is not { } one || right.Published is not { } other || one == other)
        {
            return false;
        }

        return one < other ? second.Least > first.Least : first.Least > second.Least;
    }

    private static void Add(SortedDictionary<(double, double, string), SortedSet<int>> sides, (int Index, DigestQuantity Quantity) number)
    {
        var key = (number.Quantity.Least, number.Quantity.Most ?? double.PositiveInfinity, number.Quantity.Quote);
        if (!sides.TryGetValue(key, out var known))
        {
            sides.Add(key, known = []);
        }

        known.Add(number.Index);
    }
}
