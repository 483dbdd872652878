using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Hearsay.Reading.Network;
using Hearsay.Storage;

namespace Hearsay.Cli.Tests;

/// <summary>Whatever an input holds: a message that names the file and the reason, and the rest is read.</summary>
public sealed class BadInputTests
{
    private const string Good = "France accused Egypt on Monday of seizing the canal.";

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "empty.txt", [], "HS1010" },
        { "binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))], "HS1011" },
        { "cut.txt.gz", Packed(string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i * 7919)))[..20_000], "HS1013" },
        { "bomb.txt.gz", Packed(new string('x', 19_000_000)), "HS1034" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Read_BrokenFileBesideGoodOnes_NamesItAndReadsTheRest(string name, byte[] content, string code)
    {
        using var scratch = new Scratch();
        var folder = Directory.CreateDirectory(scratch["in"]).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), Good);
        await File.WriteAllTextAsync(Path.Combine(folder, "z.txt"), Good + " Egypt rejected the charge.");
        var run = await TestRun.OfAsync("read", folder, "-o", scratch["d.hearsay"]);
        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldContain($"{Path.Combine(folder, name)}: {code}:");
        run.Error.ShouldContain("2 documents read");
    }

    [Theory]
    [InlineData("annotate")]
    [InlineData("read")]
    [InlineData("evaluate")]
    public async Task AnyCommand_ModelThatWasAltered_StopsAndNamesIt(string command)
    {
        using var scratch = new Scratch();
        var model = await File.ReadAllBytesAsync(ReaderNetwork.DefaultPath);
        model[model.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(scratch["altered.model"], model);
        var run = await TestRun.OfAsync(command, scratch.Write("a.txt", Good), "--model", scratch["altered.model"]);
        run.ExitCode.ShouldBe(3, run.Error);
        run.Error.ShouldStartWith($"{scratch["altered.model"]}: HS2003: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_OnlyBrokenFiles_AnswersThree()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("read", scratch.Write("empty.txt", ""), "-o", scratch["d.hearsay"]);
        run.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Read_FolderThatLinksToItself_Ends()
    {
        using var scratch = new Scratch();
        var folder = Directory.CreateDirectory(scratch["in"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), Good);
        Directory.CreateSymbolicLink(Path.Combine(folder, "loop"), folder);
        var run = await TestRun.OfAsync("annotate", folder);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        run.Error.ShouldContain("loop");
    }

    [Theory]
    [InlineData('a')]
    [InlineData('“')]
    [InlineData('.')]
    [InlineData('\u0301')]
    [InlineData('(')]
    public async Task Annotate_LineOfAMillionOfOneCharacter_IsReadInTime(char character)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(new string(character, 1_000_000)));
        var start = Stopwatch.GetTimestamp();
        var run = await TestRun.OfAsync(input, "annotate", "-");
        run.ExitCode.ShouldBeOneOf(0, 3);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(120), "cost must not grow faster than the text");
    }

    [Fact]
    public async Task Annotate_SentenceOfAHundredThousandWords_IsReadInTime()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Egypt and France said that ", 20_000))));
        var start = Stopwatch.GetTimestamp();
        var run = await TestRun.OfAsync(input, "annotate", "-");
        run.ExitCode.ShouldBe(0, run.Error);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(120), "cost must not grow faster than the text");
    }

    [Fact]
    public async Task Annotate_PageNestedAHundredThousandDeep_IsReadOrRefused()
    {
        using var scratch = new Scratch();
        var deep = string.Concat(Enumerable.Repeat("<div>", 100_000)) + Good + string.Concat(Enumerable.Repeat("</div>", 100_000));
        var run = await TestRun.OfAsync("annotate", scratch.Write("deep.html", $"<html><body>{deep}</body></html>"), scratch.Write("a.txt", Good));
        run.ExitCode.ShouldBeOneOf(0, 1);
        run.Output.ShouldContain("a.txt");
        (run.Output.Contains("deep.html", StringComparison.Ordinal) || run.Error.Contains("deep.html: HS10", StringComparison.Ordinal)).ShouldBeTrue(run.Error);
        run.Error.ShouldContain("--max-depth");
    }

    [Fact]
    public async Task Annotate_TextBeyondTheLimit_NamesTheOption()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("annotate", "--max-characters", "100", scratch.Write("long.txt", new string('x', 101)), scratch.Write("a.txt", Good));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--max-characters");
        run.Output.ShouldContain("a.txt");
    }

    [Fact]
    public async Task Read_DossierBeingWritten_SaysSo()
    {
        using var scratch = new Scratch();
        using var writer = DossierFile.Create(scratch["d.hearsay"]);
        var run = await TestRun.OfAsync("read", scratch.Write("a.txt", Good), "-o", scratch["d.hearsay"]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("d.hearsay: HS3008");
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
