using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Ledger;

public sealed class LedgerFinderTests
{
    private const string Threat = "If Borduria closes the strait, Ruritania will attack Borduria.";

    [Fact]
    public void Find_NothingLater_IsOpen() => Find([Undertaken("a", Threat)]).Single().IsOpen.ShouldBeTrue();

    [Fact]
    public void Find_ConsequenceLater_IsShownAndNoLongerOpen()
    {
        var entry = Find([Undertaken("a", Threat)], Told("c1", EventType.Assault, "ruritania", "borduria", "2021-03-12")).Single();
        entry.Outcomes.Select(o => (o.What, o.Claim)).ShouldBe([(OutcomeKind.Consequence, "c1")]);
        entry.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Find_ConditionLater_IsShown() =>
        Find([Undertaken("a", Threat)], Told("c1", EventType.Coerce, "borduria", "syldavia", "2021-03-12")).Single().Outcomes.Single().What.ShouldBe(OutcomeKind.Condition);

    [Fact]
    public void Find_SameEventBefore_IsNoOutcome() => Find([Undertaken("a", Threat)], Told("c1", EventType.Assault, "ruritania", "borduria", "2021-03-02")).Single().IsOpen.ShouldBeTrue();

    [Fact]
    public void Find_DeniedLater_IsNoOutcome() => Find([Undertaken("a", Threat)], Told("c1", EventType.Assault, "ruritania", "borduria", "2021-03-12", Stance.Denies)).Single().IsOpen.ShouldBeTrue();

    [Fact]
    public void Find_OtherSides_AreNoOutcome() => Find([Undertaken("a", Threat)], Told("c1", EventType.Assault, "syldavia", "borduria", "2021-03-12")).Single().IsOpen.ShouldBeTrue();

    [Fact]
    public void Find_TwoTellingsOfOneThreat_AreOneEntry() =>
        Find([Undertaken("a", Threat), Undertaken("b", "Ruritania will attack Borduria should it close the strait.")]).Single().Tellings.Length.ShouldBe(2);

    [Fact]
    public void Find_AnotherThreat_IsAnotherEntry() => Find([Undertaken("a", Threat), Undertaken("b", "If wheat prices rise again, ministers in Strelsau would fight Borduria's tariffs.", addressee: "syldavia")]).Length.ShouldBe(2);

    [Fact]
    public void Find_OpenOnes_ComeFirst()
    {
        var later = Undertaken("b", "If Syldavia arms the rebels, Ruritania will bomb Syldavia.", addressee: "syldavia") with { Day = new DateOnly(2021, 3, 20) };
        Find([Undertaken("a", Threat), later], Told("c1", EventType.Assault, "ruritania", "borduria", "2021-03-12")).Select(e => e.IsOpen).ShouldBe([true, false]);
    }

    private static LedgerEntry[] Find(Undertaking[] undertakings, params Claim[] claims) => [.. LedgerFinder.Find(undertakings, claims, _ => null)];

    private static Undertaking Undertaken(string document, string sentence, string addressee = "borduria")
    {
        var evidence = new Evidence(document, new TextSpan(0, sentence.Length), sentence);
        return new Undertaking($"{document}:u1", UndertakingKind.Threat, ["ruritania"], "Ruritania", [addressee], evidence, evidence, EventType.Coerce, [addressee], false, EventType.Assault, new DateOnly(2021, 3, 10), "Post", ["Post"], false, evidence);
    }

    private static Claim Told(string id, EventType type, string source, string target, string day, Stance stance = Stance.Asserts) => new(
        id, type, [source], [target], DateOnly.Parse(day), DateOnly.Parse(day), "It happens", [new Account("Star", DateOnly.Parse(day), new Evidence("later", new TextSpan(0, 3), "It."), stance, [], false)], 1, false);
}
