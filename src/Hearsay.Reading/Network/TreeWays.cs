namespace Hearsay.Reading.Network;

/// <summary>How each word of a passage hangs on a cue in the tree, as <c>training/attributions/train.py</c> tells it.</summary>
internal static class TreeWays
{
    /// <summary>Classes besides the relations: hanging elsewhere, standing above the cue, belonging to it.</summary>
    public const int Others = 3;

    /// <summary>
    /// Fills in a class for each word: the relation of the branch below the cue that holds it, or <paramref name="relations"/> where no branch does,
    /// one more for the words above the cue, two more for the cue's own.
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="relations">How many relations there are.</param>
    /// <param name="ways">As many classes as the passage has words.</param>
    public static void Fill(Passage passage, LabelledSpan cue, int relations, Span<int> ways)
    {
        var heads = passage.Heads;
        ways.Fill(-1);
        for (var i = cue.First; i < cue.End; i++)
        {
            ways[i] = relations + 2;
        }

        for (var i = 0; i < heads.Length; i++)
        {
            // Up to a word whose class is known, a branch of the cue, or a root; and the same way again to write it down.
            var at = i;
            while (ways[at] < 0 && heads[at] != at && !Contains(cue, heads[at]))
            {
                at = heads[at];
            }

            var way = ways[at] >= 0 ? ways[at] : heads[at] == at ? relations : passage.Relations[at];
            for (at = i; ways[at] < 0; at = heads[at])
            {
                ways[at] = way;
            }
        }

        var above = Top(heads, cue);
        while (heads[above] != above)
        {
            above = heads[above];
            if (!Contains(cue, above))
            {
                ways[above] = relations + 1;
            }
        }
    }

    /// <summary>The first word of the cue whose head stands outside of it.</summary>
    private static int Top(int[] heads, LabelledSpan cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (heads[i] == i || !Contains(cue, heads[i]))
            {
                return i;
            }
        }

        return cue.First;
    }

    private static bool Contains(LabelledSpan span, int word) => word >= span.First && word < span.End;
}
