using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>
/// Draws relations between boxes as arcs that go around other boxes where a slight bend is enough, two directions of one pair on
/// two sides, and sets the counts where they hide nothing.
/// </summary>
internal static class EdgeRouting
{
    private const double Gap = 3;
    private const int Samples = 32;

    private static readonly double[] SingleBends = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32];
    private static readonly double[] DoubleBends = [0.1, 0.18, 0.28, 0.4];
    private static readonly double[] Places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

    /// <summary>The edges in the order of the relations.</summary>
    public static ImmutableArray<MapEdge> Route(List<BriefRelation> relations, Dictionary<string, int> index, LabelBox[] boxes, double width, double height)
    {
        var pairs = relations.Select(line => (line.Relation.Source, line.Relation.Target)).ToHashSet();
        var curves = new List<MapCurve>(relations.Count);
        foreach (var line in relations)
        {
            var (from, to) = (index[line.Relation.Source], index[line.Relation.Target]);
            var both = pairs.Contains((line.Relation.Target, line.Relation.Source));
            curves.Add(Best(from, to, both ? DoubleBends : SingleBends, boxes, width, height));
        }

        var taken = new List<LabelBox>(boxes);
        var edges = ImmutableArray.CreateBuilder<MapEdge>(relations.Count);
        for (var i = 0; i < relations.Count; i++)
        {
            var label = Label(relations[i]);
            var box = Place(i, label, curves, taken, width, height);
            if (box is { } placed)
            {
                taken.Add(placed);
            }

            edges.Add(new MapEdge(relations[i], curves[i], label, box));
        }

        return edges.ToImmutable();
    }

    /// <summary>"+3 −1".</summary>
    public static string Label(BriefRelation line)
    {
        var (good, bad) = (line.Relation.Cooperation, line.Relation.Conflict);
        return good > 0 && bad > 0 ? $"+{good} −{bad}" : good > 0 ? $"+{good}" : bad > 0 ? $"−{bad}" : "0";
    }

    private static MapCurve Best(int from, int to, double[] bends, LabelBox[] boxes, double width, double height)
    {
        var best = default(MapCurve);
        var least = double.PositiveInfinity;
        foreach (var bend in bends)
        {
            var curve = MapCurve.Bent(boxes[from].Middle, boxes[to].Middle, bend).Between(boxes[from], boxes[to], Gap);
            var cost = Math.Abs(bend);
            for (var step = 0; step <= Samples; step++)
            {
                var point = curve.At((double)step / Samples);
                cost += point.X < 2 || point.Y < 2 || point.X > width - 2 || point.Y > height - 2 ? 1 : 0;
                for (var other = 0; other < boxes.Length; other++)
                {
                    cost += other != from && other != to && boxes[other].Contains(point) ? 1 : 0;
                }
            }

            if (cost < least)
            {
                (best, least) = (curve, cost);
            }
        }

        return best;
    }

    private static LabelBox? Place(int edge, string label, List<MapCurve> curves, List<LabelBox> taken, double width, double height)
    {
        var (labelWidth, labelHeight) = ((LabelMeasure.Width(label) * RelationMapLayout.LabelSize) + 4, RelationMapLayout.LabelSize + 3);
        var picture = new LabelBox(0, 0, width, height);
        LabelBox? best = null;
        var least = int.MaxValue;
        foreach (var place in Places)
        {
            var box = LabelBox.Around(curves[edge].At(place), labelWidth, labelHeight);
            if (taken.Any(other => other.Overlaps(box, 1, 1)) || box.X < picture.X || box.Right > picture.Right || box.Y < picture.Y || box.Bottom > picture.Bottom)
            {
                continue;
            }

            var crossed = Enumerable.Range(0, curves.Count).Count(other => other != edge && Passes(curves[other], box));
            if (crossed < least)
            {
                (best, least) = (box, crossed);
            }
        }

        return best;
    }

    private static bool Passes(MapCurve curve, LabelBox box)
    {
        for (var step = 0; step <= Samples; step++)
        {
            if (box.Contains(curve.At((double)step / Samples)))
            {
                return true;
            }
        }

        return false;
    }
}
