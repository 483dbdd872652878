using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Decisions;

/// <summary>What a person decides about a document changes its digest, and nothing else does.</summary>
public sealed class DigestAmenderTests
{
    private const string Text = "Ruritania shelled Borduria. Its minister said Syldavia helped the rebels. The end came.";

    private static readonly DigestSentence s_shelling = Sentence("Ruritania shelled Borduria.");
    private static readonly DigestSentence s_saying = Sentence("Its minister said Syldavia helped the rebels.");

    [Fact]
    public void Amend_WithoutDecisions_GivesTheSameDigest()
    {
        var digest = Digest();
        DigestAmender.Amend(digest, Text, []).ShouldBeSameAs(digest);
        DigestAmender.Amend(digest, Text, [Reject("shelled", s_shelling, 1) with { Undone = DateTimeOffset.UnixEpoch }]).ShouldBeSameAs(digest);
    }

    [Fact]
    public void Amend_Rejected_TakesTheEventOutAndSaysSo()
    {
        var amended = DigestAmender.Amend(Digest(), Text, [Reject("shelled", s_shelling, 7)]);
        amended.Events.Select(e => e.Id).ShouldBe(["e2"]);
        amended.Decided.ShouldBe([new DecidedItem(7, Event("shelled"), Verdict.Reject, null, Applies: true)]);
    }

    [Fact]
    public void Amend_RejectedWhatIsUndertaken_TakesTheUndertakingOutToo()
    {
        var amended = DigestAmender.Amend(Threatening(), Text, [Reject("helped", s_saying, 1)]);
        amended.Undertakings.Select(u => u.ConsequenceType).ShouldBe([EventType.Mobilize, null]);
    }

    [Fact]
    public void Amend_RejectedWhatIsTheCondition_LeavesItsWordsAlone()
    {
        var amended = DigestAmender.Amend(Threatening(), Text, [Reject("shelled", s_shelling, 1)]);
        amended.Undertakings.Length.ShouldBe(2);
        amended.Undertakings.ShouldAllBe(u => u.ConditionType == null && u.ConsequenceType != null);
    }

    [Fact]
    public void Amend_CorrectedWhatIsUndertaken_CorrectsTheTypeOfTheUndertaking()
    {
        var digest = Threatening();
        var value = EventValue.Of(digest, digest.Events[1]) with { Type = EventType.Coerce };
        var amended = DigestAmender.Amend(digest, Text, [Decide(1, Item("helped", s_saying, Verdict.Correct) with { Event = value })]);
        amended.Undertakings.Select(u => u.ConsequenceType).ShouldBe([EventType.Coerce, EventType.Mobilize, null]);
    }

    [Fact]
    public void Amend_Corrected_ChangesTypeRolesStatusAndTime()
    {
        var value = new EventValue(EventType.Threaten, null, [new NamedActor("Borduria", MentionKind.Place)], [new NamedActor("Graustark", MentionKind.Place, "GRA"), new NamedActor("the hills")], new DateOnly(1956, 10, 29), new DateOnly(1956, 10, 30), "Strelsau", EventStatus.Intended);
        var amended = DigestAmender.Amend(Digest(), Text, [Decide(1, Item("shelled", s_shelling, Verdict.Correct) with { Event = value })]);
        var told = amended.Events.Single(e => e.Id == "e1");
        (told.Type, told.Status, told.From, told.To, told.Place).ShouldBe((EventType.Threaten, EventStatus.Intended, new DateOnly(1956, 10, 29), new DateOnly(1956, 10, 30), "Strelsau"));
        told.Source.Select(a => amended.Actors[a].Name).ShouldBe(["Borduria"]);
        told.Target.Select(a => amended.Actors[a].Name).ShouldBe(["Graustark"]);
        told.UnknownTarget.ShouldBe(["the hills"]);
        amended.Actors[^1].FirstQuote.ShouldBe(s_shelling.Quote);
        EventValue.Of(amended, told).ToString().ShouldBe(value.ToString());
    }

