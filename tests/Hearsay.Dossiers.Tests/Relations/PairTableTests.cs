using System.Collections.Immutable;
using Hearsay.Dossiers.Balance;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Relations;

public sealed class PairTableTests
{
    [Theory]
    [InlineData("A", 1, false, Standing.Asserted)]
    [InlineData("a", 1, false, Standing.Attributed)]
    [InlineData("a a", 2, false, Standing.Corroborated)]
    [InlineData("A d", 2, true, Standing.Contested)]
    [InlineData("d", 1, false, Standing.Denied)]
    [InlineData("d q", 1, false, Standing.Denied)]
    [InlineData("i d", 1, false, Standing.Intended)]
    [InlineData("i d d", 1, false, Standing.Denied)]
    [InlineData("i i i A", 1, false, Standing.Asserted)]
    [InlineData("A d", 2, false, Standing.Asserted)]
    [InlineData("p", 1, false, Standing.Possible)]
    [InlineData("c", 1, false, Standing.Conditional)]
    [InlineData("q", 1, false, Standing.Requested)]
    public void Standing_OfAccounts_IsNeverMoreThanTheySay(string accounts, int sources, bool contested, Standing standing)
    {
        var claim = Claim("c1", EventType.Aid, "a", "b", accounts: accounts, sources: sources, contested: contested);
        Standings.Of(claim).ShouldBe(standing);
        Tie.Of(claim).Single().Standing.ShouldBe(standing);
    }

    [Fact]
    public void Telling_OfAnAssertedClaim_IsTheAuthorsOwn() =>
        Standings.Telling(Claim("c1", EventType.Aid, "a", "b", accounts: "i a A")).ShouldSatisfyAllConditions(
            t => t.Attributed.ShouldBeFalse(),
            t => t.Stance.ShouldBe(Stance.Asserts));

    [Fact]
    public void Of_ClaimWithSeveralOnBothSides_TiesEachToEachOther() =>
        Tie.Of(Claim("c1", EventType.Agree, "a b", "a b")).Select(t => $"{t.Source}>{t.Target}").ShouldBe(["a>b", "b>a"]);

    [Fact]
    public void Table_CountsShownStandingsByClass_AndTheOthersApart()
    {
        var ties = Ties(
            Claim("c1", EventType.Assault, "a", "b", "1956-10-29"),
            Claim("c2", EventType.Accuse, "a", "b", "1956-10-30"),
            Claim("c3", EventType.Agree, "a", "b", "1956-10-31"),
            Claim("c4", EventType.Retreat, "a", "b", "1956-11-07"),
            Claim("c5", EventType.Request, "a", "b", "1956-11-07"),
            Claim("c6", EventType.Aid, "a", "b", "1956-11-07", accounts: "a"),
            Claim("c7", EventType.Aid, "a", "b", "1956-11-07", accounts: "d"));
        var row = PairTable.Of(ties, Standings.Told, unit: null).Single();
        (row.VerbalCooperation, row.MaterialCooperation, row.VerbalConflict, row.MaterialConflict, row.Requests).ShouldBe((1, 1, 1, 1, 1));
        row.Intensity.ShouldBe(-9 - 3 + 2.5 + 6.5);
        row.Sign.ShouldBe(-1, "a retreat makes no friends");
        row.Apart.ShouldBe([new(Standing.Attributed, 1), new(Standing.Denied, 1)]);
        row.Claims.ShouldBe(["c1", "c2", "c3", "c4", "c5"]);
    }

    [Theory]
    [InlineData(TimeUnit.Day, "1956-10-29 1956-10-30 1956-11-05 -")]
    [InlineData(TimeUnit.Week, "1956-W44 1956-W45 -")]
    [InlineData(TimeUnit.Month, "1956-10 1956-11 -")]
    [InlineData(TimeUnit.Year, "1956 -")]
    public void Table_ByPeriod_KeepsWhatNoSinglePeriodHoldsApart(TimeUnit unit, string periods)
    {
        var ties = Ties(
            Claim("c1", EventType.Assault, "a", "b", "1956-10-29"),
            Claim("c2", EventType.Assault, "a", "b", "1956-10-30"),
            Claim("c3", EventType.Assault, "a", "b", "1956-11-05"),
            Claim("c4", EventType.Assault, "a", "b"),
            Claim("c5", EventType.Assault, "a", "b", "1955-01-01", "1957-12-31"));
        PairTable.Of(ties, Standings.Told, unit).Select(r => r.Period?.ToString() ?? "-").ShouldBe(periods.Split(' '));
    }

    [Fact]
    public void Of_TieWithoutADay_LiesWhereItWasToldFirst() =>
        Period.Of(Tie.Of(Claim("c1", EventType.Assault, "a", "b", published: "1956-11-03")).Single(), TimeUnit.Month).ToString().ShouldBe("1956-11");

