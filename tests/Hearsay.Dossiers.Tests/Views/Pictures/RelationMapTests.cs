using System.Collections.Immutable;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Views;
using Hearsay.Dossiers.Views.Pictures;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Tests.Views.Pictures;

public sealed class RelationMapTests
{
    [Fact]
    public void Arrange_AnyDossier_NoTwoLabelsOverlapAndAllAreInside() => RandomStories.Hold(dossier =>
    {
        var brief = BriefMaker.Make(dossier, new BriefOptions { Relations = 40 });
        foreach (var width in new[] { 340.0, 704.0 })
        {
            Check(RelationMapLayout.Arrange(brief.Relations.Items, width));
        }
    });

    [Fact]
    public void Arrange_EveryPairAtTheCap_NoTwoLabelsOverlap()
    {
        var names = Enumerable.Range(0, RelationMapLayout.MostNodes).Select(i => $"Ministry of Works and Waters Number {i}").ToList();
        var relations = names.SelectMany(source => names.Where(target => target != source).Select(target => Line(source, target))).ToImmutableArray();
        foreach (var width in new[] { 340.0, 704.0 })
        {
            var map = RelationMapLayout.Arrange(relations, width);
            map.Edges.Length.ShouldBe(relations.Length);
            Check(map);
        }
    }

    [Fact]
    public void Arrange_MoreActorsThanTheCap_CountsWhatIsLeftOut()
    {
        var relations = Enumerable.Range(0, 20).Select(i => Line("hub", $"actor {i:00}")).ToImmutableArray();
        var map = RelationMapLayout.Arrange(relations, 704);
        map.Nodes.Length.ShouldBe(RelationMapLayout.MostNodes);
        map.OmittedNodes.ShouldBe(21 - RelationMapLayout.MostNodes);
        map.OmittedEdges.ShouldBe(20 - map.Edges.Length);
        map.Nodes[0].Key.ShouldBe("hub");
    }

    [Fact]
    public void Arrange_BothDirections_AreTwoArcs()
    {
        var map = RelationMapLayout.Arrange([Line("Orsa", "Velden"), Line("Velden", "Orsa")], 704);
        map.Edges[0].Curve.At(0.5).To(map.Edges[1].Curve.At(0.5)).ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Arrange_Triangle_HasSidesOfLikeLength()
    {
        var points = StressLayout.Arrange(3, [(0, 1), (1, 2), (2, 0)]);
        foreach (var side in new[] { points[0].To(points[1]), points[1].To(points[2]), points[2].To(points[0]) })
        {
            side.ShouldBe(1, 0.05);
        }
    }

    [Fact]
    public void Apart_BoxesOnOneSpot_ArePutApart()
    {
        var boxes = OverlapRemoval.Apart([.. Enumerable.Repeat(new LabelBox(10, 10, 90, 20), 30)], 100, 5, 5);
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes.Skip(i + 1).Where(other => boxes[i].Overlaps(other, 4.9, 4.9)).ShouldBeEmpty();
            boxes[i].X.ShouldBeGreaterThanOrEqualTo(0);
            boxes[i].Right.ShouldBeLessThanOrEqualTo(100);
        }
    }

    private static void Check(RelationMap map)
    {
        var boxes = map.Nodes.Select(node => node.Box).Concat(map.Edges.Select(edge => edge.Box).OfType<LabelBox>()).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            (boxes[i].X >= 0 && boxes[i].Y >= 0 && boxes[i].Right <= map.Width && boxes[i].Bottom <= map.Height).ShouldBeTrue($"{boxes[i]} in {map.Width} x {map.Height}");
            boxes.Skip(i + 1).Where(other => boxes[i].Overlaps(other, 0, 0)).ShouldBeEmpty();
        }

        foreach (var node in map.Nodes)
        {
            (node.Lines.Max(LabelMeasure.Width) * RelationMapLayout.FontSize).ShouldBeLessThanOrEqualTo(node.Box.Width);
        }
    }

    private static BriefRelation Line(string source, string target) =>
        new(new Relation(source, target, 12, 3, 1, null, null, ["c1"]), source, MentionKind.Place, target, MentionKind.Person, 0, new References([1], 0));
}
