using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>Puts actors, relations and their labels in their places.</summary>
internal static class RelationMapLayout
{
    /// <summary>The most actors on a map; those with most claims are kept.</summary>
    public const int MostNodes = 12;

    /// <summary>The font size of an actor's name.</summary>
    public const double FontSize = 13;

    /// <summary>The font size of a count.</summary>
    public const double LabelSize = 11;

    /// <summary>The height of a line of an actor's name.</summary>
    public const double LineHeight = 16;

    private const double Margin = 10;
    private const double GapX = 34;
    private const double GapY = 26;

    /// <summary>Makes a map of the listed relations.</summary>
    /// <param name="relations">The relations, weightiest first.</param>
    /// <param name="width">The width of the picture; at least 200.</param>
    /// <param name="mostNodes">The most actors on it.</param>
    public static RelationMap Arrange(ImmutableArray<BriefRelation> relations, double width, int mostNodes = MostNodes)
    {
        var all = Actors(relations);
        var kept = Joined(relations, all, mostNodes);
        var index = kept.Select((actor, i) => (actor.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i, StringComparer.Ordinal);
        var edges = relations.Where(line => line.Relation.Source != line.Relation.Target && index.ContainsKey(line.Relation.Source) && index.ContainsKey(line.Relation.Target)).ToList();
        var boxes = Boxes(kept, edges.Select(edge => (index[edge.Relation.Source], index[edge.Relation.Target])), width);
        var height = boxes.Length == 0 ? 0 : boxes.Max(box => box.Bottom) + Margin;
        ImmutableArray<MapNode> nodes = [.. kept.Select((actor, i) => new MapNode(actor.Key, actor.Name, actor.Kind, Lines(actor.Name, width), boxes[i]))];
        return new RelationMap(width, height, nodes, EdgeRouting.Route(edges, index, boxes, width, height), all.Count - kept.Count, relations.Length - edges.Count);
    }

    /// <summary>The keys of the actors that a map shows, those with most claims first.</summary>
    /// <param name="relations">The relations, weightiest first.</param>
    /// <param name="mostNodes">The most actors on it.</param>
    public static ImmutableArray<string> Kept(ImmutableArray<BriefRelation> relations, int mostNodes) => [.. Joined(relations, Actors(relations), mostNodes).Select(actor => actor.Key)];

    /// <summary>The first actors but for those who have lost all partners to the cap: they would stand there without a reason.</summary>
    private static List<(string Key, string Name, MentionKind Kind)> Joined(ImmutableArray<BriefRelation> relations, List<(string Key, string Name, MentionKind Kind)> all, int mostNodes)
    {
        var kept = all.Take(mostNodes).ToList();
        var keys = kept.Select(actor => actor.Key).ToHashSet(StringComparer.Ordinal);
        var joined = relations.Where(line => line.Relation.Source != line.Relation.Target && keys.Contains(line.Relation.Source) && keys.Contains(line.Relation.Target))
            .SelectMany(line => new[] { line.Relation.Source, line.Relation.Target }).ToHashSet(StringComparer.Ordinal);
        kept.RemoveAll(actor => !joined.Contains(actor.Key));
        return kept;
    }

    private static List<(string Key, string Name, MentionKind Kind)> Actors(ImmutableArray<BriefRelation> relations) =>
        [.. relations
            .SelectMany(line => new[]
            {
                (line.Relation.Source, line.SourceName, line.SourceKind, line.Weight),
                (line.Relation.Target, line.TargetName, line.TargetKind, line.Weight),
            })
            .GroupBy(end => end.Item1, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(end => end.Weight))
            .Select(group => (group.Key, group.First().Item2, group.First().Item3))];

    private static ImmutableArray<string> Lines(string name, double width) => LabelMeasure.Fold(name, Math.Min(11, width / FontSize / 3), 2);

    private static LabelBox[] Boxes(List<(string Key, string Name, MentionKind Kind)> actors, IEnumerable<(int From, int To)> edges, double width)
    {
        var sizes = actors.Select(actor => Lines(actor.Name, width)).Select(lines => (
            Width: (lines.Max(LabelMeasure.Width) * FontSize) + 22,
            Height: (lines.Length * LineHeight) + 12)).ToList();
        var points = StressLayout.Arrange(actors.Count, edges);
        var inner = width - (2 * Margin);

        // A narrow page is higher than wide: its picture stands on its side.
        if (width < 500)
        {
            points = [.. points.Select(point => new MapPoint(point.Y, point.X))];
        }

        var height = width < 500 ? 74.0 * actors.Count : 120 + (26.0 * actors.Count);
        var (left, right) = Range(points.Select(point => point.X));
        var (top, bottom) = Range(points.Select(point => point.Y));
        var boxes = points.Select((point, i) => new LabelBox(
            Part(point.X, left, right) * (inner - sizes[i].Width),
            Part(point.Y, top, bottom) * (height - sizes[i].Height),
            sizes[i].Width,
            sizes[i].Height)).ToArray();
        var apart = OverlapRemoval.Apart(boxes, inner, width < 500 ? 18 : GapX, GapY);
        return [.. apart.Select(box => box with { X = box.X + Margin, Y = box.Y + Margin })];
    }

    private static (double Least, double Most) Range(IEnumerable<double> values)
    {
        var list = values.ToList();
        return list.Count == 0 ? (0, 0) : (list.Min(), list.Max());
    }

    private static double Part(double value, double least, double most) => most - least < 1e-6 ? 0.5 : (value - least) / (most - least);
}
