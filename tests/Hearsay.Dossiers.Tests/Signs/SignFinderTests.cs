using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Signs;
using Hearsay.Dossiers.Statements;
using Hearsay.Dossiers.Tests.Relations;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Signs;

public sealed class SignFinderTests
{
    [Fact]
    public void Find_BothActAgainstAThird_IsACommonEnemyAsStrongAsTheWeakerSide()
    {
        var sign = Signs(Claim("c1", EventType.Assault, "a", "x"), Claim("c2", EventType.Accuse, "b", "x")).Single();
        (sign.Kind, sign.Third).ShouldBe((SignKind.CommonEnemy, "x"));
        sign.Weight.ShouldBe(0.6 * 0.3, 0.001);
        sign.Evidence.Select(e => $"{e.Source}>{e.Target} {e.Id}").ShouldBe(["a>x c1", "b>x c2"]);
        sign.Evidence.ShouldAllBe(e => e.Evidence.Quote == "Words");
    }

    [Fact]
    public void Find_OneHelpsWhomTheOtherFights_SpeaksAgainst()
    {
        var sign = Signs(Claim("c1", EventType.Assault, "a", "x"), Claim("c2", EventType.Aid, "b", "x")).Single();
        (sign.Kind, SignScale.Speaks(sign.Kind)).ShouldBe((SignKind.HelpsTheEnemy, -1));
    }

    [Fact]
    public void Find_BothHelpAThirdTogether_IsTheSamePartyAndSideBySide() =>
        Signs(Claim("c1", EventType.Aid, "a b", "x")).Select(s => (s.Kind, s.Evidence.Length)).ShouldBe([(SignKind.SameBeneficiary, 1), (SignKind.SideBySide, 1)]);

    [Theory]
    [InlineData("1956-10-31", 2)]
    [InlineData("1956-11-30", 1)]
    public void Find_DeedsAgainstTheSame_AreSideBySideWithinDays(string day, int signs) =>
        Signs(Claim("c1", EventType.Assault, "a", "x", "1956-10-29"), Claim("c2", EventType.Assault, "b", "x", day)).Length.ShouldBe(signs);

    [Theory]
    [InlineData(EventType.Cooperate, "A", SignKind.Coordination, 0.95)]
    [InlineData(EventType.Cooperate, "a", SignKind.Coordination, 0.57)]
    [InlineData(EventType.Cooperate, "d", SignKind.DeniedBond, 0.456)]
    [InlineData(EventType.Consult, "A", SignKind.Talks, 0.1)]
    [InlineData(EventType.Assault, "A", SignKind.HostileAct, 0.9)]
    [InlineData(EventType.Threaten, "c", SignKind.HostileWord, 0.084)]
    public void Find_BetweenTheTwo_CountsByKindAndStanding(EventType type, string accounts, SignKind kind, double weight)
    {
        var sign = Signs(Claim("c1", type, "a", "b", accounts: accounts)).Single();
        sign.Kind.ShouldBe(kind);
        sign.Weight.ShouldBe(weight, 0.001);
        sign.Third.ShouldBeNull();
    }

    [Fact]
    public void Find_OnlyAskedFor_IsNoSignButCounted()
    {
        var sheet = Sheet([], [], Claim("c1", EventType.Cooperate, "a", "b", accounts: "q"));
        sheet.Signs.ShouldBeEmpty();
        sheet.OnlyAskedFor.ShouldBe(1);
    }

    [Fact]
    public void Find_DeniedHelpForAThird_IsNoSign() =>
        Signs(Claim("c1", EventType.Aid, "a", "x"), Claim("c2", EventType.Aid, "b", "x", accounts: "d")).ShouldBeEmpty();

    [Fact]
    public void Find_StatedStances_AreBondsAndHostility() =>
        Sheet([Stance("s1", StanceKind.Alliance, EventStatus.Actual), Stance("s2", StanceKind.Hostility, EventStatus.Actual), Stance("s3", StanceKind.Alliance, EventStatus.Denied)], []).Signs
            .Select(s => s.Kind).ShouldBe([SignKind.DeclaredBond, SignKind.DeclaredHostility, SignKind.DeniedBond]);

    [Fact]
    public void Find_BothDoWhatIsDoneToNobody_IsSideBySide()
    {
        var sheet = Sheet([], [Claim("c1", EventType.Support, "a b", "")]);
        (sheet.Signs.Single().Kind, sheet.Signs.Single().Third, sheet.For, sheet.Against).ShouldBe((SignKind.SideBySide, null, 0.25, 0));
    }

    [Fact]
    public void Find_TheOtherWayRound_SaysTheSame()
    {
        Claim[] claims = [Claim("c1", EventType.Assault, "a", "x"), Claim("c2", EventType.Accuse, "b", "x"), Claim("c3", EventType.Agree, "a b", "a b"), Claim("c4", EventType.Threaten, "b", "a")];
        var there = Sheet([], [], claims);
        var back = new SignFinder("b", "a", Of(claims)).Find(PairTableTests.Ties(claims), [], []);
        back.Signs.Select(s => (s.Kind, s.Third, s.Weight)).ShouldBe(there.Signs.Select(s => (s.Kind, s.Third, s.Weight)));
    }

    private static ImmutableArray<Sign> Signs(params Claim[] claims) => Sheet([], [], claims).Signs;

    private static SignSheet Sheet(StatedStance[] stances, Claim[] joint, params Claim[] claims) => new SignFinder("a", "b", Of(claims)).Find(PairTableTests.Ties(claims), stances, joint);

    private static Func<IReadOnlyCollection<string>, ImmutableArray<Claim>> Of(Claim[] claims) => ids => [.. claims.Where(c => ids.Contains(c.Id))];

    private static Claim Claim(string id, EventType type, string source, string target, string? from = null, string accounts = "A") =>
        PairTableTests.Claim(id, type, source, target, from, accounts: accounts) is var claim && from is null
            ? claim with { Accounts = [.. claim.Accounts.Select(a => a with { Evidence = new Evidence("d0", new TextSpan(10 * int.Parse(id[1..]), (10 * int.Parse(id[1..])) + 5), "Words") })] }
            : claim with { Accounts = [.. claim.Accounts.Select(a => a with { Evidence = new Evidence(id, new TextSpan(0, 5), "Words") })] };

    private static StatedStance Stance(string id, StanceKind kind, EventStatus status) =>
        new(id, kind, status, "a", "b", "Post", null, "ally", ["Post"], false, new Evidence("d0", new TextSpan(0, 5), "Words"));
}
