namespace Hearsay.Cli.Tests;

public sealed class UsageTests
{
    public static TheoryData<string[]> Wrong => new()
    {
        new[] { "no-such-command" },
        new[] { "read" },
        new[] { "annotate", "--threads", "0", "x.txt" },
        new[] { "annotate", "--format", "xml", "x.txt" },
        new[] { "annotate", "--max-bytes", "0", "x.txt" },
        new[] { "brief" },
        new[] { "show", "weather", "x.hearsay" },
        new[] { "show", "claims", "x.hearsay", "--since", "yesterday" },
        new[] { "show", "claims", "x.hearsay", "--type", "DANCE" },
        new[] { "evaluate" },
        new[] { "evaluate", "--tokens", "both", "x.conllu" },
        new[] { "export", "x.hearsay" },
        new[] { "export", "x.hearsay", "--as", "poems-jsonl" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Run_WrongUsage_AnswersTwoAndSaysWhy(string[] arguments)
    {
        var run = await TestRun.OfAsync(arguments);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("read")]
    [InlineData("brief")]
    [InlineData("show")]
    [InlineData("annotate")]
    [InlineData("export")]
    [InlineData("check")]
    [InlineData("evaluate")]
    public async Task Help_EveryCommand_HasAnExample(string command)
    {
        var run = await TestRun.OfAsync(command, "--help");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"Example: hearsay {command}");
    }

    [Fact]
    public async Task Annotate_NothingToRead_AnswersThree()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("annotate", scratch["missing.txt"]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("missing.txt");
    }
}
