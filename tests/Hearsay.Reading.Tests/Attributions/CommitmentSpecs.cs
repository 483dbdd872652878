using Hearsay.Reading.Attributions;

namespace Hearsay.Reading.Tests.Attributions;

/// <summary>The cases of <c>specs/commitments</c>: how source and author stand to what is reported.</summary>
public sealed class CommitmentSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("commitments");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_SpecText_GivesTheStancesExpected(string label, SpecCase item)
    {
        label.ShouldNotBeEmpty();
        item.Check(Render(item.Read(Reader)));
    }

    [Fact]
    public void Evidence_MarkedCue_IsTheWordThatTells()
    {
        var reading = Reader.Read(new("d", "The envoy falsely claimed that the treaty was dead."));
        reading.Attributions.ShouldHaveSingleItem().Commitment.Evidence.Of(reading.Document.Text).ShouldBe("falsely");
    }

    /// <summary>"cue | source's stance | author's stance".</summary>
    internal static List<string> Render(DocumentReading reading) =>
    [
        .. reading.Attributions.Select(a =>
            $"{string.Join(' ', a.Cue.Select(c => c.Of(reading.Document.Text)))} | {Lower(a.Commitment.Source)} | {Lower(a.Commitment.Author)}"),
    ];

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
