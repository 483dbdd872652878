using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Exports;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Tests;

public sealed class DossierBuilderTests
{
    private static Told Two(string id, string? outlet = null, string? published = null, string? wire = null) =>
        new Told(id, outlet, published, wire).Actor("Ruritania", entry: "RUR").Actor("Borduria", entry: "BOR");

    [Fact]
    public void Build_SameEventInTwoDocuments_IsOneClaimWithTwoAccounts()
    {
        var dossier = Build(
            Two("b", "Post", "1956-10-31").Event(EventType.Assault, 0, 1, on: "1956-10-30").With(),
            Two("a", "Star", "1956-11-01").Event(EventType.Assault, 0, 1, on: "1956-10-30").With());
        var claim = dossier.Claims.Single();
        claim.Source.ShouldBe(["ruritania"]);
        claim.Target.ShouldBe(["borduria"]);
        claim.Accounts.Select(a => a.Evidence.Document).ShouldBe(["b", "a"], "in the order of publication");
        claim.IndependentSources.ShouldBe(2);
        claim.Contested.ShouldBeFalse();
        claim.Summary.ShouldBe("Ruritania attacks Borduria (30 October 1956)");
        claim.Id.ShouldMatch("^c[0-9a-f]{12}$");
    }

    [Fact]
    public void Build_EventsDaysApart_AreTwoClaims()
    {
        var dossier = Build(
            Two("a", published: "1956-10-31").Event(EventType.Assault, 0, 1, on: "1956-10-01").Event(EventType.Assault, 0, 1, on: "1956-10-02").Event(EventType.Assault, 0, 1, on: "1956-10-30").With());
        dossier.Claims.Select(c => (c.From!.Value.Day, c.To!.Value.Day, c.Accounts.Length)).ShouldBe([(1, 2, 2), (30, 30, 1)]);
    }

    [Fact]
    public void Build_UndatedTelling_JoinsTheLatestDatedOneBefore()
    {
        var dossier = Build(
            Two("a", published: "1956-10-31").Event(EventType.Assault, 0, 1, on: "1956-10-30").With(),
            Two("b", published: "1956-11-02").Event(EventType.Assault, 0, 1).With(),
            Two("c", published: "1957-03-02").Event(EventType.Assault, 0, 1).With());
        dossier.Claims.Select(c => string.Join(' ', c.Accounts.Select(a => a.Evidence.Document))).ShouldBe(["a b", "c"], ignoreOrder: true);
    }

    [Fact]
    public void Build_AssertedAndDenied_IsContestedAndNoRelation()
    {
        var dossier = Build(
            Two("a", "Post").Event(EventType.Aid, 0, 1).With(),
            Two("b", "Star").Event(EventType.Aid, 0, 1, EventStatus.Denied).With());
        var claim = dossier.Claims.Single();
        claim.Contested.ShouldBeTrue();
        claim.Accounts.Select(a => a.Stance).ShouldBe([Stance.Asserts, Stance.Denies]);
        claim.Summary.ShouldBe("Ruritania gives aid to Borduria (contested)");
        dossier.Relations.ShouldBeEmpty();
    }

    [Fact]
    public void Build_StatedStances_AreListedByPairsWithTheirVoices()
    {
        var dossier = Build(
            new Told("a", "Post").Actor("Ruritania").Actor("Borduria").Actor("Syldavia").Says("a minister")
                .Stands(StanceKind.Alliance, [0, 1], 2).Stands(StanceKind.Hostility, [0], 1, EventStatus.Denied, voice: 0).Stands(StanceKind.Support, [0], 0).Stands(StanceKind.Support, [0], 1, zone: ZoneKind.Comment).With(),
            new Told("b").Actor("Borduria").Actor("Ruritania").Stands(StanceKind.Hostility, [1], 0).With());
        dossier.Stances.Select(s => $"{s.Id} {s.Source} {s.Kind} {s.Target} {s.Sign} {s.Attributed} {string.Join('/', s.Chain)}").ShouldBe(
        [
            "a:s1.1 ruritania Alliance syldavia 1 False Post",
            "a:s1.2 borduria Alliance syldavia 1 False Post",
            "a:s2 ruritania Hostility borduria 0 True Post/a minister",
            "b:s1 ruritania Hostility borduria -1 False ",
        ]);
        dossier.LeftOut.Stances.ShouldBe(2);
    }