    [Fact]
    public void Amend_AddedInsideAnAttribution_IsVouchedForByIt()
    {
        var value = new EventValue(EventType.Assault, null, [], [new NamedActor("Borduria", MentionKind.Place)], null, null, null, EventStatus.Actual);
        var amended = DigestAmender.Amend(Digest(), Text, [Decide(3, Item("rebels", s_saying, Verdict.Add) with { Event = value })]);
        amended.Events.Select(e => e.Id).ShouldBe(["e1", "e2", "d3"]);
        amended.Events[^1].Voice.ShouldBe(0);
        amended.Sentences.Length.ShouldBe(2);
        VoiceChain.Attributions(amended, amended.Events[^1].Voice).Single().Id.ShouldBe("q1");
    }

    [Fact]
    public void Amend_RejectedAttribution_LeavesItsEventsToTheAuthor()
    {
        var item = new ItemDecision("d", Said(), Verdict.Reject, "Syldavia helped the rebels", Sentence("Syldavia helped the rebels"));
        var amended = DigestAmender.Amend(Digest(), Text, [Decide(1, item)]);
        amended.Attributions.ShouldBeEmpty();
        amended.Events.Select(e => e.Voice).ShouldBe([-1, -1]);
    }

    [Fact]
    public void Amend_CorrectedAttribution_HasTheSpeakerAndVouchesForWhatItHolds()
    {
        var value = new AttributionValue("Its minister", new NamedActor("Anna Berg", MentionKind.Person), "said", Manner.Indirect, Span("Syldavia"), "Syldavia", ZoneKind.Body);
        var item = new ItemDecision("d", Said(), Verdict.Correct, "Syldavia helped the rebels", Sentence("Syldavia helped the rebels")) { Attribution = value };
        var amended = DigestAmender.Amend(Digest(), Text, [Decide(1, item)]);
        amended.Actors[amended.Attributions.Single().Actor].Name.ShouldBe("Anna Berg");
        amended.Attributions.Single().Quote.ShouldBe("Syldavia");
        amended.Events.Single(e => e.Id == "e2").Voice.ShouldBe(-1);
    }

    [Fact]
    public void Amend_AddedAttribution_VouchesForTheEventInside()
    {
        var value = new AttributionValue("", new NamedActor("Borduria", MentionKind.Place), "", Manner.Direct, s_shelling.Span, s_shelling.Quote, ZoneKind.Body);
        var item = new ItemDecision("d", new ItemReference(ItemKind.Attribution, s_shelling.Span), Verdict.Add, s_shelling.Quote, s_shelling) { Attribution = value };
        var amended = DigestAmender.Amend(Digest(), Text, [Decide(9, item)]);
        amended.Attributions.Select(a => a.Id).ShouldBe(["d9", "q1"]);
        amended.Events.Select(e => e.Voice).ShouldBe([0, 1]);
    }

    [Fact]
    public void Amend_ActorIsSomebodyElse_IsCalledSo()
    {
        var item = new ItemDecision("d", new ItemReference(ItemKind.Actor, Span("Ruritania")), Verdict.Correct, "Ruritania", Sentence("Ruritania")) { Actor = new NamedActor("Kingdom of Ruritania", MentionKind.Place, "RUR") };
        var amended = DigestAmender.Amend(Digest(), Text, [Decide(1, item)]);
        amended.Actors[0].Name.ShouldBe("Kingdom of Ruritania");
        amended.Actors[0].Country.ShouldBe("RUR");
        var nobody = DigestAmender.Amend(Digest(), Text, [Decide(1, item with { Verdict = Verdict.Reject, Actor = null })]);
        nobody.Actors[0].Mentions.ShouldBe(0);
        nobody.Events[0].Source.ShouldBeEmpty();
    }

    [Fact]
    public void Amend_TextMoved_FindsTheWordsAgain()
    {
        const string before = "A new paragraph. ";
        var digest = Digest() with { Events = [], Sentences = [], Attributions = [] };
        var value = new EventValue(EventType.Assault, null, [], [], null, null, null, EventStatus.Actual);
        var amended = DigestAmender.Amend(digest, before + Text, [Decide(1, Item("shelled", s_shelling, Verdict.Accept) with { Event = value })]);
        amended.Events.Single().At.Of(before + Text).ShouldBe("shelled");
        amended.Sentences.Single().Span.Of(before + Text).ShouldBe(s_shelling.Quote);
    }

