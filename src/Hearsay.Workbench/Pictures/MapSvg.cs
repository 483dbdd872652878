using System.Collections.Immutable;
using Hearsay.Dossiers.Views;
using Hearsay.Dossiers.Views.Pictures;
using Hearsay.Reading.Mentions;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pictures;

/// <summary>Draws the map of relations as the brief places it; here a line leads to its pair, and a box to its actor.</summary>
public static class MapSvg
{
    /// <summary>What the lines and boxes mean.</summary>
    public const string Legend = """
        <p class="legend"><span><svg class="key" viewBox="0 0 30 12" aria-hidden="true"><g class="edge cooperation"><path class="line" d="M1 6H22" stroke-width="2"/><path class="head" d="M21 2L29 6L21 10Z"/></g></svg>cooperation prevails</span> <span><svg class="key" viewBox="0 0 30 12" aria-hidden="true"><g class="edge conflict"><path class="line" d="M1 6H26" stroke-width="2" stroke-dasharray="6 5"/><path class="head" d="M21 2L29 6L21 10"/></g></svg>conflict prevails</span> <span><svg class="key" viewBox="0 0 30 12" aria-hidden="true"><g class="edge even"><path class="line" d="M1 6H22" stroke-width="2" stroke-dasharray="1.5 4.5"/><path class="head" d="M21 2L29 6L21 10Z"/></g></svg>even</span> <span>Round: person. Square: state or place. Dashed: group.</span></p>
        """;

    /// <summary>What the letters of camps mean.</summary>
    internal const string CampWords = "Letters: camps, friends inside and enemies across; A stands against B, C against D.";

    /// <summary>The same in words, for a picture that stands alone.</summary>
    internal const string Words = "Solid lines: cooperation prevails. Dashed lines: conflict prevails. Dotted lines: even. Numbers: cooperative (+) and hostile (−) claims. Round: person. Square: state or place. Dashed box: group.";

    /// <summary>The keys of the actors that the widest picture shows.</summary>
    /// <param name="relations">The relations, strongest first.</param>
    /// <param name="most">The most actors.</param>
    internal static ImmutableArray<string> Actors(ImmutableArray<RelationLine> relations, int most) => RelationMapLayout.Kept([.. relations.Select(relation => relation.Drawn())], most);

    /// <summary>The picture, as SVG inside a page.</summary>
    /// <param name="relations">The relations, strongest first.</param>
    /// <param name="width">The width in units of the picture; under 500 it stands on its side.</param>
    /// <param name="most">The most actors.</param>
    /// <param name="camps">The letters of the camps in which actors stand, by their keys; null where none are drawn.</param>
    public static string Draw(ImmutableArray<RelationLine> relations, double width, int most, ImmutableDictionary<string, char>? camps = null)
    {
        var map = RelationMapLayout.Arrange([.. relations.Select(relation => relation.Drawn())], width, most);
        using var text = new StringWriter();
        var page = new HtmlPage(text);
        page.Raw("<svg class=\"map\"").Attribute("viewBox", $"0 0 {SvgNumber.Of(map.Width)} {SvgNumber.Of(map.Height)}")
            .Attribute("role", "group").Attribute("aria-label", $"Map of {Phrases.Count(map.Edges.Length, "relation")} between {Phrases.Count(map.Nodes.Length, "actor")}").Raw(">");
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
            Node(page, node, camps is not null && camps.TryGetValue(node.Key, out var camp) ? camp : null);
        }

        foreach (var node in map.Nodes.Where(node => camps?.ContainsKey(node.Key) == true))
        {
            Camp(page, node, camps![node.Key]);
        }

