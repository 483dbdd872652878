using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Hearsay.Dossiers.Decisions;
using Hearsay.Storage;

namespace Hearsay.Workbench.Tests;

/// <summary>Review through the pages alone: forms without script, decisions in the file, effect in the views.</summary>
[Collection(SampleDossier.Collection)]
public sealed class ReviewTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;
    private readonly string _path;

    public ReviewTests(SampleDossier sample)
    {
        _path = Path.Combine(_folder, "reviewed.hearsay");
        File.Copy(sample.Path, _path);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Review_AcceptRejectCorrectUndo_AreKeptWithWhoAndTakeEffect()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        await using var second = await ServedDossier.StartAsync(_path);
        using var visitor = new Visitor(server);
        var page = await visitor.PageAsync("/review?kind=event");
        (await visitor.SendAsync(Form(page, "/review"), ("verdict", "accept"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        Decisions().ShouldBeEmpty();
        (await visitor.SendAsync(Form(page, "/review/name"), ("who", "Ana"))).Status.ShouldBe(HttpStatusCode.OK);

        page = await visitor.PageAsync("/review?kind=event");
        var doubts = (await JsonAsync(server, "/review.json?kind=event")).GetProperty("items").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("doubt").GetDouble()).ToList();
        doubts.ShouldBe(doubts.OrderDescending());
        var total = await TotalAsync(server);
        var claims = await ClaimsAsync(server);
        var items = page.QuerySelectorAll("[data-review]").ToList();
        (await visitor.SendAsync((IHtmlFormElement)items[0].QuerySelector("form.verdict")!, ("verdict", "accept"))).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.SendAsync((IHtmlFormElement)items[1].QuerySelector("form.verdict")!, ("verdict", "reject"))).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.SendAsync((IHtmlFormElement)items[2].QuerySelector("details form")!, ("verdict", "correct"), ("type", "sanction"), ("status", "possible"), ("source", "Egypt; Nobody Known"), ("target", "Anna Berg (person)"), ("from", "1956-10-30"), ("to", ""), ("note", "see the sentence"))).Status.ShouldBe(HttpStatusCode.OK);
        Decisions().Select(d => (d.Kind, d.Who)).ShouldBe([(DecisionKind.AcceptItem, "Ana"), (DecisionKind.RejectItem, "Ana"), (DecisionKind.CorrectItem, "Ana")]);
        var corrected = Decisions()[2];
        corrected.Note.ShouldBe("see the sentence");
        corrected.Other.ShouldStartWith("SANCTION, possible: Egypt; \"Nobody Known\" -> Anna Berg, 1956-10-30");
        (await TotalAsync(second)).ShouldBe(total - 3);
        (await second.TextAsync("/claims.json?type=sanction&words=")).ShouldContain("Anna Berg");
        (await second.PageAsync("/decisions")).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Split(' ')[0]).ShouldContain("event");
        using (var file = DossierFile.OpenForReading(_path))
        {
            file.Check().ShouldBeEmpty();
        }

        for (var number = 3; number > 0; number--)
        {
            var undo = (await visitor.PageAsync("/review")).QuerySelector("form#undo").ShouldNotBeNull();
            (await visitor.SendAsync((IHtmlFormElement)undo)).Status.ShouldBe(HttpStatusCode.OK);
        }

        Decisions().ShouldAllBe(d => d.Undone != null);
        (await TotalAsync(server)).ShouldBe(total);
        (await ClaimsAsync(server)).ShouldBe(claims);
    }

    [Fact]
    public async Task Review_RejectedThreat_LeavesTheLedgerUntilItIsTakenBack()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        using var visitor = new Visitor(server);
        var entries = (await JsonAsync(server, "/ledger.json")).GetProperty("entries").GetProperty("items").EnumerateArray().ToList();
        var threat = entries.First(entry => entry.GetProperty("kind").GetString() == "threat" && entry.GetProperty("tellings").GetArrayLength() == 1);
        var undertaken = threat.GetProperty("consequence");
        var (document, begin, end) = (undertaken.GetProperty("document").GetString()!, undertaken.GetProperty("begin").GetInt32(), undertaken.GetProperty("end").GetInt32());
        var items = (await JsonAsync(server, $"/review.json?kind=event&document={document}")).GetProperty("items").GetProperty("items").EnumerateArray().ToList();
        var keys = items.Where(item => item.GetProperty("evidence") is var at && at.GetProperty("begin").GetInt32() >= begin && at.GetProperty("end").GetInt32() <= end).Select(item => item.GetProperty("key").GetString()!).ToList();
        var page = await visitor.PageAsync($"/review?kind=event&document={document}");
        (await visitor.SendAsync((IHtmlFormElement)page.QuerySelector("#many")!, [("verdict", "reject"), ("who", "Ana"), .. keys.Select(key => ("item", key))])).Status.ShouldBe(HttpStatusCode.OK);
        (await LedgerAsync()).ShouldBe(entries.Select(entry => entry.GetProperty("id").GetString()!).Where(id => id != threat.GetProperty("id").GetString()));
        foreach (var number in Enumerable.Range(1, keys.Count))
        {
            using var file = DossierFile.OpenForWriting(_path);
            file.Undo(number, DateTimeOffset.UnixEpoch).ShouldBeTrue();
        }

        (await LedgerAsync()).ShouldBe(entries.Select(entry => entry.GetProperty("id").GetString()!));

        async Task<IEnumerable<string>> LedgerAsync() => (await JsonAsync(server, "/ledger.json")).GetProperty("entries").GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!).ToList();
    }

    [Fact]
    public async Task Review_OfTheMergesOfAnActor_StandsOnItsPageWithWhoDecided()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        using var visitor = new Visitor(server);
        (await JsonAsync(server, "/actors/gamal-abdel-nasser.json")).GetProperty("decisions").GetArrayLength().ShouldBe(0);
        var page = await visitor.PageAsync("/review?kind=merge&actor=gamal-abdel-nasser");
        (await visitor.SendAsync(page.QuerySelectorAll("form.verdict").OfType<IHtmlFormElement>().First(), ("verdict", "accept"), ("who", "Ana"))).Status.ShouldBe(HttpStatusCode.OK);
        var decision = (await JsonAsync(server, "/actors/gamal-abdel-nasser.json")).GetProperty("decisions").EnumerateArray().Single();
        (decision.GetProperty("kind").GetString(), decision.GetProperty("who").GetString()).ShouldBe(("acceptMerge", "Ana"));
        (await visitor.PageAsync("/actors/gamal-abdel-nasser")).QuerySelector("[aria-labelledby=joins]")!.TextContent.ShouldContain("merge accepted by Ana");
        (await JsonAsync(server, "/actors/anthony-eden.json")).GetProperty("decisions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Review_SeveralAtOnceAndASecondReviewer_GiveAgreement()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        using var ana = new Visitor(server);
        using var ben = new Visitor(server);
        await ana.SendAsync(Form(await ana.PageAsync("/review"), "/review/name"), ("who", "Ana"));
        await ben.SendAsync(Form(await ben.PageAsync("/review"), "/review/name"), ("who", "Ben"));
        var page = await ana.PageAsync("/review");
        var chosen = page.QuerySelectorAll("input[form=many]").Take(4).Select(box => ("item", box.GetAttribute("value")!)).ToArray();
        await ana.SendAsync((IHtmlFormElement)page.QuerySelector("#many")!, [("verdict", "accept"), .. chosen]);
        Decisions().Length.ShouldBe(4);
        var others = await ben.PageAsync("/review?by=Ben");
        others.QuerySelectorAll("[data-review]").Length.ShouldBe(4);
        var first = others.QuerySelectorAll("form.verdict").OfType<IHtmlFormElement>().First();
        (await ben.SendAsync(first, ("verdict", "reject"))).Status.ShouldBe(HttpStatusCode.OK);
        (await ben.PageAsync("/review?by=Ben")).QuerySelectorAll("[data-review]").Length.ShouldBe(3);
        var agreement = (await JsonAsync(server, "/decisions.json")).GetProperty("agreement").GetProperty("reviewers")[0];
        (agreement.GetProperty("items").GetInt32(), agreement.GetProperty("reviewers").GetInt32()).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Document_WordsThatWereMissed_AreAddedAsEventAndAttribution()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        using var visitor = new Visitor(server);
        var document = (await JsonAsync(server, "/documents.json")).GetProperty("documents").GetProperty("items")[0];
        var id = document.GetProperty("id").GetString()!;
        string words;
        using (var file = DossierFile.OpenForReading(_path))
        {
            var digest = file.Digest(id)!;
            words = digest.Sentences.Select(s => s.Quote).First(quote => quote.Length > 20);
        }

        var page = await visitor.PageAsync("/documents/" + id);
        var forms = page.QuerySelectorAll("#add form").OfType<IHtmlFormElement>().ToList();
        (await visitor.SendAsync(forms[0], ("verdict", "add"), ("words", "words that stand nowhere in it"), ("who", "Ana"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SendAsync(forms[0], ("verdict", "add"), ("words", words[..^1]), ("who", "Ana"), ("begin", ""), ("type", "protest"), ("source", "Egypt"), ("target", "France"))).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.SendAsync(forms[1], ("verdict", "add"), ("words", words), ("speaker", "Egypt"))).Status.ShouldBe(HttpStatusCode.OK);
        Decisions().Select(d => d.Kind).ShouldBe([DecisionKind.AddItem, DecisionKind.AddItem]);
        (await visitor.PageAsync("/documents/" + id)).QuerySelectorAll("#add .decided").Length.ShouldBe(2);
        using var read = DossierFile.OpenForReading(_path);
        read.Digest(id)!.Events.ShouldContain(e => e.Id == "d1" && e.Voice >= 0);
        read.Check().ShouldBeEmpty();
    }

    [Fact]
    public async Task Writing_WithoutAntiforgeryFromElsewhereOrWithoutToken_IsRefused()
    {
        const string token = "a token that nobody guesses";
        await using var server = await ServedDossier.StartAsync(_path);
        await using var guarded = await ServedDossier.StartAsync(_path, token);
        foreach (var path in (string[])["/review", "/review/undo", "/review/name", "/upload"])
        {
            using var bare = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("verdict", "accept"), new("who", "Ana"), new("number", "1")]) };
            (await server.SendAsync(bare)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            using var forged = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("verdict", "accept")]) };
            forged.Headers.Add("Origin", "https://evil.example");
            (await server.SendAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            using var wrong = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("verdict", "accept")]) };
            wrong.Headers.Add("Authorization", "Bearer a token that somebody guesses");
            (await guarded.SendAsync(wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }

        Decisions().ShouldBeEmpty();
    }

    [Fact]
    public async Task Deciding_WhileAnotherProcessWrites_SaysSoAndChangesNothing()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        using var visitor = new Visitor(server);
        var page = await visitor.PageAsync("/review");
        using (DossierFile.OpenForWriting(_path))
        {
            var (status, text) = await visitor.SendAsync(page.QuerySelectorAll("form.verdict").OfType<IHtmlFormElement>().First(), ("verdict", "accept"), ("who", "Ana"));
            status.ShouldBe(HttpStatusCode.Conflict);
            text.ShouldContain("Nothing was changed");
        }

        Decisions().ShouldBeEmpty();
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string action) => page.QuerySelectorAll($"form[action='{action}']").OfType<IHtmlFormElement>().First();

    private static async Task<JsonElement> JsonAsync(ServedDossier server, string path)
    {
        using var json = JsonDocument.Parse(await server.TextAsync(path));
        return json.RootElement.Clone();
    }

    private static async Task<int> TotalAsync(ServedDossier server) => (await JsonAsync(server, "/review.json?kind=event")).GetProperty("items").GetProperty("total").GetInt32();

    private static async Task<string> ClaimsAsync(ServedDossier server) => await server.TextAsync("/claims.json?sort=day");

    private System.Collections.Immutable.ImmutableArray<Decision> Decisions()
    {
        using var file = DossierFile.OpenForReading(_path);
        return file.Decisions();
    }
}
