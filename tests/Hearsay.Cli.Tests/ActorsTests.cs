namespace Hearsay.Cli.Tests;

public sealed class ActorsTests
{
    [Fact]
    public async Task Import_DictionaryAndTable_GiveAListThatAnnotateReadsWith()
    {
        using var scratch = new Scratch();
        var dictionary = scratch.Write("mine.txt", "OLE_VIK_\n\t[NORGOV 570305-610801]\n\t[NOROPP >610802]\n");
        var table = scratch.Write("mine.csv", "name,kind,country,sector\nHarbour Watch,organisation,DNK,NGO\n");
        var made = await TestRun.OfAsync("actors", "import", dictionary, table, "-o", scratch["list.tsv"]);
        made.ExitCode.ShouldBe(0, made.Error);
        made.Error.ShouldContain("2 actors, 0 nouns.");
        (await File.ReadAllTextAsync(scratch["list.tsv"])).ShouldContain("Ole Vik\tperson\tNOR\tGOV\t1957-03-05\t1961-08-01");
        var story = scratch.Write("story.jsonl", """{"id":"1","text":"Ole Vik wrote to Harbour Watch.","published":"1960-05-01"}""");
        var read = await TestRun.OfAsync("annotate", "-q", "--actors", scratch["list.tsv"], story);
        read.ExitCode.ShouldBe(0, read.Error);
        read.Output.ShouldContain("\"name\":\"Ole Vik\",\"kind\":\"person\",\"country\":\"NOR\",\"sector\":\"GOV\"");
        read.Output.ShouldContain("\"country\":\"DNK\",\"sector\":\"NGO\"");
    }

    [Fact]
    public async Task Import_BrokenLine_IsReportedWithItsNumber()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("actors", "import", scratch.Write("mine.txt", "OLE_VIK_ [NORGOV]\nNOBODY_ [QQQGOV]\n"));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("mine.txt:2: HS2004:");
        run.Output.ShouldContain("Ole Vik");
    }

    [Fact]
    public async Task Annotate_WithAListThatIsNone_SaysWhyAndStops()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("annotate", "--actors", scratch.Write("none.tsv", "Ole Vik\n"), scratch.Write("a.txt", "Text."));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("none.tsv: HS2005:");
    }
}
