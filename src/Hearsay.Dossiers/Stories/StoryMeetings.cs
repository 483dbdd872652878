namespace Hearsay.Dossiers.Stories;

/// <summary>
/// With which articles before it an article is compared: under each key it meets the nearest before it, and of those whom it
/// meets under two keys or more, not more than a fortnight apart, the ones with most keys in common count.
/// </summary>
internal static class StoryMeetings
{
    /// <summary>How many articles before it an article meets under one key.</summary>
    public const int Reach = 64;

    /// <summary>With how many articles before it an article is compared at most.</summary>
    public const int Most = 40;

    /// <summary>How many days may lie between two articles that are compared.</summary>
    public const int Window = 14;

    /// <summary>Under how many keys two articles meet that are compared, at least.</summary>
    public const int FewestKeys = 2;

    /// <summary>Chooses whom an article is compared with, those with most keys in common first, then the nearest.</summary>
    /// <param name="published">The day of the article; null where unknown.</param>
    /// <param name="met">The articles that it met, in the order of the dossier, with their days and the number of common keys.</param>
    public static IEnumerable<T> Choose<T>(DateOnly? published, IEnumerable<(T Document, DateOnly? Published, int Keys)> met) =>
        met.Reverse()
            .Where(m => m.Keys >= FewestKeys && (published is not { } day || m.Published is not { } other || Math.Abs(day.DayNumber - other.DayNumber) <= Window))
            .OrderByDescending(m => m.Keys)
            .Take(Most)
            .Select(m => m.Document);
}
