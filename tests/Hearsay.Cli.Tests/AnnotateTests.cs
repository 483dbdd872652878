using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Tests;

public sealed class AnnotateTests
{
    [Fact]
    public async Task Annotate_Sample_GivesOneLineADocument()
    {
        var run = await TestRun.OfAsync("annotate", Checkout.Sample);
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(19);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("schema").GetString().ShouldBe("hearsay/document/1");
            json.RootElement.GetProperty("outlet").GetString().ShouldNotBeNullOrEmpty(json.RootElement.GetProperty("file").GetString());
            json.RootElement.GetProperty("published").GetString()!.ShouldStartWith("1956-1", Case.Sensitive, json.RootElement.GetProperty("file").GetString());
        }
    }

    [Fact]
    public async Task Annotate_OneThreadOrFour_GivesTheSameBytes()
    {
        var one = await TestRun.OfAsync("annotate", "--threads", "1", Checkout.Sample);
        var four = await TestRun.OfAsync("annotate", "--threads", "4", Checkout.Sample);
        four.Output.ShouldBe(one.Output);
        one.Output.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Annotate_TextOfJsonLine_IsKeptToTheLetter()
    {
        const string text = "  Two  spaces,\ttab\r\nand “quotes”. 😀  ";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = "x", text }) + "\n"));
        var run = await TestRun.OfAsync(input, "annotate", "-");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("id").GetString().ShouldBe("x");
        json.RootElement.GetProperty("text").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Annotate_BrokenLine_NamesItAndReadsTheRest()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("story.jsonl", """
            {"id":"a","text":"France accused Egypt."}
            {"id":"b","text":
            {"id":"c","text":"Egypt rejected the charge."}

            """);
        var run = await TestRun.OfAsync("annotate", file);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{file}:2:");
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Annotate_ToFile_WritesItWhole()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("annotate", "-o", scratch["out.jsonl"], scratch.Write("a.txt", "France accused Egypt on Monday of seizing the canal."));
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        File.ReadAllText(scratch["out.jsonl"]).ShouldEndWith("}\n");
        Directory.GetFiles(scratch.Folder).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Annotate_OutputInMissingFolder_SaysSoAndReads_Nothing()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("annotate", "-o", scratch["missing/out.jsonl"], scratch.Write("a.txt", "France accused Egypt."));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("out.jsonl");
    }

    [Fact]
    public async Task Annotate_AnotherLanguage_IsReportedAndKept()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.txt", "Die Regierung in Kairo hat am Montag erklärt, dass sie die Forderung der beiden Mächte nicht annehmen werde, weil sie das Recht des Landes verletze.");
        var run = await TestRun.OfAsync("annotate", file);
        run.Error.ShouldContain("language is de");
        run.Output.ShouldContain("\"language\":\"de\"");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Annotate_ConlluInput_KeepsTokensAndComments()
    {
        const string given = "# sent_id = 1\n1\tFrance\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdoes\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tobject\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(given));
        var run = await TestRun.OfAsync(input, "annotate", "--format", "conllu");
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Output.Split('\n');
        lines[0].ShouldBe("# sent_id = 1");
        lines[2].ShouldBe("2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_");
        lines[5].Split('\t')[1..4].ShouldBe(["object", "object", "VERB"]);
        lines[5].ShouldEndWith("SpaceAfter=No");
        lines.Where(l => l.Length > 0 && char.IsAsciiDigit(l[0])).Select(l => l.Split('\t')[1]).ShouldBe(["France", "doesn't", "does", "n't", "object", "."]);
    }

    [Fact]
    public async Task Annotate_TextAsConllu_GivesTenColumns()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("France rejected the plan. Egypt didn't."));
        var run = await TestRun.OfAsync(input, "annotate", "--format", "conllu", "-");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ShouldAllBe(l => l.Split('\t').Length == 10);
        run.Output.ShouldContain("\trejected\treject\tVERB\t");
    }
}
