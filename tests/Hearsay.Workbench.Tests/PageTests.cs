using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Hearsay.Workbench.Tests;

/// <summary>Every page and its twin over the sample story.</summary>
[Collection(SampleDossier.Collection)]
public sealed class PageTests(SampleDossier sample)
{
    [Fact]
    public async Task Page_OfEveryKind_HasOneHeadingAndIsUnderItsLimit()
    {
        sample.Pages.Count.ShouldBeGreaterThan(20);
        foreach (var address in sample.Pages)
        {
            using var answer = await sample.Server.GetAsync(address);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            bytes.Length.ShouldBeLessThan(300_000, address);
            var page = await sample.Server.PageAsync(address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.Title!.ShouldContain("Hearsay");
            page.QuerySelector("a.skip")!.GetAttribute("href").ShouldBe("#main");
            page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public async Task Page_OfEveryKind_LeadsOnlyToPagesThatAreThere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in sample.Pages)
        {
            var page = await sample.Server.PageAsync(address);
            foreach (var link in page.QuerySelectorAll("a[href]:not([rel~=external]), link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                if (link[0] == '#')
                {
                    page.QuerySelector(link).ShouldNotBeNull($"{link} of {address}");
                    continue;
                }

                link[0].ShouldBe('/', $"{address} leads elsewhere: {link}");
                if (seen.Count < 250 && seen.Add(link.Split('#')[0]))
                {
                    using var answer = await sample.Server.GetAsync(link);
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{link} of {address}");
                }
            }
        }
    }

    [Fact]
    public async Task Twin_OfEveryPage_SaysWhatThePageLinksTo()
    {
        foreach (var address in sample.Pages.Where(page => page != "/help"))
        {
            var page = await sample.Server.PageAsync(address);
            var twin = page.QuerySelector("link[rel=alternate]")!.GetAttribute("href")!;
            using var json = JsonDocument.Parse(await sample.Server.TextAsync(twin));
            json.RootElement.ValueKind.ShouldBe(JsonValueKind.Object, twin);
            json.RootElement.EnumerateObject().Count().ShouldBeGreaterThan(0, twin);
        }
    }

    [Fact]
    public async Task Claims_EveryOne_IsShownWithWhoSaysSoAndLeadsToItsSentence()
    {
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/claims.json"));
        var claims = twin.RootElement.GetProperty("claims").GetProperty("items").EnumerateArray().ToList();
        claims.Count.ShouldBeGreaterThan(20);
        var page = await sample.Server.PageAsync("/claims");
        page.QuerySelectorAll("article.claim").Length.ShouldBe(claims.Count);
        page.QuerySelectorAll("article.claim").ShouldAllBe(article => article.QuerySelector(".voice")!.TextContent.Trim().Length > 3 && article.QuerySelector(".passage a") != null);

        var evidence = claims[0].GetProperty("evidence");
        var document = await sample.Server.PageAsync(page.QuerySelector(".passage a")!.GetAttribute("href")!);
        string.Concat(document.QuerySelectorAll(".marked").Select(mark => mark.TextContent)).ShouldBe(evidence.GetProperty("quote").GetString());
        document.QuerySelectorAll("#at").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Document_OfAPlainText_IsShownWholeAndInOrder()
    {
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/documents.json"));
        foreach (var document in twin.RootElement.GetProperty("documents").GetProperty("items").EnumerateArray().Where(document => document.GetProperty("file").GetString()!.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var id = document.GetProperty("id").GetString()!;
            using var read = JsonDocument.Parse(await sample.Server.TextAsync($"/documents/{id}.json"));
            var shown = new StringBuilder();
            foreach (var run in read.RootElement.GetProperty("blocks").EnumerateArray().SelectMany(block => block.GetProperty("sentences").EnumerateArray()).SelectMany(sentence => sentence.GetProperty("runs").EnumerateArray()))
            {
                shown.Append(run.GetProperty("text").GetString());
            }

            var file = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, document.GetProperty("file").GetString()!));
            var body = file[(file.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            Letters(shown.ToString()).ShouldEndWith(Letters(body));
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Theory]
    [InlineData("/claims?type=reject", "reject")]
    [InlineData("/claims?status=contested", "contested")]
    [InlineData("/claims?actor=egypt", "Egypt")]
    [InlineData("/claims?actor=Egypt&since=1956-10-31&until=1956-11-02&sources=1&sort=day", "Egypt")]
    [InlineData("/claims?outlet=The+Thames+Courier", "The Thames Courier")]
    [InlineData("/claims?words=canal", "claim")]
    [InlineData("/map?actor=egypt&until=1956-10-31&actors=20", "Egypt")]
    [InlineData("/timeline?type=assault", "0 cooperative")]
    [InlineData("/quotes?manner=direct&words=canal", "canal")]
    [InlineData("/actors?words=eden&kind=person", "Eden")]
    [InlineData("/documents?words=canal&since=1956-10-31", "document")]
    [InlineData("/outlets?actor=egypt&outlet=The+Thames+Courier&outlet=The+Delta+Gazette", "The Delta Gazette")]
    [InlineData("/outlets?type=reject&since=1956-10-30&until=1956-10-31", "not found")]
    [InlineData("/ledger?state=open&kind=threat", "rocket weapons")]
    [InlineData("/ledger?state=answered&outlet=The+Fjord+Messenger&since=1956-11-01&until=1956-11-30", "Reported later")]
    [InlineData("/ledger?actor=egypt&words=canal", "Egypt")]
    [InlineData("/search?words=%22Suez+Canal%22&month=1956-10", "Suez Canal")]
    public async Task Filter_OfAddress_NarrowsWhatIsShown(string address, string expected)
    {
        var all = await sample.Server.PageAsync(address.Split('?')[0]);
        var narrowed = await sample.Server.PageAsync(address);
        narrowed.QuerySelector("#results")!.TextContent.ShouldContain(expected, Case.Insensitive);
        narrowed.QuerySelector("#results")!.TextContent.ShouldNotBe(all.QuerySelector("#results")!.TextContent);
        narrowed.QuerySelector("#results [data-item], #results svg").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/claims?type=dance", HttpStatusCode.BadRequest, "is one of agree")]
    [InlineData("/claims?since=yesterday", HttpStatusCode.BadRequest, "is a day as 1956-10-30")]
    [InlineData("/claims?page=-3", HttpStatusCode.BadRequest, "is a whole number")]
    [InlineData("/ledger?state=closed", HttpStatusCode.BadRequest, "is open or answered")]
    [InlineData("/ledger?kind=oath", HttpStatusCode.BadRequest, "is one of threat")]
    [InlineData("/outlets?since=then", HttpStatusCode.BadRequest, "is a day as")]
    [InlineData("/claims/c0", HttpStatusCode.NotFound, "no such claim")]
    [InlineData("/actors/nobody", HttpStatusCode.NotFound, "no such actor")]
    [InlineData("/documents/none", HttpStatusCode.NotFound, "no such document")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "no page under this address")]
    public async Task Page_ThatCannotBeShown_SaysWhyCalmly(string address, HttpStatusCode status, string words)
    {
        using var answer = await sample.Server.GetAsync(address);
        answer.StatusCode.ShouldBe(status);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain(words);
        text.ShouldContain("workbench.css");

        using var twin = await sample.Server.GetAsync(address.Contains('?', StringComparison.Ordinal) ? address.Replace("?", ".json?", StringComparison.Ordinal) : address + ".json");
        twin.StatusCode.ShouldBe(status);
        twin.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task OpenApi_DescribesEveryTwin()
    {
        using var api = JsonDocument.Parse(await sample.Server.TextAsync("/openapi.json"));
        var all = api.RootElement.GetProperty("paths").EnumerateObject().ToList();
        var pictures = all.Where(path => path.Name.EndsWith(".svg", StringComparison.Ordinal)).ToList();
        pictures.Select(path => path.Name).ShouldBe(
            ["/story.svg", "/map.svg", "/timeline.svg", "/actors/{key}/relations.svg", "/actors/{key}/timeline.svg", "/pairs/{one}/{other}/timeline.svg", "/documents/{id}/sentences/{number}.svg"], ignoreOrder: true);
        pictures.ShouldAllBe(path => path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single().Name == "image/svg+xml");
        var paths = all.Except(pictures).ToList();
        paths.Select(path => path.Name).ShouldBe(
            ["/story.json", "/map.json", "/timeline.json", "/claims.json", "/claims/{id}.json", "/actors.json", "/actors/{key}.json", "/pairs/{one}/{other}.json", "/quotes.json", "/outlets.json", "/outlets/{name}.json", "/ledger.json", "/documents.json", "/documents/{id}.json", "/documents/{id}/sentences/{number}.json", "/search.json", "/review.json", "/decisions.json", "/upload.json"],
            ignoreOrder: true);
        paths.ShouldAllBe(path => path.Value.GetProperty("get").GetProperty("summary").GetString()!.Length > 5);
        paths.ShouldAllBe(path => path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").EnumerateObject().Any());
    }
}
