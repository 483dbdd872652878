namespace Hearsay.Reading.Times;

/// <summary>
/// Finds the year of a document that does not say when it was published: a day of the month with its weekday ("Tuesday
/// October 20th") holds only in some years, and the years that the text names tell which of these is meant.
/// </summary>
internal static class YearInference
{
    // Papers that are read here were printed between these years.
    private const int First = 1900;
    private const int Last = 2099;

    // The same weekdays come back after five, six or eleven years: a named year this near leaves one candidate only.
    private const int Near = 2;

    /// <summary>The one year that agrees with every pair and lies nearest to the latest named year; null where that is not certain.</summary>
    public static int? Infer(IReadOnlyCollection<Moment> moments)
    {
        var pairs = moments.Where(m => m is { Weekday: not null, Month: not null, Day: not null, Year: null }).Distinct().ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var candidates = Enumerable.Range(First, Last - First + 1)
            .Where(y => pairs.All(p => CalendarMath.Date(y, p.Month!.Value, p.Day!.Value) is { } date && CalendarMath.Weekday(date) == p.Weekday)).ToList();
        var named = moments.Where(m => m is { Year: not null, Grain: Grain.Year or Grain.Month or Grain.Day or Grain.Season }).Select(m => m.Year!.Value).ToHashSet();
        var said = candidates.Where(named.Contains).ToList();
        if (said.Count == 1)
        {
            return said[0];
        }

        if (said.Count > 1 || named.Count == 0)
        {
            return null;
        }

        var latest = named.Max();
        var near = candidates.Where(y => Math.Abs(y - latest) <= Near).ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
