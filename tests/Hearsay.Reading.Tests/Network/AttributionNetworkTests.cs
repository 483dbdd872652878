using System.Text.Json;
using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

/// <summary>The network's part for attributions: its contract on a small network, and that the delivered model says what the training code says of it.</summary>
public sealed class AttributionNetworkTests
{
    private static readonly ReaderNetwork Small = SmallNetwork.Load();

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Stored().Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Attributions_CaseOfTheTraining_GivesItsCuesAndParts(int index)
    {
        var item = Stored()[index];
        var words = item.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).ToArray();
        var found = Trained.Network.Attributions([PassageOf(Trained.Network, words, [.. item.GetProperty("sentences").EnumerateArray().Select(n => n.GetInt32())])], default)[0];
        found.Select(Render).ShouldBe(item.GetProperty("cues").EnumerateArray().Select(cue =>
            $"{Pair(cue.GetProperty("cue"))} source{Pairs(cue, "source")} content{Pairs(cue, "content")}"));
    }

    [Fact]
    public void Attributions_AloneOrTogether_SayTheSame()
    {
        var passages = Enumerable.Range(1, 60).Select(i => PassageOf(Small, [.. Enumerable.Range(0, i * 5).Select(w => $"w{w * i % 17}")], [i * 2, i * 3])).ToArray();
        var together = Small.Attributions(passages, default);
        for (var i = 0; i < passages.Length; i++)
        {
            Small.Attributions([passages[i]], default)[0].Select(Render).ShouldBe(together[i].Select(Render));
        }

        together.ShouldContain(cues => cues.Count > 0);
    }

    [Fact]
    public void Attributions_AnyPassage_HoldsItsContract()
    {
        foreach (var length in new[] { 1, 2, 40, 384, 1500 })
        {
            var cues = Small.Attributions([PassageOf(Small, [.. Enumerable.Range(0, length).Select(w => $"w{w * 7 % 31}")], [length])], default)[0];
            cues.Count.ShouldBeLessThanOrEqualTo((length / 4) + 1);
            var end = 0;
            foreach (var cue in cues)
            {
                cue.Cue.First.ShouldBeGreaterThanOrEqualTo(end);
                end = cue.Cue.End;
                var last = 0;
                foreach (var part in cue.Parts)
                {
                    part.Kind.ShouldBeOneOf("source", "content");
                    part.First.ShouldBeGreaterThanOrEqualTo(last);
                    last = part.End;
                }

                last.ShouldBeLessThanOrEqualTo(length);
            }

            end.ShouldBeLessThanOrEqualTo(length);
        }
    }

    [Fact]
    public void Attributions_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Small.Attributions([PassageOf(Small, ["a"], [1])], source.Token));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 6)]
    [InlineData(15, 6)]
    [InlineData(16, 7)]
    [InlineData(3000, 7)]
    [InlineData(-1, 9)]
    [InlineData(-300, 15)]
    public void Step_Distance_DoublesBeyondFour(int distance, int step) => AttributionNetwork.Step(distance).ShouldBe(step);

    [Theory]
    [InlineData("He said “ no ” .", "001110")]
    [InlineData("\" Yes , \" he said .", "1111000")]
    [InlineData("He said : \" It is", "000222")]
    [InlineData("“ a ” b “ c", "111022")]
    [InlineData("a ” b", "000")]
    public void Fill_Marks_TellsInsideAndUnclosed(string words, string states) =>
        string.Concat(new Passage(words.Split(' ')).Quotes.Select(q => (int)q)).ShouldBe(states);

    [Fact]
    public void Fill_TreeAroundACue_GivesTheBranches()
    {
        // "When asked , Marsh said it failed": said is the root, 4; its branches are asked (1), Marsh (3) and failed (6).
        var passage = new Passage("When asked , Marsh said it failed".Split(' '));
        new[] { 1, 4, 1, 4, 4, 6, 4 }.CopyTo(passage.Heads, 0);
        new[] { 0, 1, 2, 3, 4, 5, 6 }.CopyTo(passage.Relations, 0);
        Ways(passage, 4).ShouldBe([1, 1, 1, 3, 12, 6, 6]);
        Ways(passage, 6).ShouldBe([10, 10, 10, 10, 11, 5, 12]);
        Ways(passage, 0).ShouldBe([12, 11, 10, 10, 11, 10, 10]);
    }

    private static int[] Ways(Passage passage, int cue)
    {
        var ways = new int[passage.Count];
        TreeWays.Fill(passage, new LabelledSpan(cue, 1, "cue", 1), 10, ways);
        return ways;
    }

    /// <summary>A passage in which every word hangs on the one before it, as the training's cases have it.</summary>
    private static Passage PassageOf(ReaderNetwork network, string[] words, int[] sentences)
    {
        var passage = new Passage(words);
        var start = 0;
        foreach (var length in sentences)
        {
            passage.Sentences.Add(network.Predict([words[start..(start + length)]])[0].Encoded);
            for (var i = start; i < start + length; i++)
            {
                passage.Heads[i] = i == start ? i : i - 1;
                passage.Relations[i] = i % network.Labels.Relations.Length;
            }

            start += length;
        }

        return passage;
    }

    private static string Render(CueFrame frame) =>
        $"{frame.Cue.First}-{frame.Cue.End} source{Of(frame, "source")} content{Of(frame, "content")}";

    private static string Of(CueFrame frame, string kind) => string.Concat(frame.Parts.Where(p => p.Kind == kind).Select(p => $" {p.First}-{p.End}"));

    private static string Pairs(JsonElement cue, string kind) => string.Concat(cue.GetProperty(kind).EnumerateArray().Select(pair => " " + Pair(pair)));

    private static string Pair(JsonElement pair) => $"{pair[0].GetInt32()}-{pair[1].GetInt32()}";

    private static JsonElement[] Stored()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SpecCase.Root, "..", "tests", "Hearsay.Reading.Tests", "Network", "attribution-cases.json")));
        return [.. file.RootElement.Clone().EnumerateArray()];
    }
}
