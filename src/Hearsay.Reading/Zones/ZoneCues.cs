using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>Wordings of pages that are the same whatever the article is about (<c>cues.tsv</c>).</summary>
internal static class ZoneCues
{
    private const int LongestCued = 70;

    private static readonly ImmutableArray<Cue> Cues = [.. Listing.Rows("Zones.cues.tsv")
        .Select(row => new Cue(row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), Enum.Parse<CueKind>(row[3], ignoreCase: true)))];

    private static readonly FrozenDictionary<string, Cue> Whole = Cues.Where(cue => cue.Match == "whole").ToFrozenDictionary(cue => cue.Wording, StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, Cue[]> Beginnings = Cues.Where(cue => cue.Match == "begins")
        .GroupBy(cue => cue.Wording[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly ImmutableArray<Cue> Inside = [.. Cues.Where(cue => cue.Match == "holds")];

    /// <summary>What a paragraph is by its wording; null where no cue speaks.</summary>
    public static CueKind? Of(Paragraph paragraph)
    {
        if (paragraph.Words > LongestCued)
        {
            return null;
        }

        var text = NumbersFolded(paragraph.Folded);
        if (Whole.TryGetValue(text.TrimEnd('.', ':', '!', '…', '»', '>', ' '), out var whole) && paragraph.Words <= whole.MostWords)
        {
            return whole.Kind;
        }

        foreach (var cue in Beginnings.GetValueOrDefault(text[0], []))
        {
            if (paragraph.Words <= cue.MostWords && text.StartsWith(cue.Wording, StringComparison.Ordinal) && IsWordEnd(text, cue.Wording.Length))
            {
                return cue.Kind;
            }
        }

        foreach (var cue in Inside)
        {
            if (paragraph.Words <= cue.MostWords && text.Contains(cue.Wording, StringComparison.Ordinal))
            {
                return cue.Kind;
            }
        }

        return null;
    }

    /// <summary>Every number is written "0".</summary>
    private static string NumbersFolded(string folded)
    {
        if (!folded.AsSpan(0, Math.Min(30, folded.Length)).ContainsAnyInRange('0', '9'))
        {
            return folded;
        }

        var result = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsAsciiDigit(folded[i]))
            {
                result.Append(folded[i]);
            }
            else if (result.Length == 0 || result[^1] != '0')
            {
                result.Append('0');
            }
        }

        return result.ToString();
    }

    private static bool IsWordEnd(string text, int at) => at >= text.Length || !char.IsLetter(text[at]) || !char.IsLetter(text[at - 1]);

    private sealed record Cue(string Wording, string Match, int MostWords, CueKind Kind);
}