    [Theory]
    [InlineData("Nothing of it is left.")]
    [InlineData("First: " + Text + " Again: " + Text)]
    public void Amend_WordsGoneOrInSeveralPlaces_DoesNotApply(string text)
    {
        var digest = Digest() with { Events = [], Sentences = [], Attributions = [] };
        var amended = DigestAmender.Amend(digest, text, [Reject("shelled", s_shelling, 4)]);
        amended.Decided.Single().Applies.ShouldBeFalse();
        amended.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Amend_SeveralAboutOneItem_TheLastCountsInAnyOrder()
    {
        var value = EventValue.Of(Digest(), Digest().Events[0]) with { Type = EventType.Protest };
        Decision[] decisions = [Reject("shelled", s_shelling, 1), Decide(2, Item("shelled", s_shelling, Verdict.Correct) with { Event = value })];
        DigestAmender.Amend(Digest(), Text, decisions).Events[0].Type.ShouldBe(EventType.Protest);
        DigestAmender.Amend(Digest(), Text, decisions.Reverse()).Events[0].Type.ShouldBe(EventType.Protest);
    }

    [Fact]
    public void DoubtfulItems_OfAnAmendedDigest_NameDecisionAndReasons()
    {
        var items = DoubtfulItem.Of(DigestAmender.Amend(Digest(), Text, [Reject("shelled", s_shelling, 5)])).ToList();
        items.Select(i => (i.Reference, i.Id, i.Decided)).ShouldBe([(Event("shelled"), null, 5), (Said(), "q1", 0), (Event("helped"), "e2", 0)]);
        items[1].Reasons.Select(r => r.Name).ShouldBe(["unnamed-source"]);
        items[1].Doubt.ShouldBe(0.25, 1e-9);
    }

    private static DocumentDigest Digest() => new(
        new DossierDocument("d", null, null, "Post", [], "Title", new DateOnly(1956, 11, 1), "en", 20, null),
        [Actor("Ruritania"), Actor("Borduria"), Actor("Syldavia")],
        [s_shelling, s_saying],
        [
            new DigestEvent("e1", EventType.Assault, null, [0], [1], [], [], null, null, null, EventStatus.Actual, -1, 0) { At = Span("shelled"), Trigger = "shelled" },
            new DigestEvent("e2", EventType.Aid, null, [2], [1], [], ["the rebels"], null, null, null, EventStatus.Actual, 0, 1) { At = Span("helped"), Trigger = "helped" },
        ],
        [new DigestAttribution("q1", "Its minister", "Its minister", Named: false, "said", -1, Manner.Indirect, default, null, -1, ZoneKind.Body, Span("Syldavia helped the rebels"), "Syldavia helped the rebels")],
        [],
        [],
        null);

    /// <summary>On the condition of the shelling: the help, something else told with it, and a demand in the words of the shelling.</summary>
    private static DocumentDigest Threatening() => Digest() with
    {
        Undertakings =
        [
            new DigestUndertaking(UndertakingKind.Threat, [2], "Syldavia", [1], Span("Ruritania shelled Borduria"), Span("Syldavia helped the rebels"), EventType.Assault, [0], false, EventType.Aid, null, -1, 1),
            new DigestUndertaking(UndertakingKind.Threat, [2], "Syldavia", [1], Span("Ruritania shelled Borduria"), Span("Syldavia helped the rebels"), EventType.Assault, [0], false, EventType.Mobilize, null, -1, 1),
            new DigestUndertaking(UndertakingKind.Demand, [0], "Ruritania", [1], Span("The end"), Span("shelled Borduria"), null, [1], false, null, null, -1, 0),
        ],
    };

    private static DigestActor Actor(string name) => new(name, MentionKind.Place, null, null, null, [name], [], 1, 0, Span(name), name);

    private static Decision Reject(string words, DigestSentence sentence, int number) => Decide(number, Item(words, sentence, Verdict.Reject));

    private static Decision Decide(int number, ItemDecision item) =>
        new(number, item.Kind, item.Reference.ToString(), item.Outcome, null, "Ana", DateTimeOffset.UnixEpoch, null) { Document = item.Document, Item = item };

    private static ItemDecision Item(string words, DigestSentence sentence, Verdict verdict) => new("d", Event(words), verdict, words, sentence);

    private static ItemReference Event(string words) => new(ItemKind.Event, Span(words));

    private static ItemReference Said() => new(ItemKind.Attribution, Span("Syldavia helped the rebels"));

    private static DigestSentence Sentence(string words) => new(Span(words), words, ZoneKind.Body);

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
