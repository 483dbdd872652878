using Hearsay.Storage;

namespace Hearsay.Cli.Tests;

public sealed class RebuildTests
{
    [Fact]
    public async Task Rebuild_Reextracted_IsTheDossierAsItWasRead()
    {
        using var scratch = new Scratch();
        scratch.Write("a.html", "<html><body><article><h1>Quay</h1><p>The harbour council of Port Amery attacked the province on Tuesday, the mayor said.</p></article></body></html>");
        scratch.Write("b.csv", "id,text\n7,The minister met the mayor on Friday in Lund.\n");
        scratch.Write("c.xml", "<rss><channel><title>Gazette</title><item><title>Talks</title><description>The union rejected the plan of the council.</description></item></channel></rss>");
        scratch.Write("d.txt", "The province denied that it had refused to pay.");
        var path = scratch["a.hearsay"];
        (await TestRun.OfAsync("read", scratch.Folder, "-o", path)).ExitCode.ShouldBe(0);
        var before = await TestRun.OfAsync("export", path, "--as", "claims-jsonl");

        var run = await TestRun.OfAsync("rebuild", "--reextract", path);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("4 documents read again, 0 of them with another text");
        (await TestRun.OfAsync("export", path, "--as", "claims-jsonl")).Output.ShouldBe(before.Output);
        (await TestRun.OfAsync("check", path)).Output.ShouldContain("sound, 4 documents");
        using var dossier = DossierFile.OpenForReading(path);
        dossier.DocumentIds().ShouldContain("7");
    }
}
