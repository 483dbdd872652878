using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hearsay.Cli.Tests;

public sealed class DossierCommandTests
{
    [Fact]
    public async Task Read_Sample_PrintsTheBrief()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("19 documents read");
        run.Output.ShouldContain("Egypt");
        run.Output.ShouldContain("The Thames Courier");
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Read_SameFolderTwice_AddsNothing()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var before = await ExportsAsync(scratch["suez.hearsay"]);
        var run = await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("0 documents read, 19 known already");
        (await ExportsAsync(scratch["suez.hearsay"])).ShouldBe(before);
    }

    [Fact]
    public async Task Read_OneThreadOrFour_GivesTheSameExports()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", "--threads", "1", Checkout.Sample, "-o", scratch["one.hearsay"]);
        await TestRun.OfAsync("read", "--threads", "4", Checkout.Sample, "-o", scratch["four.hearsay"]);
        (await ExportsAsync(scratch["four.hearsay"])).ShouldBe(await ExportsAsync(scratch["one.hearsay"]));
        var brief = await TestRun.OfAsync("brief", scratch["one.hearsay"], "--title", "Suez", "--format", "md");
        var again = await TestRun.OfAsync("brief", scratch["four.hearsay"], "--title", "Suez", "--format", "md");
        again.Output.Replace("four.hearsay", "one.hearsay").ShouldBe(brief.Output);
    }

    [Fact]
    public async Task Check_FreshDossier_IsSound()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var run = await TestRun.OfAsync("check", scratch["suez.hearsay"]);
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("sound, 19 documents");
    }

    [Fact]
    public async Task Quotes_OfASpeakerOverTime_GivesEachInItsContextByDay()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var run = await TestRun.OfAsync("quotes", scratch["suez.hearsay"], "--of", "Eden", "--over-time");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("1956-10-30: ");
        run.Output.ShouldContain(">>If either side does not comply, British and French forces will intervene<<, Prime Minister Anthony Eden told the House of Commons.");
        var days = run.Output.Split('\n').Where(line => line.Length > 11 && line[10] == ':').Select(line => line[..10]).ToArray();
        days.ShouldBe(days.Order(StringComparer.Ordinal).Distinct());

        var json = await TestRun.OfAsync("quotes", scratch["suez.hearsay"], "--of", "Eden", "--manner", "indirect", "--words", "comply", "--format", "json");
        using var rows = JsonDocument.Parse(json.Output);
        rows.RootElement.GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            row.GetProperty("manner").GetString().ShouldBe("indirect");
            row.GetProperty("quote").GetString()!.ShouldContain("comply");
            row.GetProperty("chain").GetArrayLength().ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public async Task Quotes_UnknownManner_IsAWrongUsage()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("quotes", scratch["none.hearsay"], "--manner", "loud");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--manner is one of DIRECT, INDIRECT, MIXED, not 'loud'");
    }

    [Theory]
    [InlineData("actors")]
    [InlineData("claims")]
    [InlineData("events")]
    [InlineData("quotes")]
    [InlineData("relations")]
    [InlineData("documents")]
    public async Task Show_EveryList_GivesTheSameRowsInEveryFormat(string what)
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var json = await TestRun.OfAsync("show", what, scratch["suez.hearsay"], "--format", "json");
        json.ExitCode.ShouldBe(0, json.Error);
        using var rows = JsonDocument.Parse(json.Output);
        rows.RootElement.GetArrayLength().ShouldBeGreaterThan(0);
        var table = await TestRun.OfAsync("show", what, scratch["suez.hearsay"]);
        table.Output.ShouldContain($"{rows.RootElement.GetArrayLength()} rows");
        table.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
        var csv = await TestRun.OfAsync("show", what, scratch["suez.hearsay"], "--format", "csv");
        csv.Output.Split("\r\n")[0].ShouldBe(string.Join(',', rows.RootElement[0].EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Show_FieldOverTwoLines_IsQuotedInCsv()
    {
        using var scratch = new Scratch();
        scratch.Write("own.jsonl", """{"id": "one", "title": "War in\nthe east", "text": "The army of Iran attacked Iraq on Monday."}""");
        await TestRun.OfAsync("read", scratch["own.jsonl"], "-o", scratch["own.hearsay"]);
        var csv = await TestRun.OfAsync("show", "documents", scratch["own.hearsay"], "--format", "csv");
        csv.Output.ShouldContain("\"War in\nthe east\"");
    }

    [Fact]
    public async Task Show_EventsFiltered_KeepsOnlyWhatFits()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var run = await TestRun.OfAsync("show", "events", scratch["suez.hearsay"], "--type", "reject", "--actor", "Egypt", "--since", "1956-10-30", "--format", "json");
        using var rows = JsonDocument.Parse(run.Output);
        rows.RootElement.GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            row.GetProperty("type").GetString().ShouldBe("REJECT");
        }

        var none = await TestRun.OfAsync("show", "events", scratch["suez.hearsay"], "--outlet", "No Such Paper");
        none.Output.ShouldContain("Nothing fits.");
        none.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Explain_EventOfTheDossier_SaysWhyItWasCoded()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var shown = await TestRun.OfAsync("show", "events", scratch["suez.hearsay"], "--status", "requested", "--format", "json");
        using var rows = JsonDocument.Parse(shown.Output);
        var row = rows.RootElement[0];
        var run = await TestRun.OfAsync("explain", scratch["suez.hearsay"], $"{row.GetProperty("document").GetString()}/{row.GetProperty("id").GetString()}");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("entry:");
        run.Output.ShouldContain($"status:        requested, for \"{row.GetProperty("cue").GetString()}\"");
        run.Output.ShouldContain("nsubj");
        run.Output.ShouldContain("voice:");

        var actors = await TestRun.OfAsync("show", "actors", scratch["suez.hearsay"], "--country", "fra", "--kind", "person", "--format", "json");
        using var listed = JsonDocument.Parse(actors.Output);
        var mollet = listed.RootElement.EnumerateArray().Single(a => a.GetProperty("name").GetString()!.Contains("Mollet", StringComparison.Ordinal));
        listed.RootElement.EnumerateArray().ShouldAllBe(a => a.GetProperty("country").GetString() == "FRA" && a.GetProperty("kind").GetString() == "person");
        mollet.GetProperty("did").GetInt32().ShouldBePositive();
        mollet.GetProperty("roleEvidence")[0].GetString()!.ShouldContain("remier");

        var actor = await TestRun.OfAsync("explain", scratch["suez.hearsay"], $"{row.GetProperty("document").GetString()}/a1");
        actor.ExitCode.ShouldBe(0, actor.Error);
        actor.Output.ShouldContain("joined by");
    }

    [Theory]
    [InlineData("e1", "more than one document")]
    [InlineData("no-such-document/e1", "no document no-such-document")]
    public async Task Explain_WhatIsNotThere_SaysSo(string id, string problem)
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var run = await TestRun.OfAsync("explain", scratch["suez.hearsay"], id);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain(problem);
    }

    [Fact]
    public async Task Export_Claims_QuotesStandWhereTheySay()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var annotated = await TestRun.OfAsync("annotate", Checkout.Sample);
        var texts = new Dictionary<string, string>();
        foreach (var line in annotated.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            texts.Add(document.RootElement.GetProperty("id").GetString()!, document.RootElement.GetProperty("text").GetString()!);
        }

        var export = await TestRun.OfAsync("export", scratch["suez.hearsay"], "--as", "claims-jsonl");
        var claims = export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        claims.Length.ShouldBeGreaterThan(20);
        foreach (var line in claims)
        {
            using var claim = JsonDocument.Parse(line);
            foreach (var account in claim.RootElement.GetProperty("accounts").EnumerateArray())
            {
                var text = texts[account.GetProperty("document").GetString()!];
                text[account.GetProperty("begin").GetInt32()..account.GetProperty("end").GetInt32()].ShouldBe(account.GetProperty("quote").GetString());
            }
        }
    }

    [Fact]
    public async Task Brief_Html_IsOneFileThatAsksForNothingElse()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        var run = await TestRun.OfAsync("brief", scratch["suez.hearsay"], "--html", scratch["suez.html"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        var page = await File.ReadAllTextAsync(scratch["suez.html"]);
        page.ShouldContain("<svg");
        page.ShouldNotContain("src=\"http");
        page.ShouldNotContain("<link");
    }

    [Fact]
    public async Task Brief_FileThatIsNoDatabase_SaysSo()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("brief", scratch.Write("a.hearsay", "This is a text and no database. " + new string('x', 5000)));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("a.hearsay: HS3003");
    }

    [Fact]
    public async Task Read_IntoDossierOfNewerSchema_SaysSoAndChangesNothing()
    {
        using var scratch = new Scratch();
        await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        using (var connection = new SqliteConnection($"Data Source={scratch["suez.hearsay"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        var run = await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch["suez.hearsay"]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("HS3005");
        run.Error.ShouldContain("999");
    }

    [Fact]
    public async Task Read_OverAFolder_SaysSo()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("read", Checkout.Sample, "-o", scratch.Folder);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("this is a folder");
    }

    internal static async Task<string> ExportsAsync(string dossier)
    {
        var all = new List<string>();
        foreach (var kind in (string[])["claims", "actors", "relations", "stories", "copies"])
        {
            var run = await TestRun.OfAsync("export", dossier, "--as", $"{kind}-jsonl");
            run.ExitCode.ShouldBe(0, run.Error);
            all.Add(run.Output);
        }

        var documents = await TestRun.OfAsync("show", "documents", dossier, "--format", "csv");
        all.Add(documents.Output);
        return string.Join('\n', all);
    }
}
