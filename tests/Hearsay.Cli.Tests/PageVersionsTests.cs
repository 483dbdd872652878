using Hearsay.Storage;

namespace Hearsay.Cli.Tests;

public sealed class PageVersionsTests
{
    private const string First = "The harbour council of Port Amery voted on Tuesday to close the northern quay, officials said.";
    private const string Second = "The mayor, Carla Roe, told the union that two cranes would stay until the spring.";

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task Read_AmpAndPrintVersions_BecomeTheFullestDocument(string threads)
    {
        using var scratch = new Scratch();
        var amp = scratch.Write("a-amp.html", Page(First));
        var full = scratch.Write("b-full.html", Page(First, Second));
        var print = scratch.Write("c-print.html", Page(Second));
        var path = scratch["a.hearsay"];

        var run = await TestRun.OfAsync("read", "--threads", threads, scratch.Folder, "-o", path);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("2 versions of the same article not kept");
        run.Error.ShouldContain($"{amp}: not kept: a version of the same article (https://amery.example/quay) as {full}, which has the fuller text.");
        run.Error.ShouldContain($"{print}: not kept:");
        using (var dossier = DossierFile.OpenForReading(path))
        {
            var id = dossier.DocumentIds().ShouldHaveSingleItem();
            dossier.Text(id).ShouldBe($"Quay to close\n\n{First}\n\n{Second}");
            System.Text.Encoding.UTF8.GetString(dossier.Original(id)!.Bytes.Span).ShouldBe(Page(First, Second));
        }

        (await TestRun.OfAsync("check", path)).Output.ShouldContain("sound, 1 document");
        var again = await TestRun.OfAsync("read", amp, print, full, "-o", path);
        again.ExitCode.ShouldBe(0, again.Error);
        again.Error.ShouldContain("0 documents read, 1 known already, 2 versions of the same article not kept");
    }

    [Fact]
    public async Task Read_OtherArticlesUnderOneAddress_AreAllKept()
    {
        using var scratch = new Scratch();
        scratch.Write("a.html", Page(First));
        scratch.Write("b.html", Page(Second));

        var run = await TestRun.OfAsync("read", scratch.Folder, "-o", scratch["a.hearsay"]);

        run.Error.ShouldContain("2 documents read");
        run.Error.ShouldNotContain("not kept");
    }

    private static string Page(params string[] paragraphs) =>
        $"<html><head><link rel=\"canonical\" href=\"https://amery.example/quay\"></head><body><article><h1>Quay to close</h1><p>{string.Join("</p><p>", paragraphs)}</p></article></body></html>";
}
