using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Comparison;
using Hearsay.Dossiers.Stories;
using Hearsay.Dossiers.Tests.Relations;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Comparison;

public sealed class OutletComparisonTests
{
    private static readonly DossierDocument[] Documents =
    [
        Document("d1", "Post", "1956-10-30"), Document("d2", "Star", "1956-10-31"), Document("d3", "Echo", "1956-11-01"), Document("d4", "Echo", "1956-10-29"), Document("d5", "Echo", "1956-11-05"), Document("d6", null, "1956-11-05"),
    ];

    private static readonly Story[] Stories = [new("s:d4", ["d4", "d1", "d2", "d3"], null, null, null), new("s:d5", ["d5"], null, null, null)];

    [Fact]
    public void Of_ToldDeniedAndNotFound_AreThreeTreatments()
    {
        var claim = Told(("d1", Stance.Asserts), ("d2", Stance.Denies));
        var compared = Compare([claim]).Claims.Single();
        compared.Outlets.Select(o => $"{o.Outlet} {o.Treatment} {o.IsFirst} {string.Join(',', o.Covering)}").ShouldBe(["Post Told True ", "Star Denied False ", "Echo LeftOut False d3"], "what came out before the claim left nothing out");
    }

    [Fact]
    public void Of_OutletThatDoesNotCoverTheStory_LeavesNothingOut() =>
        Compare([Told(("d5", Stance.Asserts))]).Claims.ShouldBeEmpty("nobody else covers that story");

    [Fact]
    public void Of_Profiles_CountFirstAloneDeniedAndNotFound()
    {
        var comparison = Compare([Told(("d1", Stance.Asserts), ("d2", Stance.Denies)), Told(("d2", Stance.Asserts))]);
        comparison.Profiles.Select(p => $"{p.Outlet} {p.Documents} {p.Claims} {p.First} {p.Alone} {p.Denied} {p.LeftOut}").ShouldBe(["Echo 3 0 0 0 0 2", "Post 1 1 1 0 0 0", "Star 1 2 0 1 1 0"]);
        comparison.WithoutOutlet.ShouldBe(1);
    }

    [Fact]
    public void Of_OneOutletWithBothSides_TellsBoth() =>
        Compare([Told(("d1", Stance.Asserts), ("d1", Stance.Denies))]).Claims.Single().Outlets[0].Treatment.ShouldBe(Treatment.BothSides);

    [Fact]
    public void Of_ChosenOutlets_AreComparedAlone() =>
        Compare([Told(("d1", Stance.Asserts), ("d2", Stance.Denies))], "post", "ECHO").Claims.Single().Outlets.Select(o => o.Outlet).ShouldBe(["Post", "Echo"]);

    private static OutletComparison Compare(Claim[] claims, params string[] chosen) => OutletComparison.Of(Documents, Stories, claims, [], key => key, [.. chosen]);

    private static Claim Told(params (string Document, Stance Stance)[] accounts) => PairTableTests.Claim("c1", EventType.Assault, "a", "b") with
    {
        Accounts = [.. accounts.Select((a, i) => new Account(
            Documents.Single(d => d.Id == a.Document).Outlet, Documents.Single(d => d.Id == a.Document).Published, new Evidence(a.Document, new TextSpan(10 * i, (10 * i) + 5), "Words"), a.Stance, ImmutableArray<string>.Empty, false))],
    };

    private static DossierDocument Document(string id, string? outlet, string day) => new(id, null, null, outlet, [], null, DateOnly.Parse(day), "en", 5, null);
}
