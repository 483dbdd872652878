using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Zones;

public sealed class ZoneFinderTests
{
    private readonly ZoneFinder _finder = new();

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("zones");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecCase_TellsTheZones(string label, SpecCase spec)
    {
        label.ShouldNotBeEmpty();
        var zoned = _finder.Find(new Document("spec", spec.Text));
        spec.Check([.. zoned.Zones.Select(zone => Line(zone, spec.Text)), .. Facts(zoned.Document)]);
    }

    [Fact]
    public void Find_AnyText_CoversEveryVisibleCharacterOnce() => Prop.ForAll(HostileText.Arbitrary, text => ShouldCover(new Document("d", text))).Holds();

    [Fact]
    public void Find_AnyTextWithMarkup_CoversEveryVisibleCharacterOnce() =>
        Prop.ForAll(HostileText.Arbitrary, text => ShouldCover(new Document("d", text) { Markup = [.. Thirds(text)] })).Holds();

    [Fact]
    public void Find_MarkupOutOfOrder_Throws() =>
        Should.Throw<ArgumentException>(() => _finder.Find(new Document("d", "abc") { Markup = [new Zone(new TextSpan(0, 4), ZoneKind.Body)] })).Message.ShouldContain("[0, 4)");

    [Fact]
    public void Find_Markup_KeepsItsZonesWithTheirAuthorsAndAnswers()
    {
        const string text = "Dam talks resume\nShare\nThe talks on the dam resumed on Monday after a month.\nFine.\nIndeed.";
        var zones = _finder.Find(new Document("d", text)
        {
            Markup =
            [
                new Zone(new TextSpan(0, 16), ZoneKind.Headline),
                new Zone(new TextSpan(23, 76), ZoneKind.Body),
                new Zone(new TextSpan(77, 82), ZoneKind.Comment, "ann"),
                new Zone(new TextSpan(83, 90), ZoneKind.Comment, "bob", 2, "2015-10-20"),
            ],
        }).Zones;
        zones.Select(zone => (zone.Span.Of(text), zone.Kind, zone.Author, zone.ReplyTo, zone.Time)).ShouldBe([
            ("Dam talks resume", ZoneKind.Headline, null, null, null),
            ("Share", ZoneKind.Boilerplate, null, null, null),
            ("The talks on the dam resumed on Monday after a month.", ZoneKind.Body, null, null, null),
            ("Fine.", ZoneKind.Comment, "ann", null, null),
            ("Indeed.", ZoneKind.Comment, "bob", 3, "2015-10-20"),
        ]);
    }

    [Theory]
    [InlineData("7 Responses\n\n")]
    [InlineData("He said:\n\n“Go.\n\n")]
    [InlineData("word\n")]
    [InlineData("  1. Ann Other\n\n")]
    [InlineData("Ann Other is an author.\n\n    Yes.\n\n")]
    [InlineData("x")]
    public void Find_OnePieceRepeated_CostGrowsWithTheText(string piece)
    {
        var watch = Stopwatch.StartNew();
        ShouldCover(new Document("d", string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length))));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Find_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() => _finder.Find(new Document("d", "One."), new CancellationToken(canceled: true)));

    private static string Line(Zone zone, string text)
    {
        var words = zone.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var shown = words.Length <= 10 ? string.Join(' ', words) : $"{string.Join(' ', words[..5])} … {string.Join(' ', words[^4..])}";
        var author = zone.Author is null ? "" : $" by {zone.Author}";
        var answers = zone.ReplyTo is null ? "" : $" to {zone.ReplyTo}";
        return $"{zone.Kind.ToString().ToLowerInvariant()}{author}{answers}: {shown}";
    }

    private static IEnumerable<string> Facts(Document document)
    {
        if (!document.Byline.IsEmpty)
        {
            yield return $"author = {string.Join(" & ", document.Byline)}";
        }

        if (document.Published is { } day)
        {
            yield return $"published = {day:yyyy-MM-dd}";
        }

        if (document.Outlet is { } outlet)
        {
            yield return $"outlet = {outlet}";
        }
    }

    private static IEnumerable<Zone> Thirds(string text)
    {
        var third = text.Length / 3;
        if (third > 0)
        {
            yield return new Zone(new TextSpan(0, third), ZoneKind.Headline);
            yield return new Zone(new TextSpan(third, 2 * third), ZoneKind.Body);
        }
    }

    private void ShouldCover(Document document)
    {
        var (text, at) = (document.Text, 0);
        var zones = _finder.Find(document).Zones;
        for (var i = 0; i < zones.Length; i++)
        {
            var zone = zones[i];
            var isSound = !zone.Span.IsEmpty && zone.Span.Begin >= at && zone.Span.End <= text.Length && text.AsSpan(at, zone.Span.Begin - at).IsWhiteSpace()
                && (zone.ReplyTo is null || (zone.ReplyTo >= 0 && zone.ReplyTo < zones.Length && zones[zone.ReplyTo.Value].Kind == ZoneKind.Comment));
            if (!isSound)
            {
                throw new ShouldAssertException($"The zone {i} ({zone}) does not follow {at}.");
            }

            at = zone.Span.End;
        }

        text.AsSpan(at).IsWhiteSpace().ShouldBeTrue();
        _finder.Find(document).Zones.SequenceEqual(zones).ShouldBeTrue();
    }
}
