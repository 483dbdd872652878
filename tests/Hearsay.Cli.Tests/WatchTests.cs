namespace Hearsay.Cli.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task Watch_ListThatIsNone_SaysWhy()
    {
        using var scratch = new Scratch();

        var run = await TestRun.OfAsync("watch", scratch.Write("feeds.opml", "<opml><body></body></opml>"), "-o", scratch["a.hearsay"], "--once");

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("HS1055: The list names no feed.");
        File.Exists(scratch["a.hearsay"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Watch_FeedInAPrivateNetwork_IsNotAsked()
    {
        using var scratch = new Scratch();

        var run = await TestRun.OfAsync("watch", scratch.Write("feeds.txt", "http://127.0.0.1:9/feed"), "-o", scratch["a.hearsay"], "--once");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("http://127.0.0.1:9/feed: HS1051");
    }
}
