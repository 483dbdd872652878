using Hearsay.Dossiers;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Tests;

/// <summary>Documents whose data contradict each other: the dossier stays sound, and says what it assumed.</summary>
public sealed class AssumptionTests : IDisposable
{
    private const string Words = "Ruritania attacked Borduria from the air early on Tuesday, officials of both states said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Assumptions_ContradictoryData_AreListedAndNothingIsLost()
    {
        using var file = DossierFile.Create(_folder["odd.hearsay"]);
        Add(file, "a", "Post", "2015-10-20", "2015-10-20");
        Add(file, "b", "Star", "2015-10-21", "2015-10-20");
        Add(file, "c", "Post", "2015-10-25", "2015-10-20");
        Add(file, "d", null, null, "2015-10-20");
        Add(file, "e", "Echo", "2099-01-01", null);
        Add(file, "f", "Mirror", "1956-10-20", "2015-10-20");
        file.Build();

        file.Check().ShouldBeEmpty();
        var assumed = file.Assumptions(new DateOnly(2026, 1, 1));
        assumed.Where(a => a.Document == "b").Select(a => (a.Kind, a.Other)).ShouldContain((AssumptionKind.TwoOutlets, "f"), "the earliest day is believed");
        assumed.Where(a => a.Document == "d").Select(a => a.Kind).ShouldBe([AssumptionKind.NoDay, AssumptionKind.NoOutlet], ignoreOrder: true);
        assumed.Single(a => a.Kind == AssumptionKind.DayToCome).ShouldBe(new DocumentAssumption("e", AssumptionKind.DayToCome, null, "its day, 2099-01-01, is yet to come: it is taken as it stands"));
        assumed.Single(a => a.Kind == AssumptionKind.DayTooEarly).Document.ShouldBe("f");
        file.Documents(DossierFilter.Everything).Select(d => d.Id).ShouldBe(["f", "a", "b", "c", "e", "d"]);

        var before = string.Join('\n', file.Load().Claims.Select(c => $"{c.Id} {c.Summary} {c.IndependentSources}"));
        file.Rebuild();
        string.Join('\n', file.Load().Claims.Select(c => $"{c.Id} {c.Summary} {c.IndependentSources}")).ShouldBe(before);
    }

    [Fact]
    public void Assumptions_SameOutletUnderTwoDays_NamesTheEarlier()
    {
        using var file = DossierFile.Create(_folder["days.hearsay"]);
        Add(file, "a", "Post", "2015-10-20", "2015-10-20");
        Add(file, "c", "Post", "2015-10-25", "2015-10-20");
        file.Build();
        file.Assumptions(new DateOnly(2026, 1, 1)).ShouldBe(
            [new DocumentAssumption("c", AssumptionKind.TwoDays, "a", "the same article stands there under 2015-10-20 too (a): the earlier is taken for the first, and they are one origin")]);
    }

    private static void Add(DossierFile file, string id, string? outlet, string? published, string? day)
    {
        DateOnly? on = day is null ? null : DateOnly.Parse(day);
        var document = new Document(id, Words) { Outlet = outlet, Published = published is null ? null : DateOnly.Parse(published) };
        var sentence = new TextSpan(0, Words.Length);
        var digest = new DocumentDigest(
            new DossierDocument(id, null, null, outlet, [], null, document.Published, "en", 14, null),
            [State("Ruritania", 0), State("Borduria", Words.IndexOf("Borduria", StringComparison.Ordinal))],
            [new DigestSentence(sentence, Words, ZoneKind.Body)],
            [new DigestEvent("e1", EventType.Assault, null, [0], [1], [], [], on, on, null, EventStatus.Actual, -1, 0)],
            [],
            [Passage(sentence)],
            [],
            null);
        file.Add(document, digest, default).ShouldBeTrue();
    }

    private static DigestPassage Passage(TextSpan span) => new(span, 42) { Words = [.. Enumerable.Range(1, 8).Select(word => (uint)(word << 10) | 200)] };

    private static DigestActor State(string name, int begin) =>
        new(name, MentionKind.Place, null, "GOV", null, [name], [], 1, 0, new TextSpan(begin, begin + name.Length), name);
}
