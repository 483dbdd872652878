using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>Appeals to readers for money or membership: several of their wordings in a paragraph that says "you" and "we".</summary>
internal static class AppealRule
{
    private const int FewestCues = 3;
    private const int MostWords = 160;
    private static readonly ImmutableArray<string> Cues = [.. Listing.Rows("Zones.appeal-cues.tsv").Select(row => row[0])];

    /// <summary>Whether a paragraph is an appeal.</summary>
    public static bool Holds(Paragraph paragraph)
    {
        if (paragraph.Words is < 6 or > MostWords)
        {
            return false;
        }

        var text = " " + paragraph.Folded + " ";
        var speaksToReaders = text.Contains(" you", StringComparison.Ordinal) || text.Contains(" your ", StringComparison.Ordinal);
        var speaksForItself = text.Contains(" we ", StringComparison.Ordinal) || text.Contains(" our ", StringComparison.Ordinal) || text.Contains(" us ", StringComparison.Ordinal)
            || text.Contains(" us.", StringComparison.Ordinal);
        return speaksToReaders && speaksForItself && !text.Contains('“') && Cues.Count(cue => text.Contains(cue, StringComparison.Ordinal)) >= FewestCues;
    }
}
