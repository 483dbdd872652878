namespace Hearsay.Reading.Tests.Attributions;

/// <summary>The cases of <c>specs/media</c>: which outlet carried a statement.</summary>
public sealed class MediaSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("media");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_SpecText_GivesTheMediumExpected(string label, SpecCase item)
    {
        label.ShouldNotBeEmpty();
        item.Check(Render(item.Read(Reader)));
    }

    [Fact]
    public void MediumActor_NamedOutlet_IsAnActorOfTheDocument()
    {
        var reading = Reader.Read(new("d", "Marsh told the Harbour Herald that the port was closed."));
        var attribution = reading.Attributions.ShouldHaveSingleItem();
        reading.Actors.ShouldContain(actor => actor.Id == attribution.MediumActor && actor.Name.EndsWith("Harbour Herald"));
    }

    /// <summary>"source via medium", "-" for none.</summary>
    private static List<string> Render(DocumentReading reading) =>
    [
        .. reading.Attributions.Select(a =>
            $"{string.Join(' ', a.Source.Select(s => s.Of(reading.Document.Text)))} via {a.Medium?.Of(reading.Document.Text) ?? "-"}"),
    ];
}
