using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Dossiers.Balance;

namespace Hearsay.Dossiers.Tests.Balance;

public sealed class BalanceMeasuresTests
{
    /// <summary>The ties between the Gahuku-Gama tribes of New Guinea (Read 1954), as "from,to,sign"; the figures expected of them are published with the data set.</summary>
    private const string Tribes = """
        1,2,+ 1,3,- 1,4,- 1,5,- 1,6,- 1,12,- 1,15,+ 1,16,+ 2,3,- 2,5,- 2,6,- 2,9,- 2,10,- 2,15,+ 2,16,+ 3,4,+ 3,6,+ 3,7,+ 3,8,+ 4,8,+ 5,7,+ 5,9,+ 5,14,+ 5,15,- 5,16,- 6,7,+ 6,8,+ 6,9,- 6,11,+
        6,12,+ 6,13,- 6,16,- 7,8,+ 7,11,+ 7,12,+ 7,13,+ 8,11,+ 8,12,+ 8,14,- 9,10,+ 9,11,- 9,13,+ 9,15,- 10,11,- 10,13,+ 10,15,- 11,12,+ 11,13,- 11,15,- 11,16,- 12,14,- 12,15,- 12,16,- 13,14,+ 13,15,-
        13,16,- 14,16,- 15,16,+
        """;

    [Fact]
    public void Triangles_OfTheTribes_AreBalancedAsPublished()
    {
        ImmutableArray<Triangle> triangles = [.. Triangle.Of(TribesGraph())];
        triangles.Length.ShouldBe(68);
        triangles.Count(t => t.Sign > 0).ShouldBe(59);
    }

    [Fact]
    public void Walks_OfTheTribes_AreBalancedAsPublished() => WalkBalance.Of(TribesGraph()).ShouldBe(0.358, 0.0005);

    [Fact]
    public void Frustration_OfTheTribes_IsAsPublished()
    {
        var graph = TribesGraph();
        var frustration = FrustrationSearch.Find(graph);
        frustration.Index.ShouldBe(7);
        frustration.IsExact.ShouldBeTrue();
        frustration.Normalized(graph.Ties.Length).ShouldBe(0.759, 0.0005);
        Cost(graph, frustration.Camps).ShouldBe(7, "the camps shown have that many ties at odds");
        frustration.AtOdds.ShouldAllBe(t => graph[t.One, t.Other] == t.Sign && t.Share > 0 && t.Share <= 1);
    }

    [Fact]
    public void Frustration_WithoutSteps_IsAnUpperBoundThatSaysSo()
    {
        var frustration = FrustrationSearch.Find(TribesGraph(), steps: 0);
        frustration.IsExact.ShouldBeFalse();
        frustration.Index.ShouldBeGreaterThanOrEqualTo(7);
    }

    [Fact]
    public void Frustration_RandomGraphs_IsThatOfEveryDivisionTried() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var graph = RandomGraph(new Random(seed), new Random(seed).Next(1, 10));
        var frustration = FrustrationSearch.Find(graph);
        var costs = Enumerable.Range(0, 1 << graph.Count).Select(bits => (Bits: bits, Cost: Cost(graph, [.. Enumerable.Range(0, graph.Count).Select(p => bits >> p & 1)]))).ToList();
        var best = costs.Min(c => c.Cost);
        frustration.Index.ShouldBe(best);
        frustration.IsExact.ShouldBeTrue();
        Cost(graph, frustration.Camps).ShouldBe(best);
        foreach (var (one, other, sign) in graph.Ties)
        {
            var optimal = costs.Where(c => c.Cost == best).ToList();
            var share = (double)optimal.Count(c => ((c.Bits >> one & 1) == (c.Bits >> other & 1) ? 1 : -1) != sign) / optimal.Count;
            frustration.AtOdds.Where(t => (t.One, t.Other) == (one, other)).Select(t => t.Share).FirstOrDefault().ShouldBe(share, 1e-9, $"{one}-{other} of seed {seed}");
        }

        return true;
    }).Holds(200);

    [Fact]
    public void Frustration_ThirtySixParties_IsExact()
    {
        var graph = RandomGraph(new Random(36), 36, density: 0.2);
        FrustrationSearch.Find(graph).IsExact.ShouldBeTrue();
    }

    [Fact]
    public void Measures_OfTwoHostileCamps_AreOne()
    {
        var graph = new SignedGraph(["a", "b", "c", "d"], [(0, 1, 1), (2, 3, 1), (0, 2, -1), (0, 3, -1), (1, 2, -1), (1, 3, -1)]);
        Triangle.Of(graph).ShouldAllBe(t => t.Sign == 1);
        WalkBalance.Of(graph).ShouldBe(1, 1e-9);
        FrustrationSearch.Find(graph).Index.ShouldBe(0);
        FrustrationSearch.Find(graph).Camps.ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public void Graph_TieTwice_Throws() => Should.Throw<ArgumentException>(() => new SignedGraph(["a", "b"], [(0, 1, 1), (1, 0, -1)]));

    private static SignedGraph TribesGraph() => new(
        [.. Enumerable.Range(1, 16).Select(n => $"tribe {n}")],
        Tribes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split(',')).Select(t => (int.Parse(t[0]) - 1, int.Parse(t[1]) - 1, t[2] == "+" ? 1 : -1)));

    private static SignedGraph RandomGraph(Random random, int size, double density = 0.6)
    {
        var ties = new List<(int, int, int)>();
        for (var one = 0; one < size; one++)
        {
            for (var other = one + 1; other < size; other++)
            {
                if (random.NextDouble() < density)
                {
                    ties.Add((one, other, random.Next(2) == 0 ? 1 : -1));
                }
            }
        }

        return new SignedGraph([.. Enumerable.Range(0, size).Select(n => $"p{n}")], ties);
    }

    private static int Cost(SignedGraph graph, ImmutableArray<int> camps) => graph.Ties.Count(t => (camps[t.One] == camps[t.Other] ? 1 : -1) != t.Sign);
}
