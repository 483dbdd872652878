using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

public sealed class TreeDecoderTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 50)]
    [InlineData(3, 200)]
    [InlineData(4, 300)]
    [InlineData(5, 200)]
    [InlineData(6, 20)]
    public void Decode_SmallSentences_FindsTheBestOfAllTrees(int words, int times)
    {
        var random = new Random(words);
        for (var time = 0; time < times; time++)
        {
            var scores = Scores(random, words);
            var heads = new int[words];
            TreeDecoder.Decode(scores, heads);
            IsTree(heads).ShouldBeTrue();
            Sum(scores, heads).ShouldBe(Best(scores, words), 1e-4, $"time {time}: {string.Join(' ', heads)}");
        }
    }

    [Fact]
    public void Decode_GreedyHeadsAreATree_KeepsThem()
    {
        // Three words, the second at the root; the highest of each row is the head.
        int[] heads = [0, 0, 0];
        TreeDecoder.Decode([0, 9, 5, 1, 4, 0, 9, 0, 1, 0, 3, 9], heads);
        heads.ShouldBe([1, -1, 1]);
    }

    [Fact]
    public void Decode_EveryWordAtTheRoot_KeepsOne()
    {
        var heads = new int[4];
        var scores = new float[20];
        for (var word = 0; word < 4; word++)
        {
            scores[word * 5] = 1000 + word;
        }

        TreeDecoder.Decode(scores, heads);
        IsTree(heads).ShouldBeTrue();
        heads[3].ShouldBe(-1);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Decode_NoNumbers_StillGivesATree(float score)
    {
        var scores = new float[8 * 9];
        Array.Fill(scores, score);
        scores[13] = 1;
        var heads = new int[8];
        TreeDecoder.Decode(scores, heads);
        IsTree(heads).ShouldBeTrue();
    }

    [Fact]
    public void Decode_LongestSentenceAtRandom_GivesATree()
    {
        var scores = Scores(new Random(3), ReaderNetwork.LongestSentence);
        var heads = new int[ReaderNetwork.LongestSentence];
        TreeDecoder.Decode(scores, heads);
        IsTree(heads).ShouldBeTrue();
    }

    internal static bool IsTree(IReadOnlyList<int> heads) =>
        heads.Count(h => h == -1) == 1 && heads.All(h => h >= -1 && h < heads.Count) && !TreeDecoder.HasCycle([.. heads]);

    private static float[] Scores(Random random, int words) => [.. Enumerable.Range(0, words * (words + 1)).Select(_ => (random.NextSingle() * 20) - 10)];

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + head + 1]).Sum();

    private static double Best(float[] scores, int words)
    {
        var best = double.NegativeInfinity;
        var heads = new int[words];
        for (var code = 0; code < Math.Pow(words + 1, words); code++)
        {
            for (var (word, rest) = (0, code); word < words; word++, rest /= words + 1)
            {
                heads[word] = (rest % (words + 1)) - 1;
            }

            if (IsTree(heads))
            {
                best = Math.Max(best, Sum(scores, heads));
            }
        }

        return best;
    }
}
