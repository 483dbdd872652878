using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Hearsay.Workbench.Tests;

/// <summary>A dossier that attacks its reader: its words show as words and change no page.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;
    private ServedDossier _server = null!;

    public async Task InitializeAsync()
    {
        var path = Path.Combine(_folder, "<img src=x onerror=alert(1)>.hearsay");
        HostileDossier.Write(path);
        _server = await ServedDossier.StartAsync(path);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Page_OfHostileWords_KeepsItsShape()
    {
        var pages = (await EveryKind.OfPagesAsync(_server)).Concat(HostileDossier.Words.Select(word => "/search?words=" + Uri.EscapeDataString(word[..Math.Min(word.Length, 2000)]))).ToList();
        foreach (var address in pages)
        {
            var page = await _server.PageAsync(address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.QuerySelectorAll("img, iframe, object, embed, base, style, meta[http-equiv]").ShouldBeEmpty(address);
            page.QuerySelectorAll("script").ShouldAllBe(script => script.GetAttribute("src")!.StartsWith("/assets/", StringComparison.Ordinal) && script.TextContent.Length == 0);
            page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style").ShouldBeEmpty(address);
            page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ShouldAllBe(link => link.StartsWith('/') || link.StartsWith('#') || link.StartsWith("https://x.example/"));
            Encoding.UTF8.GetByteCount(page.Source.Text).ShouldBeLessThan(300_000, address);
            page.DocumentElement.TextContent.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')).ShouldBeFalse(address);
        }
    }

    [Fact]
    public async Task Document_OfHostileId_IsReachedAndShowsItsTextAsText()
    {
        using var twin = JsonDocument.Parse(await _server.TextAsync("/documents.json"));
        var list = await _server.PageAsync("/documents");
        var links = list.QuerySelectorAll(".entry .name a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(HostileDossier.Words.Length);
        foreach (var (link, document) in links.Zip(twin.RootElement.GetProperty("documents").GetProperty("items").EnumerateArray()))
        {
            var page = await _server.PageAsync(link);
            var title = document.GetProperty("title").GetString()!;
            page.QuerySelector("[data-text]")!.TextContent.ShouldContain(title[..Math.Min(title.Length, 5000)]);
            page.QuerySelectorAll("[data-text] .zone a.tree").Length.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Document_LongerThanAPart_IsReadPartByPart()
    {
        using var twin = JsonDocument.Parse(await _server.TextAsync("/documents.json"));
        var list = await _server.PageAsync("/documents");
        var index = twin.RootElement.GetProperty("documents").GetProperty("items").EnumerateArray().ToList().FindIndex(document => document.GetProperty("title").GetString()!.StartsWith("NNN", StringComparison.Ordinal));
        var address = list.QuerySelectorAll(".entry .name a")[index].GetAttribute("href")!;
        var letters = 0;
        for (var next = address; next is not null;)
        {
            var page = await _server.PageAsync(next);
            letters += Runs(page).Count(letter => letter == 'N');
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        letters.ShouldBe(20_000);

        static string Runs(AngleSharp.Html.Dom.IHtmlDocument page) => string.Concat(page.QuerySelectorAll("[data-text] .zone").Select(zone => zone.TextContent));
    }
}
