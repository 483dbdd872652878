using System.Text.Json;
using Hearsay.Dossiers.Comparison;
using Hearsay.Storage;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Tests;

/// <summary>Outlets side by side and the ledger say on their pages what the whole dossier says.</summary>
[Collection(SampleDossier.Collection)]
public sealed class ComparedTests(SampleDossier sample)
{
    [Fact]
    public async Task Outlets_OfASmallDossier_AreComparedAsOverAllClaims()
    {
        using var file = DossierFile.OpenForReading(sample.Path);
        var whole = OutletComparison.Of(file.Documents(DossierFilter.Everything), file.Stories(), file.Claims(DossierFilter.Everything), file.Quotations(DossierFilter.Everything), key => key, []);
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/outlets.json"));
        twin.RootElement.GetProperty("claims").GetProperty("total").GetInt32().ShouldBe(whole.Claims.Length);
        twin.RootElement.GetProperty("compared").EnumerateArray()
            .Select(o => (o.GetProperty("outlet").GetString(), o.GetProperty("claims").GetInt32(), o.GetProperty("first").GetInt32(), o.GetProperty("alone").GetInt32(), o.GetProperty("denied").GetInt32(), o.GetProperty("notFound").GetInt32()))
            .ShouldBe(whole.Profiles.Take(8).Select(p => ((string?)p.Outlet, p.Claims, p.First, p.Alone, p.Denied, p.LeftOut)));
        var first = twin.RootElement.GetProperty("claims").GetProperty("items")[0];
        first.GetProperty("id").GetString().ShouldBe(whole.Claims[0].Claim.Id);
        first.GetProperty("outlets").EnumerateArray().Select(o => (o.GetProperty("outlet").GetString(), o.GetProperty("treatment").GetString(), o.GetProperty("covering").GetArrayLength() > 0))
            .ShouldBe(whole.Claims[0].Outlets.Select(o => ((string?)o.Outlet, (string?)JsonNamingPolicy.CamelCase.ConvertName(o.Treatment.ToString()), o.Treatment == Treatment.LeftOut)));
    }

    [Fact]
    public async Task Outlets_EveryCell_SaysWhatTheTwinSays()
    {
        var page = await sample.Server.PageAsync("/outlets");
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/outlets.json"));
        var rows = page.QuerySelectorAll(".comparison tbody tr:first-child");
        rows.Length.ShouldBe(twin.RootElement.GetProperty("claims").GetProperty("items").GetArrayLength());
        foreach (var (row, line) in rows.Zip(twin.RootElement.GetProperty("claims").GetProperty("items").EnumerateArray()))
        {
            row.QuerySelectorAll(".treatment:not(.none-of-it)").Length.ShouldBe(line.GetProperty("outlets").GetArrayLength());
            row.ParentElement!.QuerySelectorAll(".words-of blockquote a").Length.ShouldBe(line.GetProperty("outlets").EnumerateArray().Sum(o => o.GetProperty("tellings").GetArrayLength()));
        }
    }

    [Fact]
    public void Comparison_OfChosenOutlets_HoldsThemAlone()
    {
        using var view = DossierFile.Browse(sample.Path);
        var part = view.Comparisons.Of(new ClaimFilter(), ["the thames courier", "The Delta Gazette"]);
        part.Comparison.Profiles.Select(p => p.Outlet).Order(StringComparer.Ordinal).ShouldBe(["The Delta Gazette", "The Thames Courier"]);
        part.Comparison.Claims.ShouldAllBe(c => c.Outlets.Length == 2);
        part.Claims.ShouldBeLessThan(view.Comparisons.Of(new ClaimFilter(), []).Claims);
    }

    [Fact]
    public async Task Ledger_OfASmallDossier_IsThatOfTheWholeFile()
    {
        using var file = DossierFile.OpenForReading(sample.Path);
        var whole = file.Ledger(DossierFilter.Everything);
        whole.Length.ShouldBeGreaterThan(4);
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/ledger.json"));
        var entries = twin.RootElement.GetProperty("entries").GetProperty("items").EnumerateArray().ToList();
        entries.Select(e => (e.GetProperty("id").GetString(), e.GetProperty("open").GetBoolean(), e.GetProperty("tellings").GetArrayLength(), string.Join(' ', e.GetProperty("outcomes").EnumerateArray().Select(o => o.GetProperty("claim").GetString()))))
            .ShouldBe(whole.Select(e => ((string?)e.First.Id, e.IsOpen, e.Tellings.Length, string.Join(' ', e.Outcomes.Select(o => o.Claim)))));
        var page = await sample.Server.PageAsync("/ledger");
        page.QuerySelectorAll("article.undertaking").Length.ShouldBe(whole.Length);
        page.QuerySelectorAll("article.undertaking").ShouldAllBe(entry => entry.QuerySelectorAll(".terms a, .passage a").Length >= 3);
    }

