using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Attributions;

public sealed class AttributionZoneTests
{
    private static readonly Reader Reader = Trained.Reader;

    [Fact]
    public void Find_BlockquoteBehindColon_IsDirectContentOfTheSpeaker() =>
        Lines(("In the evening Marsh wrote:", ZoneKind.Body), ("The port is closed. The council says it is open.", ZoneKind.Blockquote), ("Nobody came.", ZoneKind.Body))
            .ShouldBe(
            [
                "q1 Marsh | wrote | The port is closed. The council says it is open. | direct",
                "q2 The council | says | it is open | indirect | in q1",
            ]);

    [Fact]
    public void Find_BlockquoteWithoutSpeaker_HasNeitherSourceNorCue() =>
        Lines(("The letter went round the town.", ZoneKind.Body), ("The port is closed.", ZoneKind.Blockquote))
            .ShouldBe(["q1 - | - | The port is closed. | direct"]);

    [Theory]
    [InlineData(ZoneKind.Boilerplate)]
    [InlineData(ZoneKind.Credit)]
    [InlineData(ZoneKind.Byline)]
    public void Find_ZoneOutsideTheReporting_IsLeftAlone(ZoneKind kind) =>
        Lines(("The fleet left.", ZoneKind.Body), ("Marsh says the port is closed.", kind)).ShouldBeEmpty();

    [Theory]
    [InlineData(ZoneKind.Headline)]
    [InlineData(ZoneKind.Standfirst)]
    [InlineData(ZoneKind.Caption)]
    [InlineData(ZoneKind.Comment)]
    public void Find_ZoneThatReports_IsRead(ZoneKind kind) =>
        Lines(("Marsh says the port is closed", kind), ("The fleet left.", ZoneKind.Body)).ShouldBe(["q1 Marsh | says | the port is closed | indirect"]);

    private static List<string> Lines(params (string Text, ZoneKind Kind)[] parts)
    {
        var (text, zones) = ("", new List<Zone>());
        foreach (var (part, kind) in parts)
        {
            text += text.Length == 0 ? "" : "\n\n";
            zones.Add(new Zone(new TextSpan(text.Length, text.Length + part.Length), kind));
            text += part;
        }

        return AttributionSpecs.Render(Reader.Read(new Document("zones", text) { Markup = [.. zones] }));
    }
}
