using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Views;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Tests.Claims;

public sealed class ClaimJoiningTests
{
    private static Told Two(string id, string? outlet = null, string? published = null, string? wire = null) =>
        new Told(id, outlet, published, wire).Actor("Ruritania", country: "RUR", entry: "RUR").Actor("Borduria", country: "BOR", entry: "BOR");

    [Fact]
    public void Build_MinisterAndHisState_AreOneClaim()
    {
        var dossier = Build(
            Two("a", "Post", "2021-03-10").Event(EventType.Accuse, 0, 1, on: "2021-03-09", clause: "accuse smuggle weapon border").With(),
            new Told("b", "Star", "2021-03-10").Actor("Ana Lev", MentionKind.Person, country: "RUR", sector: "GOV").Actor("Borduria", country: "BOR", entry: "BOR")
                .Event(EventType.Accuse, 0, 1, on: "2021-03-09", clause: "accuse smuggle weapon").With());
        dossier.Claims.Single().Accounts.Length.ShouldBe(2);
        dossier.Claims.Single().Accounts[1].Joined.ShouldBe("the same day; doer: of the same state; the same target; shared words: smuggle, accuse, weapon");
    }

    [Fact]
    public void Build_RebelsAndTheirCountry_StayApart()
    {
        var dossier = Build(
            Two("a", "Post", "2021-03-10").Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: "attack camp").With(),
            new Told("b", "Star", "2021-03-10").Actor("Red Hand", MentionKind.Organisation, country: "RUR", sector: "REB").Actor("Borduria", country: "BOR", entry: "BOR")
                .Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: "shell barrack depot").With());
        dossier.Claims.Length.ShouldBe(2);
    }

    [Fact]
    public void Build_MeetingToldFromEitherSide_IsOneClaim() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Consult, 0, 1, on: "2021-03-09", clause: "meet minister").With(),
        Two("b", "Star", "2021-03-10").Event(EventType.Consult, 1, 0, on: "2021-03-09", clause: "meet minister").With()).Claims.Length.ShouldBe(1);

    [Fact]
    public void Build_AttackToldFromEitherSide_IsTwoClaims() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: "shell town").With(),
        Two("b", "Star", "2021-03-10").Event(EventType.Assault, 1, 0, on: "2021-03-09", clause: "shell town").With()).Claims.Length.ShouldBe(2);

    [Fact]
    public void Build_TypesOfOneFamilyWithTheSameWords_AreOneClaim() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Accuse, 0, 1, on: "2021-03-09", clause: "condemn annexation peninsula").With(),
        Two("b", "Star", "2021-03-10").Event(EventType.Reject, 0, 1, on: "2021-03-09", clause: "reject annexation peninsula").With()).Claims.Length.ShouldBe(1);

    [Fact]
    public void Build_TypesOfOneFamilyWithOtherWords_AreTwoClaims() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Accuse, 0, 1, on: "2021-03-09", clause: "condemn annexation peninsula").With(),
        Two("b", "Star", "2021-03-10").Event(EventType.Reject, 0, 1, on: "2021-03-09", clause: "reject loan dam").With()).Claims.Length.ShouldBe(2);

    [Fact]
    public void Build_StrikesOfOneDayInTwoTowns_AreTwoClaims() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Assault, 0, 1, on: "2021-03-09", place: "Szohôd", clause: "bomb market").Actor("Szohôd", country: "BOR").With(),
        Two("b", "Star", "2021-03-10").Event(EventType.Assault, 0, 1, on: "2021-03-09", place: "Bakhine", clause: "bomb market").Actor("Bakhine", country: "BOR").With()).Claims.Length.ShouldBe(2);

    [Fact]
    public void Build_StrikesOfTwoDays_AreTwoClaims() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Assault, 0, 1, on: "2021-03-08", clause: "bomb airfield capital").With(),
        Two("b", "Star", "2021-03-11").Event(EventType.Assault, 0, 1, on: "2021-03-10", clause: "bomb harbour oil").With()).Claims.Length.ShouldBe(2);

    [Fact]
    public void Build_LaterDocument_KeepsTheClaimsId()
    {
        var first = Two("a", "Post", "2021-03-10").Event(EventType.Aid, 0, 1, on: "2021-03-09").With();
        var second = Two("b", "Star", "2021-03-11").Event(EventType.Aid, 0, 1, on: "2021-03-09").With();
        DossierBuilder.Build([first, second]).Claims.Single().Id.ShouldBe(DossierBuilder.Build([first]).Claims.Single().Id);
    }

    [Fact]
    public void Build_FivePapersWithOneAgency_AreOneSource()
    {
        var dossier = Build([.. Enumerable.Range(1, 5).Select(i => Two($"d{i}", $"Paper {i}", "2021-03-10", wire: "Reuters").Event(EventType.Aid, 0, 1, on: "2021-03-09"))]);
        var origin = dossier.Claims.Single().Origins.Single();
        origin.Name.ShouldBe("Reuters");
        origin.Folds.Select(f => f.Reason).Distinct().ShouldBe(["credits Reuters"]);
    }

    [Fact]
    public void Build_PaperThatCitesAnotherPaper_IsThatPaper()
    {
        var dossier = Build(
            Two("a", "Post", "2021-03-10").Event(EventType.Aid, 0, 1, on: "2021-03-09").With(),
            Two("b", "Star", "2021-03-10").Says("Post").Event(EventType.Aid, 0, 1, voice: 0, on: "2021-03-09").With());
        dossier.Claims.Single().Origins.Single().Folds.Select(f => f.Reason).ShouldBe(["its own report", "cites Post"]);
    }

    [Fact]
    public void Build_SpeakerByWayOfTwoMedia_IsOneSource()
    {
        var dossier = Build(
            Two("a", "Post", "2021-03-10").Says("Post").Says("General Rusk", parent: 0).Event(EventType.Aid, 0, 1, voice: 1, on: "2021-03-09").With(),
            Two("b", "Star", "2021-03-10").Says("General Rusk").Event(EventType.Aid, 0, 1, voice: 0, on: "2021-03-09").With());
        dossier.Claims.Single().Origins.Single().Folds.Select(f => f.Reason).ShouldBe(["cites General Rusk by way of Post", "cites General Rusk"]);
    }

    [Fact]
    public void Build_UnnamedOfficials_AreTheirOutlets() => Build(
        Two("a", "Post", "2021-03-10").Event(EventType.Aid, 0, 1, on: "2021-03-09").Says("officials", named: false).Event(EventType.Aid, 0, 1, voice: 0, on: "2021-03-09").With())
        .Claims.Single().IndependentSources.ShouldBe(1);

    [Theory]
    [InlineData("The harbour council voted on Thursday to reopen the inquiry into the sinking of the ferry Aurora off Lone Point.", 1)]
    [InlineData("Nothing else was decided before the meeting broke up in disorder late in the evening.", 2)]
    public void Build_RewordingByAPaperThatCopiesOtherPassages_IsNoSourceOfItsOwn(string passage, int sources)
    {
        const string Taken = "The harbour council voted on Thursday to reopen the inquiry into the sinking of the ferry Aurora off Lone Point.";
        var dossier = Build(
            Two("a", "Post", "2021-03-10").Event(EventType.Retreat, 0, 1, on: "2021-03-09", clause: "lift blockade strait midnight").Passage(Taken).With(),
            Two("b", "Star", "2021-03-11").Event(EventType.Retreat, 0, 1, on: "2021-03-09", clause: "end blockade strait midnight").Passage(passage).With());
        dossier.Claims.Single().IndependentSources.ShouldBe(sources);
    }

    [Fact]
    public void Build_HeadlineOverWhatAnOfficialSays_IsNoSourceOfItsOwn()
    {
        var dossier = Build(
            Two("a", "Post", "2021-03-10").Event(EventType.Aid, 0, 1, on: "2021-03-09", zone: ZoneKind.Headline)
                .Says("General Rusk").Event(EventType.Aid, 0, 1, voice: 0, on: "2021-03-09").With());
        dossier.Claims.Single().Origins.Single().Folds[0].Reason.ShouldBe("its own report; the heading of its article");
    }

    [Fact]
    public void Build_WhatWasNotDone_NeedsNoDay() => Build(
        Two("a", "Post").Event(EventType.Request, 0, 1, EventStatus.Negated, clause: "formal request").With(),
        Two("b", "Star", "2021-03-10").Event(EventType.Request, 0, 1, EventStatus.Denied, on: "2021-03-09", clause: "request airstrike").With()).Claims.Length.ShouldBe(1);

    [Fact]
    public void Build_CapitalAndStateAmongThePartiesOfAPact_AreTheSame()
    {
        static Told Three(string id, string first) => new Told(id).Actor(first, country: "RUR").Actor("Borduria", country: "BOR", entry: "BOR").Actor("Poldevia", country: "POL", entry: "POL");
        Build(Three("a", "Ruritania").Event(EventType.Cooperate, 0, 1).With(), Three("b", "Szohôd").Event(EventType.Cooperate, 0, 1).With())
            .Claims.Length.ShouldBe(2, "two states do much together, and no day is told");
        var all = (DocumentDigest digest) => digest with { Events = [digest.Events[0] with { Source = [0, 1, 2], Target = [0, 1, 2] }] };
        Build(
            all(Three("a", "Ruritania").Event(EventType.Cooperate, 0, 1).With()),
            all(Three("b", "Szohôd").Event(EventType.Cooperate, 0, 1).With())).Claims.Length.ShouldBe(1);
    }

    [Fact]
    public void Build_ShellingOfTwoTownsOfAState_IsTwoClaims()
    {
        static DocumentDigest Shelling(string id, string town) => new Told(id, id, "2021-03-10").Actor("Ruritania", country: "RUR", entry: "RUR", sector: "GOV").Actor(town, country: "BOR")
            .Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: "missile strike depot").With();
        Build(Shelling("a", "Szohôd"), Shelling("b", "Bakhine")).Claims.Length.ShouldBe(2);
        Build(Shelling("a", "Szohôd"), Shelling("b", "Szohôd")).Claims.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("2021-03-09", 40, 1)]
    [InlineData("2021-03-10", 27, 1)]
    [InlineData("2021-03-10", 40, 2)]
    public void Build_TollsOfTwoDays_AreTwoClaims(string day, double toll, int claims)
    {
        static DigestQuantity[] Dead(double number) => [new DigestQuantity(number, number, 0, "dead", "people", [], false, true, default, $"{number} people")];
        Build(
            Two("a", "Post", "2021-03-10").Event(EventType.Assault, 0, 1, on: "2021-03-09", clause: "airstrike kill coast", numbers: Dead(27)).With(),
            Two("b", "Star", "2021-03-11").Event(EventType.Assault, 0, 1, on: day, clause: "airstrike kill harbour", numbers: Dead(toll)).With()).Claims.Length.ShouldBe(claims);
    }

    [Fact]
    public void Build_PeopleOfNobodyKnownInTwoStates_AreTwoClaims()
    {
        static DocumentDigest Killed(string id, string state) => With(new Told(id, id, "2021-03-10").Actor(state, country: state, entry: state)
            .Event(EventType.Assault, -1, -1, on: "2021-03-09", unknownTarget: ["people"], clause: "explosion refinery kill worker").With());
        static DocumentDigest With(DocumentDigest digest) => digest with { Events = [digest.Events[0] with { Beside = [0] }] };
        Build(Killed("a", "RUR"), Killed("b", "BOR")).Claims.Length.ShouldBe(2);
    }

    [Fact]
    public void Build_TwoMinistersOfAStateElsewhere_AreTwoClaims()
    {
        static DocumentDigest Visit(string id, string minister, string host) => new Told(id, id, "2021-03-10").Actor(minister, MentionKind.Person, country: "RUR", sector: "GOV").Actor(host, MentionKind.Person, country: "BOR")
            .Event(EventType.Consult, 0, 1, on: "2021-03-09", clause: "visit talk minister").With();
        Build(Visit("a", "Ana Lev", "Tom Hill"), Visit("b", "Ivo Berg", "Tom Hill")).Claims.Length.ShouldBe(1);
        static DocumentDigest Alone(string id, string minister, string clause) => new Told(id, id, "2021-03-10").Actor(minister, MentionKind.Person, country: "RUR", sector: "GOV")
            .Event(EventType.Consult, 0, -1, on: "2021-03-09", clause: clause).With();
        Build(Alone("a", "Ana Lev", "visit talk harbour treaty"), Alone("b", "Ivo Berg", "visit talk funeral abbey")).Claims.Length.ShouldBe(2);
    }

    [Fact]
    public void Of_Claim_NamesAccountsAndOrigins()
    {
        var dossier = Build(
            Two("a", "Post", "2021-03-10", wire: "Reuters").Event(EventType.Aid, 0, 1, on: "2021-03-09").With(),
            Two("b", "Star", "2021-03-10").Event(EventType.Aid, 0, 1, EventStatus.Denied, on: "2021-03-09").With());
        var lines = ClaimExplanation.Of(dossier.Claims.Single()).Split('\n');
        lines.ShouldContain("  joined by:   the same day; the same doer; the same target");
        lines.ShouldContain("sources:       2 independent");
        lines.ShouldContain("  account 1:   Post: credits Reuters");
        lines.ShouldContain("  account 2:   Star: its own report");
    }

    private static Dossier Build(params Told[] documents) => DossierBuilder.Build(documents.Select(d => d.With()));

    private static Dossier Build(params DocumentDigest[] documents) => DossierBuilder.Build(documents);
}
