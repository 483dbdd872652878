namespace Hearsay.Reading.Syntax;

/// <summary>
/// Tags the words of a sentence: the sequence of tags that is likeliest under the counts of <see cref="TagStatistics"/>,
/// found by Viterbi's method over pairs of neighbouring tags. The cost is linear in the words.
/// </summary>
internal static class Tagger
{
    /// <summary>The index of each word's tag in <see cref="TagStatistics.Tags"/>.</summary>
    public static int[] Tags(IReadOnlyList<string> forms)
    {
        var statistics = TagStatistics.Instance;
        var steps = new List<(int Tag, double Score, int Before)[]>(forms.Count);
        (int Tag, double Score, int Before)[] last = [(statistics.Start, 0.0, -1)];
        for (var word = 0; word < forms.Count; word++)
        {
            var candidates = statistics.Candidates(forms[word], IsFirst(forms, word));
            var step = new (int Tag, double Score, int Before)[candidates.Count];
            for (var c = 0; c < candidates.Count; c++)
            {
                var (tag, score) = candidates[c];
                var best = Best(statistics, last, tag);
                step[c] = (tag, score + best.Score, best.Before);
            }

            steps.Add(step);
            last = step;
        }

        var tags = new int[forms.Count];
        var at = forms.Count == 0 ? -1 : Best(statistics, last, statistics.Start).Before;
        for (var word = forms.Count - 1; word >= 0; word--)
        {
            tags[word] = steps[word][at].Tag;
            at = steps[word][at].Before;
        }

        return tags;
    }

    /// <summary>Whether a word opens its sentence, so that its capital letter says nothing.</summary>
    private static bool IsFirst(IReadOnlyList<string> forms, int word) =>
        word == 0 || (word == 1 && !char.IsLetterOrDigit(forms[0][0]));

    private static (double Score, int Before) Best(TagStatistics statistics, (int Tag, double Score, int Before)[] last, int tag)
    {
        var best = (Score: double.NegativeInfinity, Before: 0);
        for (var before = 0; before < last.Length; before++)
        {
            var score = last[before].Score + statistics.LogFollows[last[before].Tag, tag];
            if (score > best.Score)
            {
                best = (score, before);
            }
        }

        return best;
    }
}
