using System.Text.Json;

namespace Hearsay.Cli.Tests;

public sealed class RelationCommandTests
{
    [Fact]
    public async Task Show_RelationsAndPairAndBalance_CountAndSayWhatTheyCount()
    {
        using var scratch = new Scratch();
        var file = scratch["suez.hearsay"];
        await TestRun.OfAsync("read", Checkout.Sample, "-o", file);

        var states = await TestRun.OfAsync("show", "relations", file, "--as", "states", "--by", "month", "--format", "json");
        states.ExitCode.ShouldBe(0, states.Error);
        using (var rows = JsonDocument.Parse(states.Output))
        {
            var attack = rows.RootElement.EnumerateArray().Single(r => Text(r, "source") == "israel" && Text(r, "target") == "egypt" && Text(r, "period") == "1956-10");
            attack.GetProperty("materialConflict").GetInt32().ShouldBeGreaterThan(0, "Israel's forces and paratroops count for it");
            attack.GetProperty("sign").GetInt32().ShouldBe(-1);
            attack.GetProperty("shown").EnumerateArray().Select(s => s.GetString()).ShouldBe(["asserted", "corroborated"]);
        }

        (await TestRun.OfAsync("show", "relations", file)).Output.ShouldContain("Counted are claims that are asserted, corroborated");

        var pair = await TestRun.OfAsync("show", "pair", file, "Israel", "Egypt", "--status", "all", "--format", "json");
        pair.ExitCode.ShouldBe(0, pair.Error);
        using (var rows = JsonDocument.Parse(pair.Output))
        {
            rows.RootElement.GetArrayLength().ShouldBeGreaterThan(2);
            foreach (var row in rows.RootElement.EnumerateArray())
            {
                new[] { Text(row, "source"), Text(row, "target") }.ShouldBe(["israel", "egypt"], ignoreOrder: true);
                Text(row, "quote").ShouldNotBeNullOrEmpty();
            }
        }

        var balance = await TestRun.OfAsync("balance", file, "--by", "day");
        balance.ExitCode.ShouldBe(0, balance.Error);
        balance.Output.ShouldContain("no division has fewer");
        balance.Output.ShouldContain("United States", Case.Sensitive);
        balance.Output.ShouldContain("  1956-10-31: ");
        using var json = JsonDocument.Parse((await TestRun.OfAsync("balance", file, "--actors", "Egypt, Israel, Britain", "--format", "json")).Output);
        json.RootElement.GetProperty("all").GetProperty("parties").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Signs_OfASecretPact_AreForItAndTheDenialAgainst()
    {
        using var scratch = new Scratch();
        var file = scratch["suez.hearsay"];
        await TestRun.OfAsync("read", Checkout.Sample, "-o", file);
        var run = await TestRun.OfAsync("signs", file, "Britain", "Israel");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Common enemy: Egypt");
        run.Output.ShouldContain("contested", Case.Sensitive);
        run.Output.ShouldContain("AGAINST");
        using var rows = JsonDocument.Parse((await TestRun.OfAsync("signs", file, "Britain", "Israel", "--format", "json")).Output);
        rows.RootElement.EnumerateArray().ShouldAllBe(r => !string.IsNullOrEmpty(Text(r, "quote")) && r.GetProperty("weight").GetDouble() > 0);
        rows.RootElement.EnumerateArray().ShouldContain(r => Text(r, "sign") == "deniedBond" && Text(r, "status") == "denied");

        foreach (var graph in new[] { "gexf", "graphml" })
        {
            var export = await TestRun.OfAsync("export", file, "--as", graph, "--parties", "states");
            export.ExitCode.ShouldBe(0, export.Error);
            System.Xml.Linq.XDocument.Parse(export.Output).Descendants().Count(e => e.Name.LocalName == "edge").ShouldBeGreaterThan(5);
        }

        (await TestRun.OfAsync("export", file, "--as", "polecat-csv")).Output.ShouldContain(",VERBAL CONFLICT,");
    }

    [Fact]
    public async Task Mentions_OfATerm_AreCountedByActorWithTheirSentences()
    {
        using var scratch = new Scratch();
        var file = scratch["suez.hearsay"];
        await TestRun.OfAsync("read", Checkout.Sample, "-o", file);
        var run = await TestRun.OfAsync("mentions", file, "attack");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\"attack\": ");
        run.Output.ShouldContain("Israel: ");
        using (var rows = JsonDocument.Parse((await TestRun.OfAsync("mentions", file, "attack", "--by", "outlet", "--format", "json")).Output))
        {
            rows.RootElement.EnumerateArray().ShouldAllBe(r => Text(r, "sentence")!.Contains("attack", StringComparison.OrdinalIgnoreCase));
            rows.RootElement.EnumerateArray().ShouldContain(r => Text(r, "key") == "israel" && r.GetProperty("voices").GetArrayLength() > 0);
        }

        var compared = await TestRun.OfAsync("compare", file, "--outlets", "The Quai Observer, The Thames Courier");
        compared.ExitCode.ShouldBe(0, compared.Error);
        compared.Output.ShouldContain("The Thames Courier denies it");
        compared.Output.ShouldNotContain("Delta Gazette tells");
        (await TestRun.OfAsync("compare", file, "--outlets", "No Such Paper")).ExitCode.ShouldBe(2);

        (await TestRun.OfAsync("mentions", file, "?")).ExitCode.ShouldBe(2);
        (await TestRun.OfAsync("show", "comments", file)).Output.ShouldContain("From 3 comments under 1 documents");
    }

    [Theory]
    [InlineData("show", "pair", "Egypt")]
    [InlineData("show", "pair", "Egypt", "Nobody Such")]
    [InlineData("show", "pair", "Egypt", "Egypt")]
    [InlineData("show", "relations", "--status", "actual")]
    [InlineData("show", "claims", "--status", "asserted")]
    [InlineData("balance", "--most", "0")]
    [InlineData("balance", "--actors", "Nobody Such")]
    public async Task Show_WhatIsNotThere_IsAWrongUsageThatSaysWhat(params string[] line)
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Path.Combine(Checkout.Sample, "neva-review"), Path.Combine(Checkout.Sample, "delta-gazette"), "-o", scratch["few.hearsay"]);
        var run = await TestRun.OfAsync([.. line.Take(line[0] == "show" ? 2 : 1), scratch["few.hearsay"], .. line.Skip(line[0] == "show" ? 2 : 1)]);
        run.ExitCode.ShouldBe(2, run.Output);
        run.Error.ShouldNotBeEmpty();
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
