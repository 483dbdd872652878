namespace Hearsay.Dossiers.Copies;

/// <summary>
/// With which documents before it a document is compared. Under a key it meets the nearest before it in the order of the
/// dossier, and of all whom it meets those with most keys in common are judged: a function of the document and its neighbours.
/// </summary>
internal static class CopyMeetings
{
    /// <summary>How many documents before it a document meets under one key.</summary>
    public const int Reach = 32;

    /// <summary>With how many documents before it a document is compared at most.</summary>
    public const int Most = 16;

    /// <summary>Documents that meet under one key only are compared where they lie no more days apart than this.</summary>
    private const int NearDays = 10;

    /// <summary>Chooses whom a document is compared with, those with most keys in common first, then the nearest.</summary>
    /// <param name="published">The day of the document; null where unknown.</param>
    /// <param name="met">The documents that it met, in the order of the dossier, with their days and the number of common keys.</param>
    public static IEnumerable<T> Choose<T>(DateOnly? published, IEnumerable<(T Document, DateOnly? Published, int Keys)> met) =>
        met.Reverse()
            .Where(m => m.Keys > 1 || published is not { } day || m.Published is not { } other || Math.Abs(day.DayNumber - other.DayNumber) <= NearDays)
            .OrderByDescending(m => m.Keys)
            .Take(Most)
            .Select(m => m.Document);
}