    [Theory]
    [InlineData(EventStatus.Actual, Stance.Asserts)]
    [InlineData(EventStatus.Negated, Stance.Denies)]
    [InlineData(EventStatus.Denied, Stance.Denies)]
    [InlineData(EventStatus.Possible, Stance.Doubts)]
    [InlineData(EventStatus.Conditional, Stance.Conditional)]
    [InlineData(EventStatus.Intended, Stance.Intends)]
    [InlineData(EventStatus.Requested, Stance.Requests)]
    public void Build_Status_BecomesStance(EventStatus status, Stance stance) =>
        Build(Two("a").Event(EventType.Threaten, 0, 1, status).With()).Claims.Single().Accounts.Single().Stance.ShouldBe(stance);

    [Fact]
    public void Build_AttributedEvent_IsNeverTheAuthorsAssertion()
    {
        var dossier = Build(Two("a", "Post").Says("Reuters").Says("head of committee", parent: 0, named: false).Event(EventType.Assault, 0, 1, voice: 1).With());
        var account = dossier.Claims.Single().Accounts.Single();
        account.Attributed.ShouldBeTrue();
        account.Chain.ShouldBe(["Post", "Reuters", "head of committee"]);
        dossier.Claims.Single().Summary.ShouldBe("Ruritania attacks Borduria (reported)");
        dossier.Relations.ShouldBeEmpty("one source alone makes no relation");
    }

    [Theory]
    [InlineData("Reuters", null, "Reuters", null, 1)]
    [InlineData(null, "Reuters", "Reuters", null, 1)]
    [InlineData("Reuters", null, "Tass", null, 2)]
    [InlineData(null, "Reuters", null, "Reuters", 1)]
    [InlineData(null, null, null, null, 2)]
    public void Build_Origins_AreCountedOnce(string? firstSource, string? firstWire, string? secondSource, string? secondWire, int origins)
    {
        static DocumentDigest Telling(string id, string? source, string? wire) => source is null
            ? Two(id, $"Paper {id}", wire: wire).Event(EventType.Aid, 0, 1).With()
            : Two(id, $"Paper {id}", wire: wire).Says(source).Event(EventType.Aid, 0, 1, voice: 0).With();

        Build(Telling("a", firstSource, firstWire), Telling("b", secondSource, secondWire)).Claims.Single().IndependentSources.ShouldBe(origins);
    }

    [Fact]
    public void Build_SameSentenceInTwoPapers_IsOneOriginAndACopy()
    {
        const string sentence = "Ruritania attacked Borduria from the air early on Tuesday.";
        var dossier = Build(
            Two("a", "Post", "1956-10-30").Event(EventType.Assault, 0, 1, sentence: sentence).With(),
            Two("b", "Star", "1956-10-31").Event(EventType.Assault, 0, 1, sentence: "Ruritania attacked Borduria  from the air, early on Tuesday!").With());
        dossier.Claims.Single().IndependentSources.ShouldBe(1);
        var copy = dossier.Copies.Single();
        (copy.Document, copy.From, copy.Share).ShouldBe(("b", "a", 1));
        copy.Spans.Single().From.Length.ShouldBe(sentence.Length);
    }

    [Fact]
    public void Build_EventsOfCommentsAndBoilerplate_AreCountedNotClaimed()
    {
        var dossier = Build(Two("a")
            .Says("a reader", zone: ZoneKind.Comment)
            .Event(EventType.Assault, 0, 1, zone: ZoneKind.Comment)
            .Event(EventType.Assault, 0, 1, zone: ZoneKind.Boilerplate)
            .Event(EventType.Assault, -1, -1)
            .Actor("Reader", mentions: 0, comments: 2).With());
        dossier.Claims.ShouldBeEmpty();
        dossier.Quotations.ShouldBeEmpty();
        dossier.Actors.Select(a => a.Key).ShouldBe(["borduria", "ruritania"]);
        dossier.LeftOut.ShouldBe(new LeftOut(CommentEvents: 1, BoilerplateEvents: 1, EventsWithoutActors: 1, Quotations: 1, Actors: 1));
    }

