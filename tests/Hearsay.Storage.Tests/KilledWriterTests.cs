using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearsay.Dossiers.Exports;

namespace Hearsay.Storage.Tests;

/// <summary>A writer in a process of its own, killed without warning.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private const int Documents = 200;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("150")]
    [InlineData("build")]
    public void Write_KilledInTheMiddle_TheNextRunGivesTheDossierOfAnUnbrokenOne(string killAt)
    {
        var path = _folder["killed.hearsay"];
        using (var writer = Start(path))
        {
            while (writer.StandardOutput.ReadLine() is { } line && line != killAt)
            {
                line.ShouldNotBe("build", "the writer is to be killed before");
            }

            writer.Kill();
            writer.WaitForExit();
            writer.ExitCode.ShouldNotBe(0);
        }

        using (var file = DossierFile.OpenForWriting(path))
        {
            var promised = killAt == "build" ? Documents : int.Parse(killAt, CultureInfo.InvariantCulture) + 1;
            file.DocumentCount.ShouldBeGreaterThanOrEqualTo(promised, "what was said to be added is there");
            file.DocumentIds().ShouldBe(Enumerable.Range(0, file.DocumentCount).Select(n => Story.Number(n).Document.Id));
        }

        using (var again = Start(path))
        {
            again.StandardOutput.ReadToEnd();
            again.StandardError.ReadToEnd().ShouldBe("");
            again.WaitForExit();
            again.ExitCode.ShouldBe(0);
        }

        using var unbroken = DossierFile.Create(_folder["unbroken.hearsay"]);
        Story.AddTo(unbroken, 0, Documents);
        unbroken.Rebuild();
        using var resumed = DossierFile.OpenForReading(path);
        resumed.Check().ShouldBeEmpty();
        resumed.DocumentIds().ShouldBe(unbroken.DocumentIds());
        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            Exported(resumed, kind).ShouldBe(Exported(unbroken, kind));
        }
    }

    [Fact]
    public void Write_BesideARunningWriter_IsRefusedAndNamesTheFile()
    {
        var path = _folder["held.hearsay"];
        using var held = DossierFile.Create(path);
        using var second = Start(path);
        var said = second.StandardError.ReadToEnd();
        second.WaitForExit();
        second.ExitCode.ShouldBe(1);
        said.ShouldStartWith(DossierCodes.BeingWritten);
        said.ShouldContain(path);
    }

    private static string Exported(DossierFile file, ExportKind kind)
    {
        using var stream = new MemoryStream();
        DossierExport.Write(file.Load(), kind, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Process Start(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "exec", typeof(Program).Assembly.Location, "write", path, Documents.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start).ShouldNotBeNull();
    }
}
