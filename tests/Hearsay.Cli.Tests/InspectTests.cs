namespace Hearsay.Cli.Tests;

public sealed class InspectTests : IDisposable
{
    private const string Page = """
        <html><head><title>Quay to close</title><meta property="article:published_time" content="1921-10-21">
        <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "1921-10-20", "headline": "Quay to close"}</script></head>
        <body><nav class="menu"><a href="/">Home</a></nav><article><h1>Quay to close</h1><p>The harbour council of Port Amery voted on Tuesday to close the northern quay, officials said.</p></article>
        <div id="comments"><div class="comment"><span class="comment-author">Dora</span> <time datetime="1921-10-21T09:05:00Z">yesterday</time><p>About time, and not a day too soon.</p></div></div></body></html>
        """;

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Inspect_Page_ShowsZonesMetadataAndWhatWasLeftOut()
    {
        var path = _scratch.Write("a.html", Page);

        var run = await TestRun.OfAsync("inspect", path);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("published   1921-10-20 (JSON-LD)");
        run.Output.ShouldContain("otherwise 1921-10-21 (meta article:published_time)");
        run.Output.ShouldContain("headline    Quay to close");
        run.Output.ShouldContain("comment     [2] Dora, 1921-10-21T09:05:00Z: About time");
        run.Output.ShouldContain("Home (called \"menu\")");
        run.Output.ShouldNotContain("\u001b[");
    }

    [Fact]
    public async Task Inspect_AsJsonLines_WritesDocumentsWithTheirZones()
    {
        var run = await TestRun.OfAsync("inspect", "--format", "jsonl", _scratch.Write("a.html", Page));

        run.Output.ShouldStartWith("{\"schema\":\"hearsay/document/1\"");
        run.Output.ShouldContain("\"kind\":\"comment\",\"author\":\"Dora\",\"replyTo\":null,\"time\":\"1921-10-21T09:05:00Z\"");
    }

    [Fact]
    public async Task Inspect_NothingToRead_Fails()
    {
        var run = await TestRun.OfAsync("inspect", "no-such-file.html");

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("HS1001");
    }
}
