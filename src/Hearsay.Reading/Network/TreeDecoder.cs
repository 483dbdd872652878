namespace Hearsay.Reading.Network;

/// <summary>
/// Chooses heads that form one tree with one root: the best head of every word where those do, otherwise the best tree of all
/// (<see cref="Arborescence"/>).
/// </summary>
internal static class TreeDecoder
{
    /// <summary>Chooses the heads of a sentence of n words.</summary>
    /// <param name="scores">n rows of n + 1: the first column for no head, column j + 1 for word j; a word's own column is not looked at.</param>
    /// <param name="heads">Receives for each word the number of its head, or -1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        var roots = 0;
        for (var word = 0; word < n; word++)
        {
            var row = scores.Slice(word * (n + 1), n + 1);
            var (best, highest) = (0, row[0]);
            for (var column = 1; column <= n; column++)
            {
                if (column != word + 1 && row[column] > highest)
                {
                    (best, highest) = (column, row[column]);
                }
            }

            heads[word] = best - 1;
            roots += best == 0 ? 1 : 0;
        }

        if (n > 0 && (roots != 1 || HasCycle(heads)))
        {
            Arborescence.Solve(scores, heads);
        }
    }

    /// <summary>Whether some word is above itself.</summary>
    internal static bool HasCycle(ReadOnlySpan<int> heads)
    {
        // Walked from word w, a word bears the mark w + 1.
        Span<int> marks = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && marks[at] == 0)
            {
                marks[at] = word + 1;
                at = heads[at];
            }

            if (at >= 0 && marks[at] == word + 1)
            {
                return true;
            }
        }

        return false;
    }
}
