using FsCheck;
using FsCheck.Fluent;
using Hearsay.Inference;
using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

public sealed class ReaderNetworkTests
{
    private static readonly ReaderNetwork Network = SmallNetwork.Load();

    [Fact]
    public void Predict_AnySentence_HoldsItsContract()
    {
        foreach (var length in new[] { 0, 1, 2, 7, 100, 255, 256, 257, 600, 1500 })
        {
            var words = Words(length, length);
            Holds(words, Network.Predict([words]).ShouldHaveSingleItem());
        }
    }

    [Fact]
    public void Predict_HostileText_HoldsItsContract() =>
        Prop.ForAll(HostileText.Arbitrary.Generator.ListOf().ToArbitrary(), words => Holds([.. words], Network.Predict([[.. words]])[0])).Holds();

    [Fact]
    public void Predict_HugeEmptyAndBrokenForms_HoldsItsContract()
    {
        string[] words = ["", new('a', 10_000), "\ud83d", "\udc00\ud83d", "👩‍👩‍👧", new('\0', 70), "İ"];
        Holds(words, Network.Predict([words])[0]);
    }

    [Fact]
    public void Predict_AloneInBatchesOrOnThreads_SaysTheSame()
    {
        var sentences = Enumerable.Range(0, 200).Select(i => (IReadOnlyList<string>)Words(i * 7 % 61, i)).ToArray();
        var together = Network.Predict(sentences);
        var others = SmallNetwork.Load();
        Parallel.For(0, 8, _ => Same(others.Predict(sentences), together));
        Same([.. sentences.Select(s => others.Predict([s])[0])], together);
        Same([.. others.Predict([.. sentences.Reverse()]).Reverse()], together);
    }

    [Fact]
    public void Predict_OverlongSentence_HangsItsPiecesOnTheFirst()
    {
        var words = Words(600, 1);
        words[199] = ";";
        var prediction = Network.Predict([words])[0];
        prediction.Pieces.ShouldBe(3);
        var (first, second) = (Network.Predict([words[..200]])[0], Network.Predict([words[200..456]])[0]);
        prediction.Heads[..200].ShouldBe(first.Heads);
        var root = first.Heads.IndexOf(-1);
        prediction.Heads[200..456].ShouldBe(second.Heads.Select(h => h < 0 ? root : h + 200));
        var hung = 200 + second.Heads.IndexOf(-1);
        Network.Labels.Relations[prediction.Relations[hung]].ShouldBe("parataxis");
        prediction.Names.Where(n => n.First is >= 200 and < 456).ShouldBe(second.Names.Select(n => n with { First = n.First + 200 }));
    }

    [Fact]
    public void Predict_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Network.Predict([["a"]], source.Token));
    }

    [Fact]
    public void Predict_NullWord_Throws() => Should.Throw<ArgumentException>(() => Network.Predict([["a", null!]])).Message.ShouldContain("Word 1 of sentence 0");

    [Fact]
    public void Load_NoModel_NamesTheFile() =>
        Should.Throw<WeightFileException>(() => ReaderNetwork.Load("/nowhere/reader.model")).Message.ShouldStartWith("/nowhere/reader.model: ");

    [Fact]
    public void Load_RelationsWithoutRoot_SaysSo() =>
        Should.Throw<WeightFileException>(() => SmallNetwork.Load(relations => [.. relations.Where(r => r != "root")])).Message.ShouldContain("lack root");

    [Theory]
    [InlineData(1, 0)]
    [InlineData(6, 5)]
    [InlineData(7, 6)]
    [InlineData(11, 6)]
    [InlineData(12, 7)]
    [InlineData(23, 7)]
    [InlineData(24, 8)]
    [InlineData(200, 11)]
    [InlineData(2000, 11)]
    [InlineData(0, 12)]
    [InlineData(-1, 12)]
    [InlineData(-12, 19)]
    public void Step_Distance_DoublesBeyondSix(int distance, int step) => ArcScorer.Step(distance, 12).ShouldBe(step);

    private static string[] Words(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new string((char)random.Next('A', 'z'), 1) + random.Next(300))];
    }

    private static bool Holds(string[] words, SentencePrediction prediction)
    {
        var labels = Network.Labels;
        prediction.Heads.Length.ShouldBe(words.Length);
        prediction.PartsOfSpeech.ShouldAllBe(p => p >= 0 && p < labels.PartsOfSpeech.Length);
        prediction.Tags.ShouldAllBe(t => t >= 0 && t < labels.Tags.Length);
        prediction.PartsOfSpeech.Length.ShouldBe(words.Length);
        prediction.Tags.Length.ShouldBe(words.Length);
        prediction.Relations.Length.ShouldBe(words.Length);
        (words.Length == 0 || TreeDecoderTests.IsTree(prediction.Heads)).ShouldBeTrue();
        for (var i = 0; i < words.Length; i++)
        {
            (labels.Relations[prediction.Relations[i]] == "root").ShouldBe(prediction.Heads[i] < 0);
        }

        var end = 0;
        foreach (var name in prediction.Names)
        {
            name.First.ShouldBeGreaterThanOrEqualTo(end);
            name.Count.ShouldBeGreaterThan(0);
            name.Probability.ShouldBeInRange(0, 1);
            end = name.First + name.Count;
        }

        end.ShouldBeLessThanOrEqualTo(words.Length);
        prediction.Pieces.ShouldBeInRange((words.Length + ReaderNetwork.LongestSentence - 1) / ReaderNetwork.LongestSentence, (words.Length + 127) / 128);
        return true;
    }

    private static void Same(IReadOnlyList<SentencePrediction> left, IReadOnlyList<SentencePrediction> right)
    {
        left.Count.ShouldBe(right.Count);
        for (var i = 0; i < left.Count; i++)
        {
            left[i].Heads.SequenceEqual(right[i].Heads).ShouldBeTrue($"heads of {i}");
            left[i].Relations.SequenceEqual(right[i].Relations).ShouldBeTrue($"relations of {i}");
            left[i].PartsOfSpeech.SequenceEqual(right[i].PartsOfSpeech).ShouldBeTrue($"parts of speech of {i}");
            left[i].Tags.SequenceEqual(right[i].Tags).ShouldBeTrue($"tags of {i}");
            left[i].Names.SequenceEqual(right[i].Names).ShouldBeTrue($"names of {i}");
        }
    }
}
