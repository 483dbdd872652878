using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

public sealed class SpanDecoderTests
{
    private static readonly string[] Tags = ["O", "B-person", "I-person", "B-place", "I-place"];

    private readonly SpanDecoder _decoder = new([.. Tags]);

    [Fact]
    public void Decode_ClearTags_GivesTheNames()
    {
        var names = Decode(7, "O", "B-person", "I-person", "B-place", "B-place", "I-place");
        names.Select(n => (n.First, n.Count, n.Kind)).ShouldBe([(8, 2, "person"), (10, 1, "place"), (11, 2, "place")]);
        names.ShouldAllBe(n => n.Probability > 0.99f && n.Probability <= 1);
    }

    [Fact]
    public void Decode_InsideWithoutBeginning_TakesTheNextBest()
    {
        // I-person scores highest on the first word, where no name can go on; then comes B-person.
        float[] scores = [0, 4, 5, 0, 0, 0, 0, 5, 0, 0];
        var names = new List<LabelledSpan>();
        _decoder.Decode(scores, 5, 2, 0, names);
        var name = names.ShouldHaveSingleItem();
        (name.First, name.Count, name.Kind).ShouldBe((0, 2, "person"));
        var first = Math.Exp(4) / (Math.Exp(4) + Math.Exp(5) + 3);
        var second = Math.Exp(5) / (Math.Exp(5) + 4);
        name.Probability.ShouldBe((float)((first + second) / 2), 1e-6f);
    }

    [Fact]
    public void Best_RandomScores_IsTheBestAllowedPath()
    {
        var random = new Random(5);
        for (var time = 0; time < 300; time++)
        {
            var scores = Enumerable.Range(0, 20).Select(_ => random.NextSingle()).ToArray();
            var path = new int[4];
            _decoder.Best(scores, 5, path);
            Allowed(path).ShouldBeTrue();
            Sum(scores, path).ShouldBe(Enumerable.Range(0, 625).Select(c => new[] { c % 5, c / 5 % 5, c / 25 % 5, c / 125 }).Where(Allowed).Max(p => Sum(scores, p)), 1e-5f);
        }
    }

    [Fact]
    public void SpanDecoder_TagOfNoForm_Throws()
    {
        Should.Throw<ArgumentException>(() => new SpanDecoder(["O", "person"])).Message.ShouldContain("person is no tag");
        Should.Throw<ArgumentException>(() => new SpanDecoder(["I-person"]));
    }

    private static bool Allowed(int[] path) =>
        path.Select((tag, i) => Tags[tag][0] != 'I' || (i > 0 && Tags[path[i - 1]][1..] == Tags[tag][1..])).All(ok => ok);

    private static float Sum(float[] scores, int[] path) => path.Select((tag, i) => scores[(i * 5) + tag]).Sum();

    private List<LabelledSpan> Decode(int offset, params string[] tags)
    {
        var scores = tags.SelectMany(t => Tags.Select(other => other == t ? 10f : 0f)).ToArray();
        var names = new List<LabelledSpan>();
        _decoder.Decode(scores, Tags.Length, tags.Length, offset, names);
        return names;
    }
}
