namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Parts tellings of the same type and actors into separate events by their days. Days one after the other belong together,
/// for at most <see cref="LongestSpell"/> days; a longer stretch ("in 2014") only with the very same stretch. A telling
/// without a day belongs to the latest dated event in the time before its publication, else to the undated ones published
/// about the same time.
/// </summary>
internal static class DateClusters
{
    /// <summary>How many days one event may last, or its undated tellings may lie apart.</summary>
    public const int LongestSpell = 10;

    /// <summary>How long before its publication an undated telling may reach for a dated one, in days.</summary>
    public const int Reach = 14;

    /// <summary>The events, each with its tellings in the order of the documents and their text.</summary>
    /// <param name="tellings">In the order of the documents and their text.</param>
    public static List<List<Telling>> Part(List<Telling> tellings)
    {
        var dated = new List<(DateOnly From, DateOnly To, List<Telling> Tellings)>();
        var stretches = new Dictionary<(DateOnly, DateOnly), List<Telling>>();
        foreach (var telling in tellings.Where(t => t.From is not null).OrderBy(t => t.From).ThenBy(t => t.To))
        {
            var (from, to) = (telling.From!.Value, telling.To!.Value);
            if (to < from)
            {
                (from, to) = (to, from);
            }

            if (to.DayNumber - from.DayNumber > LongestSpell)
            {
                if (!stretches.TryGetValue((from, to), out var same))
                {
                    stretches.Add((from, to), same = []);
                }

                same.Add(telling);
            }
            else if (dated.Count > 0 && dated[^1] is var last && from.DayNumber <= last.To.DayNumber + 1 && to.DayNumber - last.From.DayNumber <= LongestSpell)
            {
                last.Tellings.Add(telling);
                dated[^1] = (last.From, to > last.To ? to : last.To, last.Tellings);
            }
            else
            {
                dated.Add((from, to, [telling]));
            }
        }

        var clusters = dated.ConvertAll(d => d.Tellings);
        clusters.AddRange(stretches.OrderBy(s => s.Key).Select(s => s.Value));
        var undated = Undated(tellings, dated);
        var timeless = tellings.FindAll(t => t.From is null && t.Published is null);
        clusters.AddRange(undated);
        if (timeless.Count > 0)
        {
            if (clusters.Count == 1)
            {
                clusters[0].AddRange(timeless);
            }
            else
            {
                clusters.Add(timeless);
            }
        }

        foreach (var cluster in clusters)
        {
            Order(cluster);
        }

        return clusters;
    }

    private static List<List<Telling>> Undated(List<Telling> tellings, List<(DateOnly From, DateOnly To, List<Telling> Tellings)> dated)
    {
        var clusters = new List<List<Telling>>();
        var (first, last) = (0, 0);
        foreach (var telling in tellings.Where(t => t.From is null && t.Published is not null).OrderBy(t => t.Published))
        {
            var day = telling.Published!.Value.DayNumber;
            if (Before(dated, day) is { } home)
            {
                home.Add(telling);
            }
            else if (clusters.Count > 0 && day - last <= LongestSpell && day - first <= 3 * LongestSpell)
            {
                clusters[^1].Add(telling);
                last = day;
            }
            else
            {
                clusters.Add([telling]);
                (first, last) = (day, day);
            }
        }

        return clusters;
    }

    /// <summary>The latest dated event that lay before a day (or on the next, by another clock), within reach.</summary>
    private static List<Telling>? Before(List<(DateOnly From, DateOnly To, List<Telling> Tellings)> dated, int day)
    {
        var (low, high) = (0, dated.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dated[middle].From.DayNumber <= day + 1)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && day - dated[low - 1].To.DayNumber <= Reach ? dated[low - 1].Tellings : null;
    }

    private static void Order(List<Telling> cluster)
    {
        var ordered = cluster.OrderBy(t => t.Document).ThenBy(t => t.Event.Sentence).ToList();
        cluster.Clear();
        cluster.AddRange(ordered);
    }
}
