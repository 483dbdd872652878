namespace Hearsay.Cli.Tests;

public sealed class DecisionTests
{
    [Fact]
    public async Task Actors_MergedRenamedAndUndone_AreListedAndExported()
    {
        using var scratch = new Scratch();
        var dossier = scratch["suez.hearsay"];
        await TestRun.OfAsync("read", Checkout.Sample, "-o", dossier);
        var merge = await TestRun.OfAsync("actors", "merge", dossier, "egypt", "israel", "--note", "a test", "--who", "me");
        merge.ExitCode.ShouldBe(0, merge.Error);
        merge.Output.ShouldStartWith("Decided: 1, merge-actors place|egypt|EGY| place|israel|ISR|");
        (await TestRun.OfAsync("actors", "rename", dossier, "egypt", "Neighbours")).ExitCode.ShouldBe(0);
        (await TestRun.OfAsync("actors", "merge", dossier, "nobody-at-all", "egypt")).ExitCode.ShouldNotBe(0);
        (await TestRun.OfAsync("actors", "split", dossier, "neighbours", "Atlantis")).Error.ShouldContain("--why");

        (await TestRun.OfAsync("rebuild", dossier)).ExitCode.ShouldBe(0);
        (await TestRun.OfAsync("check", dossier)).Output.ShouldContain("sound");
        var shown = await TestRun.OfAsync("show", "actors", dossier, "--actor", "neighbours", "--format", "csv");
        shown.Output.ShouldContain("Israel");
        var why = await TestRun.OfAsync("show", "actors", dossier, "--actor", "neighbours", "--why", "--format", "csv");
        why.Output.ShouldContain("decision,2");

        (await TestRun.OfAsync("actors", "undo", dossier)).Output.ShouldContain("Undone: 2, rename-actor");
        (await TestRun.OfAsync("actors", "undo", dossier, "1")).Output.ShouldContain("Undone: 1, merge-actors");
        (await TestRun.OfAsync("actors", "undo", dossier)).ExitCode.ShouldNotBe(0);
        (await TestRun.OfAsync("show", "actors", dossier, "--actor", "israel", "--format", "csv")).Output.ShouldContain("israel,Israel");
        (await TestRun.OfAsync("decisions", dossier, "--format", "csv")).Output.Split('\n').Length.ShouldBe(4);
        (await TestRun.OfAsync("export", dossier, "--as", "decisions-jsonl")).Output
            .ShouldStartWith("""{"number":1,"kind":"merge-actors","subject":"place|egypt|EGY|","other":"place|israel|ISR|","note":"a test","who":"me","when":"2""");
    }
}
