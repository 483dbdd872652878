using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Tests.Attributions;

public sealed class AttributionActorTests
{
    private static readonly Reader Reader = Trained.Reader;

    [Theory]
    [InlineData("Charles de Gaulle spoke in Paris. “The port is closed,” he said.", "Charles de Gaulle")]
    [InlineData("Charles de Gaulle said the port was closed.", "Charles de Gaulle")]
    [InlineData("A baker said the port was closed.", null)]
    public void Find_SourceWithMention_HasItsActor(string text, string? expected)
    {
        var reading = Reader.Read(new Document("actors", text));
        var actor = reading.Attributions.ShouldHaveSingleItem().Actor;
        reading.Actors.SingleOrDefault(a => a.Id == actor)?.Name.ShouldBe(expected);
        (actor is null).ShouldBe(expected is null);
    }

    [Fact]
    public void Find_SpokesmanForAnother_IsNotTheOther()
    {
        var reading = Reader.Read(new Document("actors", "Charles de Gaulle came to London. A spokesman for Charles de Gaulle said the port was closed."));
        var attribution = reading.Attributions.ShouldHaveSingleItem();
        reading.Actors.SingleOrDefault(a => a.Id == attribution.Actor)?.Name.ShouldNotBe("Charles de Gaulle");
    }
}
