using System.Text;
using Hearsay.Intake.Fetching;

namespace Hearsay.Intake.Tests.Fetching;

public sealed class FeedWatchTests : IAsyncDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly IntakeFolder _folder = new();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task RoundAsync_NewEntries_AreFetchedOnceAcrossRuns()
    {
        var items = Item("/1", "One");
        _server.On("/feed", request => request.Head.GetValueOrDefault("If-None-Match") == $"\"{items.Length}\""
            ? request.AnswerAsync([], "ETag: x", "304 Not Modified")
            : request.AnswerAsync(Encoding.UTF8.GetBytes($"<rss><channel><title>Gazette</title>{items}</channel></rss>"), $"Content-Type: application/rss+xml\r\nETag: \"{items.Length}\""));
        _server.Page("/1", "First.").Page("/2", "Second.");

        (await RoundAsync()).Select(result => result.Document!.Text[^6..]).ShouldBe(["First."]);
        (await RoundAsync()).ShouldBeEmpty();
        items += Item("/2", "Two");
        (await RoundAsync()).Select(result => result.Document!.Text[^7..]).ShouldBe(["Second."]);

        _server.Asked.Count(path => path == "/1").ShouldBe(1);
    }

    [Fact]
    public async Task RoundAsync_PageThatCannotBeHad_GivesWayToTheEntry()
    {
        _server.On("/feed", request => request.AnswerAsync(Encoding.UTF8.GetBytes($"<rss><channel><title>Gazette</title>{Item("/gone", "Gone")}</channel></rss>"), "Content-Type: text/xml"));

        var result = (await RoundAsync()).ShouldHaveSingleItem();

        result.Document!.Title.ShouldBe("Gone");
        result.Document.Outlet.ShouldBe("Gazette");
        new DocumentSource(IntakeLimits.Default).Reread(result.Origin!).Document!.Id.ShouldBe(result.Document.Id);
    }

    [Fact]
    public async Task RoundAsync_BrokenFeed_CostsItselfAlone()
    {
        _server.Status("/feed", "403 Forbidden").On("/other", request => request.AnswerAsync(Encoding.UTF8.GetBytes($"<rss><channel>{Item("/1", "One")}</channel></rss>"))).Page("/1");

        var read = await RoundAsync($"# feeds\n{_server.At("/feed")}\n{_server.At("/other")}\n");

        read[0].Failure!.Code.ShouldBe(IntakeCodes.NotFetched);
        read[1].Document.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<opml><body></opml>")]
    [InlineData("no address")]
    public void Make_ListThatIsNone_SaysWhy(string list)
    {
        using var fetcher = new WebFetcher(FetchOptions.Default, IntakeLimits.Default, TimeProvider.System);

        Should.Throw<FormatException>(() => new FeedWatch(fetcher, new DocumentSource(IntakeLimits.Default), IntakeLimits.Default, [list], null)).Message.ShouldStartWith("HS1055");
    }

    [Fact]
    public void Make_Opml_NamesItsFeeds()
    {
        const string List = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"News\"><outline type=\"rss\" text=\"A & B\" xmlUrl=\"https://amery.example/a\"/><outline xmlUrl=\"https://amery.example/b\"/></outline></body></opml>";
        using var fetcher = new WebFetcher(FetchOptions.Default, IntakeLimits.Default, TimeProvider.System);

        new FeedWatch(fetcher, new DocumentSource(IntakeLimits.Default), IntakeLimits.Default, [List], null).Feeds.ShouldBe(["https://amery.example/a", "https://amery.example/b"]);
    }

    private string Item(string path, string title) => $"<item><title>{title}</title><link>{_server.At(path)}</link><description>A summary of it, which is long enough to read.</description></item>";

    private async Task<List<IntakeResult>> RoundAsync(string? list = null)
    {
        var options = new FetchOptions { AllowPrivateNetworks = true, Pace = TimeSpan.Zero, Retries = 0 };
        using var fetcher = new WebFetcher(options, IntakeLimits.Default, TimeProvider.System);
        var watch = new FeedWatch(fetcher, new DocumentSource(IntakeLimits.Default), IntakeLimits.Default, [list ?? _server.At("/feed")], _folder.At("state"));
        var results = new List<IntakeResult>();
        await foreach (var result in watch.RoundAsync())
        {
            results.Add(result);
        }

        return results;
    }
}
