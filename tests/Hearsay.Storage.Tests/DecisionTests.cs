using Hearsay.Dossiers;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Storage.Tests;

/// <summary>What somebody decides holds, whatever is read or built anew, and can be taken back.</summary>
public sealed class DecisionTests : IDisposable
{
    private const int Count = 20;

    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 30, 0, TimeSpan.FromHours(2));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Decide_Merge_MakesOneActorUntilItIsUndone()
    {
        using var file = Written();
        var before = Keys(file);
        var (one, other) = (Actor(file, "ruritania"), Actor(file, "borduria"));
        var decision = file.Decide(DecisionKind.MergeActors, Reference(one), Reference(other), "a test", "me", s_now);

        decision.ShouldBe(new Decision(1, DecisionKind.MergeActors, "place|ruritania|RUR|", "place|borduria|BOR|", "a test", "me", s_now.ToUniversalTime(), null));
        Keys(file).ShouldNotContain("borduria");
        Actor(file, "ruritania").Names.ShouldContain("Borduria");
        file.Check().ShouldBeEmpty();
        file.ActorJoins(new DossierFilter { Actor = "ruritania" })[0].Reason.ShouldBe(JoinReason.Decision);

        file.Undo(1, s_now).ShouldBeTrue();
        file.Undo(1, s_now).ShouldBeFalse();
        file.Decisions().Single().Undone.ShouldBe(s_now.ToUniversalTime());
        Keys(file).ShouldBe(before);
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_BeforeDocumentsCome_IsTheSameAsAfter()
    {
        using var file = Written();
        file.Decide(DecisionKind.SplitActor, "person|yousef al kassim|SYL|", "person|yusuf qasim|SYL|", null, null, s_now);
        file.Decide(DecisionKind.MergeActors, "place|ruritania|RUR|", "organisation|black front||", null, null, s_now);
        file.Decide(DecisionKind.RenameActor, "place|ruritania|RUR|", "The Kingdom", null, null, s_now);
        for (var number = Count; number < Count + 10; number++)
        {
            Invented.AddTo(file, 3, number);
            file.Build();
        }

        var expected = DossierBuilder.Build(Enumerable.Range(0, Count + 10).Select(n => Invented.Number(3, n).Digest), file.Decisions());
        Described(file.Load()).ShouldBe(Described(expected));
        Keys(file).ShouldContain("kingdom");
        Keys(file).ShouldContain("yusuf-qasim");
        file.Rebuild();
        Described(file.Load()).ShouldBe(Described(expected));
        file.Check().ShouldBeEmpty();
    }

    private static string Reference(DossierActor actor) => ActorReference.To(actor, actor.Name).ToString();

    private static DossierActor Actor(DossierFile file, string key) => file.Actors(DossierFilter.Everything).Single(a => a.Key == key);

    private static List<string> Keys(DossierFile file) => [.. file.Actors(DossierFilter.Everything).Select(a => a.Key)];

    private static string Described(Dossier dossier) =>
        string.Join('\n', dossier.Actors.Select(a => $"{a.Key} {a.Name} {a.Mentions} {string.Join('+', a.Names)}").Concat(dossier.Claims.Select(c => $"{c.Id} {c.Summary}")));

    private DossierFile Written()
    {
        var file = DossierFile.Create(_folder["decided.hearsay"]);
        for (var number = 0; number < Count; number++)
        {
            Invented.AddTo(file, 3, number);
        }

        file.Build();
        return file;
    }
}
