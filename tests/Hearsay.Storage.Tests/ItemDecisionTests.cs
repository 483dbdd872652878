using Hearsay.Dossiers;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Tests;

/// <summary>Decisions about items of documents: the lists follow, and what is undone leaves no trace in them.</summary>
public sealed class ItemDecisionTests : IDisposable
{
    private const int Count = 18;

    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Decide_AboutManyItems_GivesWhatTheBuilderGives(int family)
    {
        using var file = DossierFile.Create(_folder["decided.hearsay"]);
        for (var number = 0; number < Count; number++)
        {
            Invented.AddTo(file, family, number);
        }

        file.Build();
        var before = BuildingTests.TablesOf(file.Path);
        var made = new List<Decision>();
        for (var number = 0; number < Count; number++)
        {
            made.AddRange(file.Decide([Decision(file, family, number)], "seen", "Ana", s_now.AddMinutes(number)));
            if (number % 6 == 0)
            {
                file.Check().ShouldBeEmpty();
            }
        }

        made.Select(d => d.Number).ShouldBe(Enumerable.Range(1, Count));
        file.Decisions().Select(d => (d.Kind, d.Subject, d.Who, d.Item!.Verdict)).ShouldBe(made.Select(d => (d.Kind, d.Subject, d.Who, d.Item!.Verdict)));
        file.InapplicableDecisions().ShouldBeEmpty();
        BuildingTests.Built(file.Load()).ShouldBe(BuildingTests.Built(DossierBuilder.Build(Enumerable.Range(0, Count).Select(n => file.Digest(Invented.Number(family, n).Document.Id)!))));
        BuildingTests.TablesOf(file.Path).ShouldNotBe(before);
        var decided = BuildingTests.TablesOf(file.Path);
        file.Rebuild();
        BuildingTests.TablesOf(file.Path).ShouldBe(decided);

        foreach (var decision in made)
        {
            file.Undo(decision.Number, s_now).ShouldBeTrue();
            file.Undo(decision.Number, s_now).ShouldBeFalse();
        }

        BuildingTests.TablesOf(file.Path).ShouldBe(before);
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Replace_DocumentReadAnew_KeepsWhatWasDecided()
    {
        using var file = DossierFile.Create(_folder["anew.hearsay"]);
        Invented.AddTo(file, 3, 1);
        file.Build();
        var (document, digest) = Invented.Number(3, 1);
        var told = digest.Events[0];
        var item = Item(digest, document.Text, told, Verdict.Accept) with { Event = EventValue.Of(digest, told) };
        var number = file.Decide([item], null, "Ana", s_now).Single().Number;

        // Another reading finds nothing, and the document goes by another id: what a person accepted is still told.
        var moved = document with { Id = "moved" };
        file.Replace(document.Id, PackedDocument.Of(moved, digest with { Document = digest.Document with { Id = "moved" }, Events = [], Sentences = [] }, default)).ShouldBeTrue();
        file.Build();
        file.Digest("moved")!.Events.Single().Id.ShouldBe($"d{number}");
        file.Decisions().Single().Document.ShouldBe("moved");
        file.Check().ShouldBeEmpty();

        // Another extraction does not have the words: the decision stays and is told to have no effect.
        var emptied = new Hearsay.Reading.Documents.Document("moved", "Nothing is left.");
        file.Replace("moved", PackedDocument.Of(emptied, DocumentDigest.NotRead(emptied, "it is too short"), default)).ShouldBeTrue();
        file.Build();
        file.Digest("moved")!.Events.ShouldBeEmpty();
        file.InapplicableDecisions().Select(d => d.Number).ShouldBe([number]);
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Decide_AboutAnUnknownDocument_WritesNothing()
    {
        using var file = DossierFile.Create(_folder["unknown.hearsay"]);
        Invented.AddTo(file, 3, 1);
        var (document, digest) = Invented.Number(3, 1);
        var item = Item(digest, document.Text, digest.Events[0], Verdict.Reject);
        Should.Throw<ArgumentException>(() => file.Decide([item, item with { Document = "elsewhere" }], null, null, s_now));
        file.Decisions().ShouldBeEmpty();
    }

    private static ItemDecision Decision(DossierFile file, int family, int number)
    {
        var (document, _) = Invented.Number(family, number);
        var digest = file.Digest(document.Id)!;
        var told = digest.Events[number % digest.Events.Length];
        var read = EventValue.Of(digest, told);
        return (number % 4) switch
        {
            0 => Item(digest, document.Text, told, Verdict.Reject) with { ReadEvent = read },
            1 => Item(digest, document.Text, told, Verdict.Accept) with { ReadEvent = read, Event = read },
            2 => Item(digest, document.Text, told, Verdict.Correct) with { ReadEvent = read, Event = read with { Type = EventType.Sanction, Target = [new NamedActor("Borduria", MentionKind.Place, "BOR")], Status = EventStatus.Possible } },
            _ => Added(digest, document.Text, told, read),
        };
    }

    private static ItemDecision Added(DocumentDigest digest, string text, DigestEvent near, EventValue value)
    {
        var sentence = digest.Sentences[near.Sentence];
        var span = new TextSpan(sentence.Span.Begin, sentence.Span.Begin + 4);
        return new ItemDecision(digest.Document.Id, new ItemReference(ItemKind.Event, span), Verdict.Add, span.Of(text), sentence) { Event = value with { Type = EventType.Protest } };
    }

    private static ItemDecision Item(DocumentDigest digest, string text, DigestEvent told, Verdict verdict) =>
        new(digest.Document.Id, new ItemReference(ItemKind.Event, told.At), verdict, told.At.Of(text), digest.Sentences[told.Sentence]);
}
