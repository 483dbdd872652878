namespace Hearsay.Reading.Times;

/// <summary>
/// Tells documents that relate another time than that of their writing (lives, histories) from reporting: nearly all years that they name lie
/// well before publication, and few expressions count from the day of writing. In them a date without a year belongs to the year told of last.
/// </summary>
internal static class Retrospect
{
    // A single page of reporting names that many years of background too.
    private const int FewestYears = 4;
    private const int Near = 1;
    private const int Part = 8;

    /// <summary>Whether a document with these expressions looks back.</summary>
    /// <param name="found">All expressions.</param>
    /// <param name="published">The day of publication; null where unknown.</param>
    public static bool Is(IReadOnlyCollection<SpokenTime> found, DateOnly? published)
    {
        if (published is not { } day)
        {
            return false;
        }

        var years = found.Where(f => f.Moment is { Year: not null, Grain: <= Grain.Year }).Select(f => f.Moment.Year!.Value).ToList();
        var present = years.Count(y => Math.Abs(y - day.Year) <= Near)
            + found.Count(f => f.Moment is { Shift: not null, IsFromReference: false } or { Length: > 0 } or { Direction: not null, Grain: not Grain.Day and not Grain.Month } or { Weekday: not null, Day: null, Month: null });
        return years.Count >= FewestYears && Part * present <= years.Count;
    }
}