    [Fact]
    public void Build_OneSidedEvent_IsAClaimWithoutTarget()
    {
        var claim = Build(Two("a").Event(EventType.Mobilize, 0, -1).With()).Claims.Single();
        claim.Target.ShouldBeEmpty();
        claim.Summary.ShouldBe("Ruritania mobilizes");
    }

    [Fact]
    public void Build_TargetsThatAreNoActors_AreNotMixedUp()
    {
        var claims = Build(Two("a").Event(EventType.Assault, 0, -1, unknownTarget: ["villagers"]).Event(EventType.Assault, 0, -1, unknownTarget: ["a convoy"]).With()).Claims;
        claims.Select(c => c.Summary).ShouldBe(["Ruritania attacks villagers", "Ruritania attacks a convoy"], ignoreOrder: true);
    }

    [Fact]
    public void Build_PersonUnderThreeSpellings_IsOneActor()
    {
        var dossier = Build(
            new Told("a").Actor("Yousef al-Kassim", MentionKind.Person, "SYL").With(),
            new Told("b").Actor("Yusuf Qasim", MentionKind.Person, "SYL").With(),
            new Told("c").Actor("Kassim", MentionKind.Person, "SYL").With(),
            new Told("d").Actor("Yousef al-Kassim", MentionKind.Person).With());
        var actor = dossier.Actors.Single();
        actor.Key.ShouldBe("yousef-al-kassim");
        actor.Names.ShouldBe(["Kassim", "Yousef al-Kassim", "Yusuf Qasim"]);
        (actor.Mentions, actor.Documents, actor.Country).ShouldBe((4, 4, "SYL"));
    }

    [Fact]
    public void Build_NamesakesOfTwoCountries_StayApart()
    {
        var dossier = Build(
            new Told("a").Actor("Anna Berg", MentionKind.Person, "NOR").With(),
            new Told("b").Actor("Anna Berg", MentionKind.Person, "SWE").With(),
            new Told("c").Actor("Berg", MentionKind.Person, "NOR").With(),
            new Told("d").Actor("Berg", MentionKind.Person).With());
        dossier.Actors.Select(a => (a.Key, a.Documents)).ShouldBe([("anna-berg", 2), ("anna-berg-2", 1), ("berg", 1)], ignoreOrder: true, "the Berg of Norway is known, the one of nowhere is not");
    }

    [Fact]
    public void Build_SameGazetteerEntry_IsOneActorWhateverItsNames()
    {
        var dossier = Build(
            new Told("a").Actor("Black Front", MentionKind.Group, entry: "front", names: ["Black Front", "BF"]).With(),
            new Told("b").Actor("Black Front", MentionKind.Organisation, entry: "front", names: ["the Front"]).With(),
            new Told("c").Actor("BF", MentionKind.Organisation).With());
        dossier.Actors.Single().Names.ShouldBe(["BF", "Black Front", "the Front"]);
    }

    [Fact]
    public void Build_Relations_CountAssertedClaimsByKind()
    {
        var relation = Build(
            Two("a", published: "1956-10-31")
                .Event(EventType.Aid, 0, 1, on: "1956-10-01")
                .Event(EventType.Consult, 0, 1, on: "1956-10-02")
                .Event(EventType.Accuse, 0, 1, on: "1956-10-03")
                .Event(EventType.Request, 0, 1, on: "1956-10-04")
                .Event(EventType.Assault, 0, 1, EventStatus.Intended, on: "1956-10-05").With()).Relations.Single();
        (relation.Source, relation.Target, relation.Cooperation, relation.Conflict, relation.Sign).ShouldBe(("ruritania", "borduria", 2, 1, 1));
        (relation.From!.Value.Day, relation.To!.Value.Day, relation.Claims.Length).ShouldBe((1, 3, 3));
    }

    [Fact]
    public void Build_SameDocumentTwice_Throws() =>
        Should.Throw<ArgumentException>(() => Build(Two("a").With(), Two("a").With())).Message.ShouldContain("document a");

