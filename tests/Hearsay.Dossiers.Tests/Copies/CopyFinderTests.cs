using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Copies;

public sealed class CopyFinderTests
{
    private const string First = "Villagers carried sandbags from the abandoned brickworks to the embankment all night while the sluice keeper telephoned for lorries.";
    private const string Second = "A freight train loaded with gravel stood idle at the junction because its driver had exceeded the permitted hours.";
    private const string Third = "Towards dawn the water rose above the threshold of the chapel and washed the hymn books into the orchard.";
    private const string Other = "Accountants of the insurance company began to estimate losses among growers of hops and tobacco.";

    [Theory]
    [InlineData("1956-10-30", "1956-10-31", "b", CopyReason.Earlier)]
    [InlineData("1956-10-31", "1956-10-30", "a", CopyReason.Earlier)]
    [InlineData("1956-10-30", "1956-10-30", "b", CopyReason.Shorter)]
    [InlineData(null, "1956-10-30", "b", CopyReason.Shorter)]
    public void Find_SharedPassages_TheLaterOrShorterIsTheCopy(string? first, string? second, string copy, CopyReason reason)
    {
        var found = Find(
            new Told("a", "Post", first).Passage(First).Passage(Second).Passage(Third).With(),
            new Told("b", "Star", second).Passage(First).Passage(Second).With()).Single();
        (found.Document, found.How, found.Reason).ShouldBe((copy, CopyHow.Literal, reason));
        found.Spans.Length.ShouldBe(2);
        found.Spans.ShouldAllBe(s => s.Literal && s.Span.Length == s.From.Length);
    }

    [Fact]
    public void Find_CreditAgainstTheDates_TheCreditedIsTheSource()
    {
        var credited = new Told("a", "Post", "1956-10-30").Passage(First).Passage(Second).With() with { Credits = [new DigestCredit("Star", CreditKind.Republication, default, "first published in the Star")] };
        var copy = Find(credited, new Told("b", "The Star", "1956-10-31").Passage(First).Passage(Second).With()).Single();
        (copy.Document, copy.From, copy.Wire, copy.Reason).ShouldBe(("a", "b", "Star", CopyReason.NamesSource));
    }

    [Fact]
    public void Find_EditedPassages_AreRewritten()
    {
        var copy = Find(
            new Told("a", "Post", "1956-10-30").Passage(First).Passage(Second).Passage(Third).With(),
            new Told("b", "Star", "1956-10-31")
                .Passage("All night villagers carried sandbags to the embankment from an abandoned brickworks, and a sluice keeper telephoned for lorries.")
                .Passage("Because its driver exceeded permitted hours, a train loaded with gravel stood idle.")
                .Passage("At the threshold of the chapel the water washed hymn books into an orchard towards dawn.").With()).Single();
        copy.Spans.Length.ShouldBe(3);
        copy.Share.ShouldBe(1);
    }

    [Fact]
    public void Find_OnePassageOfMany_IsNoCopy()
    {
        var (first, second) = (new Told("a", "Post", "1956-10-30").Passage(Other), new Told("b", "Star", "1956-10-31").Passage(Other));
        for (var passage = 0; passage < 9; passage++)
        {
            first.Passage($"Passage {passage} of alpha{passage} beta{passage} gamma{passage} delta{passage} epsilon{passage} zeta{passage} eta{passage}.");
            second.Passage($"Section {passage} of one{passage} two{passage} three{passage} four{passage} five{passage} six{passage} seven{passage}.");
        }

        Find(first.With(), second.With()).ShouldBeEmpty();
    }

    [Fact]
    public void Find_SameOutlet_RepeatsItself()
    {
        var copy = Find(
            new Told("a", "Post", "1956-10-30").Passage(First).Passage(Second).With(),
            new Told("b", "Post", "1956-10-31").Passage(First).Passage(Second).Passage(Other).With()).Single();
        copy.How.ShouldBe(CopyHow.Own);
    }

    [Fact]
    public void Find_TwoSources_AreBothNamed()
    {
        var copies = Find(
            new Told("a", "Post", "1956-10-30").Passage(First).Passage(Second).With(),
            new Told("b", "Star", "1956-10-30").Passage(Third).Passage(Other).With(),
            new Told("c", "Echo", "1956-10-31").Passage(First).Passage(Second).Passage(Third).Passage(Other).With());
        copies.Select(c => (c.Document, c.From)).ShouldBe([("c", "a"), ("c", "b")]);
    }

    [Fact]
    public void Find_TwoPapersWithOneWire_HaveItInCommon()
    {
        var copies = Find(
            new Told("a", "Post", "1956-10-30", wire: "Reuters").Passage(First).Passage(Second).With(),
            new Told("b", "Star", "1956-10-30", wire: "Reuters").Passage(First).Passage(Second).With());
        copies.Single(c => c.From is not null).Common.ShouldBeTrue();
        CopyWords.Of(copies.Single(c => c.From is not null)).ShouldBe("both carry Reuters; nothing tells which came first; assumed by the order of their ids");
    }

    [Fact]
    public void Source_PassageTakenOverTwice_IsFollowedToTheFirst()
    {
        var digests = new[]
        {
            new Told("a", "Post", "1956-10-30").Passage(First).Passage(Second).With(),
            new Told("b", "Star", "1956-10-31").Passage(First).Passage(Second).Passage(Other).With(),
            new Told("c", "Echo", "1956-11-01").Passage(Second).Passage(Other).With(),
        };
        var copies = Find(digests).ToLookup(c => c.Document, StringComparer.Ordinal);
        var index = new CopyIndex(id => digests.FirstOrDefault(d => d.Document.Id == id), id => [.. copies[id]]);
        var second = digests[2].Passages[0].Span;
        index.Source("c", second)!.Value.From.Document.Id.ShouldBe("a");
        index.Source("c", digests[2].Passages[1].Span)!.Value.From.Document.Id.ShouldBe("b");
        index.Source("a", second).ShouldBeNull();
        index.Source("b", new TextSpan(digests[1].Passages[1].Span.Begin, digests[1].Passages[1].Span.End))!.Value.Reason.ShouldBe("passage taken from Post");
    }

    [Fact]
    public void Find_FormulaOfAThousandDocuments_CostsEachTheSame()
    {
        var digests = Enumerable.Range(0, 1500).Select(n => new Told($"d{n:d4}", $"Paper {n}", "1956-10-30").Passage(First).Passage(Second).With()).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Find(digests).Length.ShouldBe(1499);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "a few seconds are expected");
    }

    private static Copy[] Find(params DocumentDigest[] digests) => [.. DossierBuilder.Build(digests).Copies];
}
