using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>
/// The line in the head of a page that names the paper: its name alone, or followed by town and date ("Delta Gazette, Cairo, 31 October
/// 1956"). A name is a few capitalised words of which the last is one in which names of papers end (<c>masthead-words.tsv</c>).
/// </summary>
internal static class MastheadRule
{
    private const int MostWords = 6;
    private const int LongestLine = 100;
    private static readonly FrozenSet<string> LastWords = Listing.Words("Zones.masthead-words.tsv");

    /// <summary>The name of the paper; null where the line names none.</summary>
    public static string? Outlet(Paragraph paragraph)
    {
        if (paragraph.Text.Length > LongestLine || paragraph.EndsSentence)
        {
            return null;
        }

        var name = paragraph.Text.Split(',', 2)[0].Trim();
        var rest = paragraph.Text[name.Length..].Trim(',', ' ');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || !LastWords.Contains(words[^1].ToLowerInvariant())
            || !words.All(w => char.IsUpper(w[0]) || (w is "of" or "and" or "&")))
        {
            return null;
        }

        return rest.Length == 0 || FullDates.In(rest) is not null ? name : null;
    }
}
