using System.Diagnostics;
using System.Text.Json;
using Hearsay.Storage;

namespace Hearsay.Cli.Tests;

/// <summary>The program killed in the middle of a read, as a process of its own.</summary>
[Trait("Category", "Slow")]
public sealed class KillTests
{
    private const int Documents = 600;

    [Fact]
    public async Task Read_KilledInTheMiddleAndRunAgain_GivesTheSameDossier()
    {
        using var scratch = new Scratch();
        var story = scratch["story.jsonl"];
        await File.WriteAllLinesAsync(story, Enumerable.Range(0, Documents).Select(Line));

        var whole = await TestRun.OfAsync("read", story, "-o", scratch["whole.hearsay"], "--quiet");
        whole.ExitCode.ShouldBe(0, whole.Error);

        var killed = scratch["killed.hearsay"];
        var kills = 0;
        foreach (var goal in (int[])[40, 250])
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(CommandLine).Assembly.Location, "read", story, "-o", killed, "--quiet"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            while (!process.HasExited && Count(killed) < goal)
            {
                await Task.Delay(5);
            }

            if (!process.HasExited)
            {
                process.Kill();
                kills++;
            }

            await process.WaitForExitAsync();
        }

        kills.ShouldBe(2, "the process must be killed while it reads, else the test shows nothing");
        Count(killed).ShouldBeInRange(40, Documents - 1);

        var resumed = await TestRun.OfAsync("read", story, "-o", killed);
        resumed.ExitCode.ShouldBe(0, resumed.Error);
        resumed.Error.ShouldContain("known already");
        (await DossierCommandTests.ExportsAsync(killed)).ShouldBe(await DossierCommandTests.ExportsAsync(scratch["whole.hearsay"]));
        (await TestRun.OfAsync("check", killed)).ExitCode.ShouldBe(0);
    }

    private static int Count(string path)
    {
        try
        {
            using var dossier = DossierFile.OpenForReading(path);
            return dossier.DocumentCount;
        }
        catch (DossierException)
        {
            // Not made yet, or being made.
            return 0;
        }
    }

    private static string Line(int number)
    {
        string[] states = ["France", "Egypt", "Israel", "Syria", "Jordan", "Canada", "Norway"];
        string[] deeds = ["accused", "threatened", "rejected a proposal of", "signed an agreement with", "bombed", "held talks with"];
        var sentences = Enumerable.Range(0, 12).Select(i =>
            $"{states[(number + i) % 7]} {deeds[(number * 5 + i) % 6]} {states[(number + i * 3 + 1) % 7]} on Monday, a spokesman for the ministry said.");
        return JsonSerializer.Serialize(new
        {
            id = $"d{number:0000}",
            title = $"Report number {number}",
            outlet = $"Paper {number % 5}",
            published = new DateOnly(1956, 10, 1).AddDays(number % 60).ToString("yyyy-MM-dd"),
            text = string.Join(' ', sentences),
        });
    }
}
