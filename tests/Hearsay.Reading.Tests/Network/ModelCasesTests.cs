using System.Text.Json;

namespace Hearsay.Reading.Tests.Network;

/// <summary>
/// The delivered model says what the training code says of it: <c>cases.json</c> is written by <c>training/reader/export.py</c> together
/// with the model, from the weights as they stand in the file.
/// </summary>
public sealed class ModelCasesTests
{
    private const double Tolerance = 2e-3;

    public static TheoryData<string> Sentences => [.. Cases().Select(item => string.Join(' ', Words(item)))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Raw_CaseOfTheTraining_GivesItsClasses(string sentence)
    {
        var (item, labels, raw) = (Case(sentence), Trained.Network.Labels, Trained.Network.Raw(sentence.Split(' ')));
        Best(raw.PartsOfSpeech, labels.PartsOfSpeech).ShouldBe(Strings(item, "upos"));
        Best(raw.Tags, labels.Tags).ShouldBe(Strings(item, "xpos"));
        raw.Arcs.Select(Highest).ShouldBe(item.GetProperty("heads").EnumerateArray().Select(head => head.GetInt32()));
        Best(raw.Relations, labels.Relations).ShouldBe(Strings(item, "relations"));
        Best(raw.Names, labels.NameTags).ShouldBe(Strings(item, "names"));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Raw_CaseOfTheTraining_GivesTheScoresOfItsFirstWord(string sentence)
    {
        var (first, raw) = (Case(sentence).GetProperty("first"), Trained.Network.Raw(sentence.Split(' ')));
        foreach (var (name, scores) in new[] { ("encoded", raw.Encoded[0]), ("upos", raw.PartsOfSpeech[0]), ("arcs", raw.Arcs[0]), ("relations", raw.Relations[0]), ("names", raw.Names[0]) })
        {
            var expected = first.GetProperty(name).EnumerateArray().Select(score => score.GetDouble()).ToArray();
            scores.Length.ShouldBe(expected.Length, name);
            for (var i = 0; i < expected.Length; i++)
            {
                ((double)scores[i]).ShouldBe(expected[i], Tolerance, $"{name}, score {i}");
            }
        }
    }

    private static JsonElement[] Cases()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SpecCase.Root, "..", "tests", "Hearsay.Reading.Tests", "Network", "cases.json")));
        return [.. file.RootElement.Clone().EnumerateArray()];
    }

    private static JsonElement Case(string sentence) => Cases().First(item => string.Join(' ', Words(item)) == sentence);

    private static IEnumerable<string> Words(JsonElement item) => Strings(item, "words");

    private static IEnumerable<string> Strings(JsonElement item, string name) => item.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    private static IEnumerable<string> Best(float[][] rows, IReadOnlyList<string> labels) => rows.Select(row => labels[Highest(row)]);

    private static int Highest(float[] row) => Array.IndexOf(row, row.Max());
}