    [Fact]
    public async Task Actor_OfSeveralNames_SaysWhyTheyAreOneAndLeadsToThatMerge()
    {
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/actors/gamal-abdel-nasser.json"));
        var joins = twin.RootElement.GetProperty("joins").EnumerateArray().ToList();
        joins.ShouldContain(join => join.GetProperty("one").GetString() == "Abdel Nasser" && join.GetProperty("other").GetString() == "Gamal Abdel Nasser" && join.GetProperty("reason").GetString()!.StartsWith("a part of the name"));
        joins.ShouldAllBe(join => join.GetProperty("oneEvidence").GetProperty("quote").GetString()!.Length > 0 && join.GetProperty("otherEvidence").GetProperty("document").GetString()!.Length > 0);
        var page = await sample.Server.PageAsync("/actors/gamal-abdel-nasser");
        var link = page.QuerySelectorAll(".joins a")[^1].GetAttribute("href")!;
        var review = await sample.Server.PageAsync(link.Split('#')[0]);
        review.QuerySelector("#" + link.Split('#')[1])!.TextContent.ShouldContain($"{joins[0].GetProperty("one").GetString()} is {joins[0].GetProperty("other").GetString()}");
        review.QuerySelectorAll("[data-review]").Length.ShouldBe(joins.Count);
    }

    [Fact]
    public async Task Map_Balance_IsThatOfItsActorsAndFollowsTheDays()
    {
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/map.json"));
        var balance = twin.RootElement.GetProperty("balance");
        (balance.GetProperty("frustration").GetInt32(), balance.GetProperty("exact").GetBoolean()).ShouldBe((1, true));
        var odd = balance.GetProperty("atOdds").EnumerateArray().Single();
        (odd.GetProperty("one").GetProperty("name").GetString(), odd.GetProperty("other").GetProperty("name").GetString(), odd.GetProperty("sign").GetInt32()).ShouldBe(("Soviet Union", "United States", -1));
        odd.GetProperty("claims")[0].GetProperty("evidence").GetProperty("quote").GetString()!.ShouldContain("rejected");
        using var early = JsonDocument.Parse(await sample.Server.TextAsync("/map.json?until=1956-10-30"));
        early.RootElement.GetProperty("balance").GetProperty("ties").GetInt32().ShouldBeLessThan(balance.GetProperty("ties").GetInt32());
        early.RootElement.GetProperty("balance").GetProperty("frustration").GetInt32().ShouldBe(0);
        (await sample.Server.PageAsync("/map?until=1956-10-30")).QuerySelector(".balance")!.TextContent.ShouldContain("No pair is at odds");
        (await sample.Server.PageAsync("/map")).QuerySelectorAll(".odd-pairs li a[href^='/documents/']").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Map_Camps_StandInThePictureAsBelowIt()
    {
        using var twin = JsonDocument.Parse(await sample.Server.TextAsync("/map.json"));
        var parts = twin.RootElement.GetProperty("balance").GetProperty("parts").EnumerateArray().Where(part => part.GetProperty("other").GetArrayLength() > 0).ToList();
        parts.ShouldNotBeEmpty();
        var page = await sample.Server.PageAsync("/map");
        foreach (var (part, place) in parts.Select((part, place) => (part, place)))
        {
            foreach (var (camp, letter) in new[] { ("one", (char)('A' + (2 * place))), ("other", (char)('B' + (2 * place))) })
            {
                foreach (var key in part.GetProperty(camp).EnumerateArray().Select(actor => actor.GetProperty("key").GetString()!))
                {
                    var node = page.QuerySelector($".map-wide .node[data-node='{Hosting.Slug.Of(key)}']")!;
                    page.QuerySelector($".map-wide .camp[data-camp='{Hosting.Slug.Of(key)}'] text")!.TextContent.ShouldBe(letter.ToString());
                    node.GetAttribute("aria-label")!.ShouldEndWith($", camp {letter}");
                }
            }
        }

        page.QuerySelectorAll(".camp-letter").Select(mark => mark.TextContent).Distinct().Count().ShouldBe(2 * parts.Count);
        (await sample.Server.TextAsync("/map.svg")).ShouldContain("class=\"camp\"");
        (await sample.Server.PageAsync("/")).QuerySelectorAll(".camp").ShouldBeEmpty();
    }
}