        page.Raw("</svg>");
        return text.ToString();
    }

    private static void Edge(HtmlPage page, MapEdge edge)
    {
        var relation = edge.Relation.Relation;
        var sign = RelationMapSvg.Sign(edge.Relation);
        var words = $"{edge.Relation.SourceName} to {edge.Relation.TargetName}: {BriefOutline.Balance(edge.Relation)}";
        var path = $"M{SvgNumber.Of(edge.Curve.Begin)}Q{SvgNumber.Of(edge.Curve.Control)} {SvgNumber.Of(edge.Curve.End)}";
        var stroke = RelationMapSvg.Stroke(edge.Relation.Weight);
        page.Raw("<a").Attribute("class", "edge " + sign).Attribute("href", Links.Pair(relation.Source, relation.Target)).Attribute("aria-label", words)
            .Attribute("data-source", Hosting.Slug.Of(relation.Source)).Attribute("data-target", Hosting.Slug.Of(relation.Target)).Raw("><title>").Text(words)
            .Raw("</title><path class=\"hit\"").Attribute("d", path).Raw("/><path class=\"line\"").Attribute("d", path).Attribute("stroke-width", SvgNumber.Of(stroke));
        if (sign != "cooperation")
        {
            page.Attribute("stroke-dasharray", sign == "conflict" ? "6 5" : "1.5 4.5");
        }

        page.Raw("/><path class=\"head\"").Attribute("d", RelationMapSvg.Head(edge.Curve, open: sign == "conflict", stroke)).Raw("/></a>");
    }

    private static void Label(HtmlPage page, MapEdge edge)
    {
        if (edge.Box is not { } box)
        {
            return;
        }

        page.Raw("<g").Attribute("class", "count " + RelationMapSvg.Sign(edge.Relation)).Raw(" aria-hidden=\"true\"><rect rx=\"3\"").Attribute("x", SvgNumber.Of(box.X)).Attribute("y", SvgNumber.Of(box.Y))
            .Attribute("width", SvgNumber.Of(box.Width)).Attribute("height", SvgNumber.Of(box.Height)).Raw("/><text text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(box.Middle.X))
            .Attribute("y", SvgNumber.Of(box.Middle.Y + (RelationMapLayout.LabelSize * 0.36))).Attribute("font-size", SvgNumber.Of(RelationMapLayout.LabelSize)).Raw(">").Text(edge.Label).Raw("</text></g>");
    }

    private static void Node(HtmlPage page, MapNode node, char? camp)
    {
        var (box, words) = (node.Box, camp is null ? Phrases.Of(node.Kind) : $"{Phrases.Of(node.Kind)}, camp {camp}");
        page.Raw("<a").Attribute("class", "node " + Phrases.Of(node.Kind)).Attribute("href", Links.Actor(node.Key)).Attribute("aria-label", $"{node.Name}, {words}").Attribute("data-node", Hosting.Slug.Of(node.Key))
            .Raw("><title>").Text($"{node.Name} ({words})").Raw("</title><rect").Attribute("x", SvgNumber.Of(box.X)).Attribute("y", SvgNumber.Of(box.Y))
            .Attribute("width", SvgNumber.Of(box.Width)).Attribute("height", SvgNumber.Of(box.Height))
            .Attribute("rx", node.Kind switch { MentionKind.Person => SvgNumber.Of(Math.Min(box.Height / 2, 16)), MentionKind.Place => "1", _ => "7" }).Raw("/>");
        var first = box.Middle.Y - ((node.Lines.Length - 1) * RelationMapLayout.LineHeight / 2) + (RelationMapLayout.FontSize * 0.35);
        for (var line = 0; line < node.Lines.Length; line++)
        {
            page.Raw("<text text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(box.Middle.X)).Attribute("y", SvgNumber.Of(first + (line * RelationMapLayout.LineHeight)))
                .Attribute("font-size", SvgNumber.Of(RelationMapLayout.FontSize)).Raw(">").Text(line < node.Lines.Length - 1 ? node.Lines[line] + " " : node.Lines[line]).Raw("</text>");
        }

        page.Raw("</a>");
    }

    /// <summary>The letter of a camp at the corner of a box; the box's own label says it in words.</summary>
    private static void Camp(HtmlPage page, MapNode node, char letter)
    {
        var (x, y) = (node.Box.X + node.Box.Width, node.Box.Y);
        page.Raw("<g class=\"camp\" aria-hidden=\"true\"").Attribute("data-camp", Hosting.Slug.Of(node.Key)).Raw("><circle").Attribute("cx", SvgNumber.Of(x)).Attribute("cy", SvgNumber.Of(y))
            .Raw(" r=\"7.5\"/><text text-anchor=\"middle\" font-size=\"10\"").Attribute("x", SvgNumber.Of(x)).Attribute("y", SvgNumber.Of(y + 3.6)).Raw(">").Text(letter.ToString()).Raw("</text></g>");
    }
}
