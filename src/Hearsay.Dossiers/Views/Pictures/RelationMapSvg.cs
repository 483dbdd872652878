using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>Writes the map of relations as SVG inside the page; colours come from the page's style sheet.</summary>
internal static class RelationMapSvg
{
    /// <summary>Writes a map.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="map">The map.</param>
    /// <param name="variant">"wide" or "narrow": the pages on which it is shown.</param>
    /// <param name="evidenceOf">The passages that name an actor, by its key; null where none are numbered.</param>
    public static void Write(HtmlPage page, RelationMap map, string variant, Func<string, References?> evidenceOf)
    {
        page.Raw("<svg").Attribute("class", "map " + variant).Attribute("viewBox", $"0 0 {SvgNumber.Of(map.Width)} {SvgNumber.Of(map.Height)}")
            .Attribute("role", "group").Attribute("aria-label", $"Map of {Phrases.Count(map.Edges.Length, "relation")} between {Phrases.Count(map.Nodes.Length, "actor")}; the table below says the same.").Raw(">\n");
        foreach (var edge in map.Edges)
        {
            Edge(page, edge);
        }

        foreach (var edge in map.Edges)
        {
            Label(page, edge);
        }

        foreach (var node in map.Nodes)
        {
            Node(page, node, evidenceOf(node.Key));
        }

        page.Raw("</svg>\n");
    }

    private static void Edge(HtmlPage page, MapEdge edge)
    {
        var sign = Sign(edge.Relation);
        var words = $"{edge.Relation.SourceName} to {edge.Relation.TargetName}: {BriefOutline.Balance(edge.Relation)}";
        Link(page, edge.Relation.Evidence, words, "edge " + sign);
        var path = $"M{SvgNumber.Of(edge.Curve.Begin)}Q{SvgNumber.Of(edge.Curve.Control)} {SvgNumber.Of(edge.Curve.End)}";
        page.Raw("<title>").Text(words).Raw("</title><path class=\"hit\"").Attribute("d", path).Raw("/><path class=\"line\"").Attribute("d", path)
            .Attribute("stroke-width", SvgNumber.Of(Stroke(edge.Relation.Weight)));
        if (sign != "cooperation")
        {
            page.Attribute("stroke-dasharray", sign == "conflict" ? "6 5" : "1.5 4.5");
        }

        page.Raw("/><path class=\"head\"").Attribute("d", Head(edge.Curve, open: sign == "conflict", Stroke(edge.Relation.Weight))).Raw("/></a>\n");
    }

    private static void Label(HtmlPage page, MapEdge edge)
    {
        if (edge.Box is not { } box)
        {
            return;
        }

        page.Raw("<g").Attribute("class", "count " + Sign(edge.Relation)).Attribute("aria-hidden", "true").Raw("><rect").Attribute("x", SvgNumber.Of(box.X)).Attribute("y", SvgNumber.Of(box.Y))
            .Attribute("width", SvgNumber.Of(box.Width)).Attribute("height", SvgNumber.Of(box.Height)).Raw(" rx=\"3\"/><text")
            .Attribute("x", SvgNumber.Of(box.Middle.X)).Attribute("y", SvgNumber.Of(box.Middle.Y + (RelationMapLayout.LabelSize * 0.36)))
            .Attribute("font-size", SvgNumber.Of(RelationMapLayout.LabelSize)).Raw(" text-anchor=\"middle\">").Text(edge.Label).Raw("</text></g>\n");
    }

    private static void Node(HtmlPage page, MapNode node, References? evidence)
    {
        var box = node.Box;
        Link(page, evidence, $"{node.Name}, {Phrases.Of(node.Kind)}", "node " + Phrases.Of(node.Kind));
        page.Raw("<title>").Text($"{node.Name} ({Phrases.Of(node.Kind)})").Raw("</title><rect").Attribute("x", SvgNumber.Of(box.X)).Attribute("y", SvgNumber.Of(box.Y))
            .Attribute("width", SvgNumber.Of(box.Width)).Attribute("height", SvgNumber.Of(box.Height))
            .Attribute("rx", node.Kind switch { MentionKind.Person => SvgNumber.Of(Math.Min(box.Height / 2, 16)), MentionKind.Place => "1", _ => "7" }).Raw("/>");
        var first = box.Middle.Y - ((node.Lines.Length - 1) * RelationMapLayout.LineHeight / 2) + (RelationMapLayout.FontSize * 0.35);
        for (var i = 0; i < node.Lines.Length; i++)
        {
            page.Raw("<text").Attribute("x", SvgNumber.Of(box.Middle.X)).Attribute("y", SvgNumber.Of(first + (i * RelationMapLayout.LineHeight)))
                .Attribute("font-size", SvgNumber.Of(RelationMapLayout.FontSize)).Raw(" text-anchor=\"middle\">").Text(node.Lines[i]).Raw("</text>");
        }

        page.Raw("</a>\n");
    }

    /// <summary>Opens a link to evidence; without evidence it is only something that can be pointed at.</summary>
    internal static void Link(HtmlPage page, References? evidence, string words, string style)
    {
        page.Raw("<a").Attribute("class", style).Attribute("aria-label", words);
        if (evidence is { Numbers.Length: > 0 })
        {
            page.Attribute("href", "#e" + evidence.Numbers[0]).Attribute("data-e", string.Join(' ', evidence.Numbers)).Attribute("data-more", evidence.More.ToString());
        }

        page.Raw(">");
    }

    internal static string Sign(BriefRelation line) => line.Relation.Sign switch { > 0 => "cooperation", < 0 => "conflict", _ => "even" };

    // Each doubling of the claims adds the same breadth.
    internal static double Stroke(int weight) => Math.Min(5, 0.7 + (0.8 * (32 - System.Numerics.BitOperations.LeadingZeroCount((uint)Math.Max(1, weight)))));

    internal static string Head(MapCurve curve, bool open, double stroke)
    {
        var (tip, back) = (curve.End, curve.Control.To(curve.End) > 0.5 ? curve.Control : curve.Begin);
        var length = Math.Max(0.001, back.To(tip));
        var (dx, dy) = ((tip.X - back.X) / length, (tip.Y - back.Y) / length);
        var (along, across) = (7 + stroke, 3 + (stroke * 0.8));
        var left = new MapPoint(tip.X - (dx * along) - (dy * across), tip.Y - (dy * along) + (dx * across));
        var right = new MapPoint(tip.X - (dx * along) + (dy * across), tip.Y - (dy * along) - (dx * across));
        return $"M{SvgNumber.Of(left)}L{SvgNumber.Of(tip)}L{SvgNumber.Of(right)}" + (open ? "" : "Z");
    }
}
