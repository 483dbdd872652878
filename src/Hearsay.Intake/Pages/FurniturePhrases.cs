using System.Collections.Frozen;

namespace Hearsay.Intake.Pages;

/// <summary>The wordings of <c>furniture-phrases.tsv</c>.</summary>
internal static class FurniturePhrases
{
    private static readonly (string Phrase, string Match)[] s_rows = [.. TableFile.Pairs("Hearsay.Intake.Pages.furniture-phrases.tsv")];

    private static readonly FrozenDictionary<char, (string Phrase, bool IsRelated)[]> s_beginnings = s_rows.Where(row => row.Match != "whole")
        .GroupBy(row => row.Phrase[0]).ToFrozenDictionary(group => group.Key, group => group.Select(row => (row.Phrase, row.Match == "related")).ToArray());

    private static readonly FrozenSet<string> s_whole = s_rows.Where(row => row.Match == "whole").Select(row => row.Phrase).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a block's wording makes it furniture, and then whether it leads links in; null where it does not.</summary>
    public static bool? Match(string text)
    {
        var bare = text.AsSpan().TrimEnd(" .:!…»>→");
        if (s_whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare))
        {
            return false;
        }

        bool? found = null;
        foreach (var (phrase, isRelated) in s_beginnings.GetValueOrDefault(char.ToLowerInvariant(text[0]), []))
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetter(text[phrase.Length])))
            {
                found = found is true || isRelated;
            }
        }

        return found;
    }
}