    [Fact]
    public void States_MinistersAndForcesCountForThem_RebelsForThemselves()
    {
        var parties = Parties.States(
        [
            Of(Actor("syria", "Syria", MentionKind.Place, "SYR", "GOV")),
            Of(Actor("damascus", "Damascus", MentionKind.Place, "SYR", null)),
            Of(Actor("army", "Syrian army", MentionKind.Organisation, "SYR", "MIL")),
            Of(Actor("rebels", "Syrian rebels", MentionKind.Group, "SYR", "REB")),
            Of(Actor("premier", "John Doe", MentionKind.Person, null, "GOV", of: "Soviet")),
            Of(Actor("un", "United Nations", MentionKind.Organisation, null, "IGO")),
            Of(Actor("norwegians", "Norwegians", MentionKind.Group, "NOR", null)),
        ]);
        parties.Of("damascus").ShouldBe("syria");
        parties.Of("army").ShouldBe("syria");
        parties.Of("rebels").ShouldBe("rebels");
        parties.Of("premier").ShouldBe("sun");
        parties.Name("sun").ShouldBe("Soviet Union");
        parties.Of("un").ShouldBe("un");
        parties.Of("norwegians").ShouldBe("nor");
        parties.Members("syria").ShouldBe(["army", "damascus", "syria"]);
        parties.Of(Ties(Claim("c1", EventType.Assault, "army damascus", "rebels"), Claim("c2", EventType.Assault, "army", "syria"))).Select(t => $"{t.Source}>{t.Target}").ShouldBe(["syria>rebels"]);

        static Affiliation Of(DossierActor actor) => Affiliation.Of(actor);
    }

    [Fact]
    public void Balance_ByDay_KeepsSignsAndNamesThosesThatTurn()
    {
        var ties = Ties(
            Claim("c1", EventType.Cooperate, "a", "b", "1956-10-01"),
            Claim("c2", EventType.Assault, "b", "c", "1956-10-02"),
            Claim("c3", EventType.Assault, "a", "c", "1956-10-02"),
            Claim("c4", EventType.Sanction, "a", "b", "1956-10-03"),
            Claim("c5", EventType.Retreat, "a", "c", "1956-10-04"));
        var states = BalanceSeries.By(TimeUnit.Day, ties, ["a", "b", "c"], Standings.Told);
        states.Select(s => $"{s.Period}: {s.Graph.Ties.Length} {s.Told} {s.TriangleShare} {s.Frustration.Index}").ShouldBe(["1956-10-01: 1 1  0", "1956-10-02: 3 2 1 0", "1956-10-03: 3 1 0 1"]);
        states[2].Turned.ShouldBe([(0, 1)]);
        states[2].Frustration.AtOdds.Select(t => Math.Round(t.Share, 3)).ShouldBe([0.333, 0.333, 0.333]);
        BalanceSeries.Of(ties, ["a", "b", "c"], Standings.Told).Graph[0, 1].ShouldBe(1, "9.5 for working together against 6 for a sanction");
        var stated = BalanceSeries.Of([], ["a", "b"], Standings.Told, [new Bond("b", "a", StanceKind.Alliance, Standing.Asserted), new Bond("a", "b", StanceKind.Hostility, Standing.Attributed)]);
        (stated.Graph[0, 1], stated.Told).ShouldBe((1, 0), "what is stated gives a sign where nothing else is told");
        BalanceSeries.Busiest(ties, Standings.Told, 2).ShouldBe(["a", "b"]);
    }

    internal static ImmutableArray<Tie> Ties(params Claim[] claims) => [.. claims.SelectMany(Tie.Of)];

    /// <summary>A claim whose accounts are given by letters: A asserts itself; a asserts, d denies, i intends, p doubts, c depends, q asks in another's words.</summary>
    internal static Claim Claim(string id, EventType type, string source, string target, string? from = null, string? to = null, string accounts = "A", int sources = 1, bool contested = false, string? published = null) => new(
        id,
        type,
        [.. source.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        [.. target.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        from is null ? null : DateOnly.Parse(from),
        (to ?? from) is { } last ? DateOnly.Parse(last) : null,
        $"Summary of {id}",
        [.. accounts.Split(' ').Select((letter, index) => new Account(
            "Post",
            published is null ? null : DateOnly.Parse(published),
            new Evidence($"d{index}", new TextSpan(0, 5), "Words"),
            letter switch { "A" or "a" => Stance.Asserts, "d" => Stance.Denies, "i" => Stance.Intends, "p" => Stance.Doubts, "c" => Stance.Conditional, _ => Stance.Requests },
            ["Post"],
            letter != "A"))],
        sources,
        contested);

    internal static DossierActor Actor(string key, string name, MentionKind kind = MentionKind.Place, string? country = null, string? sector = null, string? of = null)
    {
        var evidence = new Evidence("d0", new TextSpan(0, 5), "Words");
        return new DossierActor(key, name, kind, country, sector, [name], of is null ? [] : [new DossierRole("premier", of, evidence)], 1, 1, evidence);
    }
}