    [Fact]
    public void Build_Shuffled_GivesTheSameBytes() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var digests = Enumerable.Range(0, 40).Select(Random).ToArray();
            var shuffled = digests.OrderBy(d => Fingerprint.Of($"{seed} {d.Document.Id}").Print).ToArray();
            return Exported(Build(shuffled)) == Exported(Build(digests));
        }).Holds();

    [Fact]
    public void Build_ManyDocuments_Ends()
    {
        var digests = Enumerable.Range(0, 1000).Select(Random).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Build(digests).Claims.ShouldNotBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "a few seconds are expected; what grows with the cube would take hours");
    }

    [Fact]
    public void Find_TwoMattersOneTimeApart_AreThreeStories()
    {
        string[] canal = ["canal", "blockade", "shipping", "pilots", "tolls"];
        string[] harvest = ["harvest", "wheat", "drought", "prices", "mills"];
        var stories = Build(
            new Told("a", published: "1956-10-30").With(canal),
            new Told("b", published: "1956-10-31").With([.. canal, "ships"]),
            new Told("c", published: "1956-10-31").With(harvest),
            new Told("d", published: "1957-06-01").With(canal)).Stories;
        stories.Select(s => string.Join(' ', s.Documents)).ShouldBe(["a b", "c", "d"]);
        stories[0].Id.ShouldBe("s:a");
        stories[0].Title.ShouldBe("Title of a");
    }

    [Fact]
    public void Write_Claims_FollowsTheContract()
    {
        var digest = Two("a", "Été – 新聞", "1956-10-31").Says("a \"friend\"", named: false).Event(EventType.Aid, 0, 1, EventStatus.Conditional, 0, "1956-10-30", sentence: "If asked, 🕊 Ruritania helps.").With();
        var claim = Build(digest).Claims.Single();
        Lines(Build(digest), ExportKind.Claims).ShouldBe([$$"""
            {"schema":"hearsay/claim/1","id":"{{claim.Id}}","type":"AID","source":["ruritania"],"target":["borduria"],"from":"1956-10-30","to":"1956-10-30","summary":"Ruritania gives aid to Borduria (conditional, 30 October 1956)","accounts":[{"document":"a","event":"e1","outlet":"Été – 新聞","begin":39,"end":68,"quote":"If asked, \uD83D\uDD4A Ruritania helps.","stance":"conditional","chain":["Été – 新聞","a \"friend\""],"joined":null}],"independentSources":1,"origins":[{"name":"Été – 新聞","accounts":[{"account":0,"reason":"its own report; “a \"friend\"” is nobody named"}]}],"contested":false,"contradictions":[]}
            """]);
    }

    private static Dossier Build(params DocumentDigest[] digests) => DossierBuilder.Build(digests);

    private static DocumentDigest Random(int number)
    {
        string[] names = ["Ruritania", "Borduria", "Syldavia", "Graustark", "Sylvania", "Freedonia"];
        var told = new Told($"d{number}", number % 4 == 0 ? null : $"Paper {number % 4}", number % 5 == 0 ? null : $"1956-10-{1 + (number % 28):d2}", number % 9 == 0 ? "Reuters" : null);
        told.Actor(names[number % 6]).Actor(names[(number + 1 + (number % 3)) % 6]).Says("a minister");
        for (var index = 0; index <= number % 4; index++)
        {
            told.Event((EventType)((number + index) % 16), 0, 1, (EventStatus)(number % 7), number % 2 - 1, number % 3 == 0 ? $"1956-10-{1 + ((number * 7) % 28):d2}" : null, sentence: $"This is the sentence that everybody has, number {number % 11}.");
        }

        return told.With($"word{number % 13}", $"term{number % 7}", "war");
    }

    private static string Exported(Dossier dossier) => string.Concat(Enum.GetValues<ExportKind>().SelectMany(k => Lines(dossier, k)));

    private static string[] Lines(Dossier dossier, ExportKind kind)
    {
        using var stream = new MemoryStream();
        DossierExport.Write(dossier, kind, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
