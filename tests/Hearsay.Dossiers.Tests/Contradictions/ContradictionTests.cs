using Hearsay.Dossiers.Contradictions;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Contradictions;

public sealed class ContradictionTests
{
    private const string Raid = "raid camp border";

    private static Told Two(string id, string published = "2021-03-10") =>
        new Told(id, $"Paper {id}", published).Actor("Ruritania", country: "RUR", entry: "RUR").Actor("Borduria", country: "BOR", entry: "BOR");

    private static DigestQuantity Dead(string words, double least, double? most, double slack = 0, string unit = "people", bool part = false, params string[] which) =>
        new(least, most, slack, "dead", unit, [.. which], part, Grows: true, new TextSpan(0, words.Length), words);

    private static DigestQuantity Share(string words, double least, double? most) =>
        new(least, most, 0, "share", "percent", [], IsPart: false, Grows: false, new TextSpan(0, words.Length), words);

    private static Told Raided(string id, string published, params DigestQuantity[] numbers) => Two(id, published).Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: Raid, numbers: numbers);

    [Fact]
    public void Find_AssertedAndDenied_IsOne()
    {
        var found = Find(
            Two("a").Event(EventType.Aid, 0, 1, on: "2021-03-09"),
            Two("b").Event(EventType.Aid, 0, 1, EventStatus.Denied, on: "2021-03-09"));
        Lines(found).ShouldBe(["Fact: whether it was done: asserts [0] | denies [1]"]);
    }

    [Fact]
    public void Find_AskedAndNotAsked_SaysSo() => Lines(Find(
        Two("a").Event(EventType.Request, 0, 1, on: "2021-03-09"),
        Two("b").Event(EventType.Request, 0, 1, EventStatus.Negated, on: "2021-03-09"))).ShouldBe(["Fact: whether it was asked for: asserts [0] | denies [1]"]);

    [Fact]
    public void Find_DoneAfterTheReportThatItWasNot_IsNone() => Find(
        Two("a", "2021-03-08").Event(EventType.Aid, 0, 1, EventStatus.Negated),
        Two("b", "2021-03-10").Event(EventType.Aid, 0, 1, on: "2021-03-09")).ShouldBeEmpty();

    [Fact]
    public void Find_NotYetAndThenALaterReport_IsNone() => Find(
        Two("a", "2021-03-08").Event(EventType.Aid, 0, 1, EventStatus.Negated, sentence: "Ruritania has not sent help to Borduria yet."),
        Two("b", "2021-03-09").Event(EventType.Aid, 0, 1)).ShouldBeEmpty();

    [Fact]
    public void Find_IntendedAndDenied_IsNone() => Find(
        Two("a").Event(EventType.Aid, 0, 1, EventStatus.Intended),
        Two("b").Event(EventType.Aid, 0, 1, EventStatus.Denied)).ShouldBeEmpty();

    [Fact]
    public void Find_TollsOfOneDay_IsOne() => Lines(Find(
        Raided("a", "2021-03-10", Dead("12 people", 12, 12)),
        Raided("b", "2021-03-10", Dead("at least 30 people", 30, null)))).ShouldBe(["Number: how many people dead: 12 people [0] | at least 30 people [1]"]);

    [Fact]
    public void Find_GreaterTollOfALaterDay_IsADevelopment() => Find(
        Raided("a", "2021-03-10", Dead("12 people", 12, 12)),
        Raided("b", "2021-03-11", Dead("30 people", 30, 30))).ShouldBeEmpty();

    [Fact]
    public void Find_SmallerTollOfALaterDay_IsOne() => Find(
        Raided("a", "2021-03-10", Dead("30 people", 30, 30)),
        Raided("b", "2021-03-11", Dead("12 people", 12, 12))).Length.ShouldBe(1);

    [Fact]
    public void Find_SharesOfTwoDays_IsOne() => Find(
        Two("a", "2021-03-10").Event(EventType.Support, 0, 1, on: "2021-03-09", clause: "vote treaty ratify", numbers: [Share("63 per cent", 63, 63)]),
        Two("b", "2021-03-11").Event(EventType.Support, 0, 1, on: "2021-03-09", clause: "vote treaty ratify", numbers: [Share("48 per cent", 48, 48)])).Length.ShouldBe(1);

    [Fact]
    public void Find_AtLeastBelowTheOther_IsNone() => Find(
        Raided("a", "2021-03-10", Dead("at least 12 people", 12, null)),
        Raided("b", "2021-03-10", Dead("30 people", 30, 30))).ShouldBeEmpty();

    [Fact]
    public void Find_WithinRounding_IsNone() => Find(
        Raided("a", "2021-03-10", Dead("200 people", 200, 200, slack: 20)),
        Raided("b", "2021-03-10", Dead("213 people", 213, 213))).ShouldBeEmpty();

    [Fact]
    public void Find_PartOfACount_IsNone() => Find(
        Raided("a", "2021-03-10", Dead("another 12 people", 12, 12, part: true)),
        Raided("b", "2021-03-10", Dead("30 people", 30, 30))).ShouldBeEmpty();

    [Fact]
    public void Find_OtherUnit_IsNone() => Find(
        Raided("a", "2021-03-10", Dead("12 soldiers", 12, 12, unit: "soldiers")),
        Raided("b", "2021-03-10", Dead("30 people", 30, 30))).ShouldBeEmpty();

    [Fact]
    public void Find_SoldiersOfTwoArmies_IsNone() => Find(
        Raided("a", "2021-03-10", Dead("12 Ruritanian soldiers", 12, 12, unit: "soldiers", which: "ruritanian")),
        Raided("b", "2021-03-10", Dead("30 Bordurian soldiers", 30, 30, unit: "soldiers", which: "bordurian"))).ShouldBeEmpty();

    [Fact]
    public void Find_SeveralNumbersOfOneKind_AreNotCompared() => Find(
        Raided("a", "2021-03-10", Dead("12 people", 12, 12), Dead("5 people", 5, 5)),
        Raided("b", "2021-03-10", Dead("30 people", 30, 30))).ShouldBeEmpty();

    [Fact]
    public void Find_NumbersOfAConflict_AreNotCompared() => Find(
        Two("a").Event(EventType.Assault, 0, 1, clause: "conflict border shell", numbers: [Dead("12 people", 12, 12)], trigger: "conflict"),
        Two("b").Event(EventType.Assault, 0, 1, clause: "conflict border shell", numbers: [Dead("30 people", 30, 30)], trigger: "conflict")).ShouldBeEmpty();

    [Fact]
    public void Find_TwoSpeakersInOneDocument_IsOne()
    {
        var found = Find(Two("a").Says("Police").Says("Organisers")
            .Event(EventType.Protest, 0, 1, voice: 0, on: "2021-03-09", clause: "march palace square", numbers: [Dead("3,000", 3000, 3000)])
            .Event(EventType.Protest, 0, 1, voice: 1, on: "2021-03-09", clause: "march palace square", numbers: [Dead("20,000", 20000, 20000)]));
        found.Length.ShouldBe(1);
    }

    [Fact]
    public void Find_OneAuthorInOneDocument_IsNone() => Find(Two("a")
        .Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: Raid, numbers: [Dead("12 people", 12, 12)])
        .Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: Raid, numbers: [Dead("30 people", 30, 30)])).ShouldBeEmpty();

    [Fact]
    public void Find_DaysOfOneMeeting_IsOne() => Lines(Find(
        Two("a").Event(EventType.Consult, 0, 1, on: "2021-03-07", clause: "meet minister villa lake"),
        Two("b").Event(EventType.Consult, 0, 1, on: "2021-03-09", clause: "meet minister villa lake"))).ShouldBe(["Day: the day: 2021-03-07 [0] | 2021-03-09 [1]"]);

    [Fact]
    public void Find_PlacesOfOneMeeting_IsOne() => Lines(Find(
        Two("a").Event(EventType.Consult, 0, 1, on: "2021-03-09", place: "Szohôd", clause: "meet minister villa lake").Actor("Szohôd", country: "BOR"),
        Two("b").Event(EventType.Consult, 0, 1, on: "2021-03-09", place: "Strelsau", clause: "meet minister villa lake").Actor("Strelsau", country: "RUR")))
        .ShouldBe(["Place: the place: Szohôd [0] | Strelsau [1]"]);

    [Fact]
    public void Find_TwoDoersOfOneDeed_IsOne() => Lines(Find(
        Two("a").Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: Raid),
        new Told("b", "Paper b", "2021-03-10").Actor("Syldavia", country: "SYL", entry: "SYL").Actor("Borduria", country: "BOR", entry: "BOR").Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: Raid)))
        .ShouldBe(["Doer: who did it: Ruritania [0] | Syldavia [1]"]);

    [Fact]
    public void Build_NumbersAlone_LeaveTheRelation()
    {
        var dossier = Dossier(Raided("a", "2021-03-10", Dead("12 people", 12, 12)), Raided("b", "2021-03-10", Dead("30 people", 30, 30)));
        dossier.Claims.Single().Contested.ShouldBeTrue();
        dossier.Claims.Single().IsDisputed.ShouldBeFalse();
        dossier.Relations.Length.ShouldBe(1);
    }

    private static Contradiction[] Find(params Told[] documents) => [.. Dossier(documents).Claims.SelectMany(c => c.Contradictions)];

    private static Dossier Dossier(params Told[] documents) => DossierBuilder.Build(documents.Select(d => d.With()));

    private static string[] Lines(Contradiction[] found) =>
        [.. found.Select(c => $"{c.Point}: {c.Subject}: {string.Join(" | ", c.Sides.Select(s => $"{s.Value} [{string.Join(' ', s.Accounts)}]"))}")];
}
