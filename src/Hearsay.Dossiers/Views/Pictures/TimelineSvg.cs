using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>Writes the timeline as SVG inside the page; colours come from the page's style sheet.</summary>
internal static class TimelineSvg
{
    private const int MostNumbers = 12;

    /// <summary>Writes a chart.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="variant">"wide" or "narrow": the pages on which it is shown.</param>
    public static void Write(HtmlPage page, TimelineChart chart, string variant)
    {
        page.Raw("<svg").Attribute("class", "timeline " + variant).Attribute("viewBox", $"0 0 {SvgNumber.Of(chart.Width)} {SvgNumber.Of(chart.Height)}")
            .Attribute("role", "group").Attribute("aria-label", "Dated claims by actor; the list below says the same.").Raw(">\n");
        foreach (var x in chart.Marks.Select(mark => mark.Middle.X).Distinct().Order())
        {
            Line(page, "grid", x, 2, x, chart.Lanes[^1].Base);
        }

        foreach (var lane in chart.Lanes)
        {
            Line(page, "lane", chart.Left, lane.Base, chart.Width, lane.Base);
            page.Raw("<text class=\"name\"").Attribute("x", SvgNumber.Of(lane.Box.X)).Attribute("y", SvgNumber.Of(lane.Box.Y + 11))
                .Attribute("font-size", SvgNumber.Of(TimelineLayout.FontSize)).Raw("><title>").Text(lane.Name).Raw("</title>").Text(lane.Label).Raw("</text>\n");
        }

        foreach (var x in chart.Breaks)
        {
            var y = chart.Lanes[^1].Base;
            page.Raw("<path class=\"break\"").Attribute("d", $"M{SvgNumber.Of(x - 5)} {SvgNumber.Of(y + 6)}L{SvgNumber.Of(x)} {SvgNumber.Of(y - 6)}M{SvgNumber.Of(x)} {SvgNumber.Of(y + 6)}L{SvgNumber.Of(x + 5)} {SvgNumber.Of(y - 6)}").Raw("><title>days left out</title></path>\n");
        }

        foreach (var label in chart.Labels)
        {
            page.Raw("<text class=\"day\" text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(label.Box.Middle.X)).Attribute("y", SvgNumber.Of(label.Box.Y + 11))
                .Attribute("font-size", SvgNumber.Of(TimelineLayout.FontSize)).Raw(">").Text(label.Text).Raw("</text>\n");
        }

        foreach (var mark in chart.Marks)
        {
            Mark(page, mark, chart.Unit);
        }

        page.Raw("</svg>\n");
    }

    /// <summary>"cooperation", "conflict" or "request", by PLOVER's order of its types.</summary>
    internal static string Tone(EventType type) => type switch { < EventType.Request => "cooperation", EventType.Request => "request", _ => "conflict" };

    private static void Mark(HtmlPage page, TimelineDot mark, string unit)
    {
        var first = mark.Claims[0];
        var one = mark.Claims.Length == 1;
        var day = unit == "day" ? Phrases.Day(first.Day) : $"{unit} of {Phrases.Day(first.Day)}";
        var words = one
            ? $"{Phrases.Days(first.Claim.Claim.From, first.Claim.Claim.To)}. {Phrases.Lead(first.Claim)} {first.Claim.Summary}"
            : $"{mark.Lane}, {day}: {mark.Claims.Length} claims";
        var style = one ? $"mark {Tone(first.Claim.Claim.Type)} {(first.Claim.Status == Standing.Asserted ? "solid" : "hollow")}" : "mark several";
        RelationMapSvg.Link(page, Evidence(mark.Claims), words, style);
        page.Raw("<title>").Text(words).Raw("</title>");
        var (x, y) = (mark.Middle.X, mark.Middle.Y);
        if (!one)
        {
            Circle(page, x, y - 2, 9);
            page.Raw("<text text-anchor=\"middle\" font-size=\"10\"").Attribute("x", SvgNumber.Of(x)).Attribute("y", SvgNumber.Of(y + 1.5)).Raw(">").Text(mark.Claims.Length > 99 ? "99+" : mark.Claims.Length.ToString()).Raw("</text>");
        }
        else if (Tone(first.Claim.Claim.Type) == "conflict")
        {
            page.Raw("<path").Attribute("d", $"M{SvgNumber.Of(x)} {SvgNumber.Of(y - 6)}l6 6l-6 6l-6 -6Z").Raw("/>");
        }
        else if (Tone(first.Claim.Claim.Type) == "request")
        {
            page.Raw("<rect width=\"9\" height=\"9\"").Attribute("x", SvgNumber.Of(x - 4.5)).Attribute("y", SvgNumber.Of(y - 4.5)).Raw("/>");
        }
        else
        {
            Circle(page, x, y, 5);
        }

        if (one && first.Claim.Claim.Contested)
        {
            page.Raw("<path class=\"strike\"").Attribute("d", $"M{SvgNumber.Of(x - 7)} {SvgNumber.Of(y + 7)}L{SvgNumber.Of(x + 7)} {SvgNumber.Of(y - 7)}").Raw("/>");
        }

        page.Raw("</a>\n");
    }

    private static References Evidence(ImmutableArray<BriefMark> claims)
    {
        var all = claims.SelectMany(claim => claim.Claim.Evidence.Numbers).Distinct().Order().ToList();
        return new References([.. all.Take(MostNumbers)], Math.Max(0, all.Count - MostNumbers) + claims.Sum(claim => claim.Claim.Evidence.More));
    }

    private static void Line(HtmlPage page, string style, double x1, double y1, double x2, double y2) =>
        page.Raw("<line").Attribute("class", style).Attribute("x1", SvgNumber.Of(x1)).Attribute("y1", SvgNumber.Of(y1)).Attribute("x2", SvgNumber.Of(x2)).Attribute("y2", SvgNumber.Of(y2)).Raw("/>\n");

    private static void Circle(HtmlPage page, double x, double y, double radius) =>
        page.Raw("<circle").Attribute("cx", SvgNumber.Of(x)).Attribute("cy", SvgNumber.Of(y)).Attribute("r", SvgNumber.Of(radius)).Raw("/>");
}
