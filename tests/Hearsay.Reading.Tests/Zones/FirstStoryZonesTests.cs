using Hearsay.Reading.Documents;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Zones;

/// <summary>The zones of the five texts in <c>../shared/first-story</c>, checked by kind, place and number; the texts are not quoted here.</summary>
public sealed class FirstStoryZonesTests
{
    [Fact]
    public void Find_CommentatorsArticle_TellsQuotationNoteAndNestedComments()
    {
        var zoned = Read("000");
        Kinds(zoned)[..7].ShouldBe(["Headline", "Standfirst", "Byline", "Body", "Blockquote", "Body", "Boilerplate"]);
        Spans(zoned)[..7].ShouldBe([(0, 69), (72, 174), (176, 187), (189, 462), (464, 880), (882, 3739), (3742, 3963)]);
        Kinds(zoned)[7..].ShouldAllBe(kind => kind == "Comment");
        zoned.Zones.Length.ShouldBe(29);
        zoned.Zones.Select((zone, i) => (i, zone.ReplyTo)).Where(pair => pair.ReplyTo is not null).ShouldBe([(9, 8), (15, 14), (17, 16)]);
        zoned.Document.Byline.ShouldHaveSingleItem();
    }

    [Fact]
    public void Find_AgencyStylePiece_TellsTwoHeadlinesAndTheAuthorsBox()
    {
        var zoned = Read("001");
        Kinds(zoned).ShouldBe(["Headline", "Headline", "Body", "Boilerplate", "Boilerplate"]);
        Spans(zoned).ShouldBe([(0, 59), (61, 114), (116, 1979), (1981, 1999), (2001, 2296)]);
    }

    [Fact]
    public void Find_RepublishedPost_TellsCreditNoteAndAppeal()
    {
        var zoned = Read("002");
        Kinds(zoned).ShouldBe(["Credit", "Boilerplate", "Body", "Boilerplate", "Boilerplate"]);
        Spans(zoned)[2].ShouldBe((73, 2447));
        zoned.Document.Outlet.ShouldBeNull();
    }

    [Fact]
    public void Find_FiveSigns_TellsNumberedCommentsFromTheNumberedArticle()
    {
        var zoned = Read("003");
        Kinds(zoned).ShouldBe(["Headline", "Byline", "Body", "Boilerplate", "Boilerplate", "Boilerplate", "Comment", "Comment", "Comment", "Comment", "Comment", "Comment", "Boilerplate"]);
        Spans(zoned)[2].ShouldBe((75, 1522));
        zoned.Zones.Count(zone => zone.Author is not null).ShouldBe(1);
        zoned.Zones[7].ReplyTo.ShouldBe(6);
        zoned.Zones.Count(zone => zone.ReplyTo is not null).ShouldBe(1);
        zoned.Document.Byline.ShouldHaveSingleItem();
    }

    [Fact]
    public void Find_OpinionPiece_TellsQuotationsThatLackTheirOpeningMark()
    {
        var zoned = Read("004");
        Kinds(zoned).ShouldBe(["Headline", "Body", "Blockquote", "Body", "Blockquote", "Body", "Credit"]);
        Spans(zoned).ShouldBe([(0, 62), (64, 519), (521, 856), (858, 1220), (1222, 1459), (1461, 2703), (2706, 2759)]);
    }

    private static ZonedDocument Read(string number)
    {
        var folder = Path.Combine(SpecCase.Root, "..", "..", "shared", "first-story");
        var file = Directory.EnumerateFiles(folder, $"{number}_*.txt").ShouldHaveSingleItem();
        return new ZoneFinder().Find(new Document(number, File.ReadAllText(file)));
    }

    private static string[] Kinds(ZonedDocument zoned) => [.. zoned.Zones.Select(zone => zone.Kind.ToString())];

    private static (int Begin, int End)[] Spans(ZonedDocument zoned) => [.. zoned.Zones.Select(zone => (zone.Span.Begin, zone.Span.End))];
}
