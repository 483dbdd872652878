namespace Hearsay.Reading.Network;

/// <summary>Cuts overlong sentences where it hurts least.</summary>
internal static class OverlongSentence
{
    private static readonly string[] Marks = [";", ":", ","];

    /// <summary>
    /// The lengths of the pieces: as long as allowed, but ending after the last semicolon of the second half of what is allowed, else after
    /// the last colon there, else after the last comma, else at the limit.
    /// </summary>
    /// <param name="words">The forms.</param>
    /// <param name="longest">Words of a piece; at least 2.</param>
    public static List<int> Cut(IReadOnlyList<string> words, int longest)
    {
        var lengths = new List<int>(1);
        var start = 0;
        while (words.Count - start > longest)
        {
            var length = Length(words, start, longest);
            lengths.Add(length);
            start += length;
        }

        if (start < words.Count)
        {
            lengths.Add(words.Count - start);
        }

        return lengths;
    }

    private static int Length(IReadOnlyList<string> words, int start, int longest)
    {
        foreach (var mark in Marks)
        {
            for (var length = longest; length > longest / 2; length--)
            {
                if (words[start + length - 1] == mark)
                {
                    return length;
                }
            }
        }

        return longest;
    }
}
