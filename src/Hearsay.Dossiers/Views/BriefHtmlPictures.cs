using Hearsay.Dossiers.Views.Pictures;

namespace Hearsay.Dossiers.Views;

/// <summary>The two pictures, each drawn for a wide and for a narrow page, with what they leave out.</summary>
internal static class BriefHtmlPictures
{
    private const double WidePage = 704;
    private const double NarrowPage = 340;

    /// <summary>The map of relations.</summary>
    public static void Map(HtmlPage page, Brief brief)
    {
        var wide = RelationMapLayout.Arrange(brief.Relations.Items, WidePage);
        if (wide.Edges.Length == 0)
        {
            return;
        }

        var evidence = brief.Actors.Items.ToDictionary(line => line.Actor.Key, line => line.Evidence, StringComparer.Ordinal);
        page.Raw("<figure>\n");
        RelationMapSvg.Write(page, wide, "wide", evidence.GetValueOrDefault);
        RelationMapSvg.Write(page, RelationMapLayout.Arrange(brief.Relations.Items, NarrowPage), "narrow", evidence.GetValueOrDefault);
        page.Raw("<figcaption><p class=\"legend\">")
            .Raw("<span><svg class=\"key\" viewBox=\"0 0 30 12\" aria-hidden=\"true\"><g class=\"edge cooperation\"><path class=\"line\" d=\"M1 6H22\" stroke-width=\"2\"/><path class=\"head\" d=\"M21 2L29 6L21 10Z\"/></g></svg>cooperation prevails</span> ")
            .Raw("<span><svg class=\"key\" viewBox=\"0 0 30 12\" aria-hidden=\"true\"><g class=\"edge conflict\"><path class=\"line\" d=\"M1 6H26\" stroke-width=\"2\" stroke-dasharray=\"6 5\"/><path class=\"head\" d=\"M21 2L29 6L21 10\"/></g></svg>conflict prevails</span> ")
            .Raw("<span><svg class=\"key\" viewBox=\"0 0 30 12\" aria-hidden=\"true\"><g class=\"edge even\"><path class=\"line\" d=\"M1 6H22\" stroke-width=\"2\" stroke-dasharray=\"1.5 4.5\"/><path class=\"head\" d=\"M21 2L29 6L21 10Z\"/></g></svg>even</span> ")
            .Raw("<span>Round: person. Square: state or place. Dashed: group.</span></p>");
        List<string> left = [];
        if (wide.OmittedNodes > 0)
        {
            left.Add(Phrases.Count(wide.OmittedNodes, "actor"));
        }

        if (wide.OmittedEdges > 0)
        {
            left.Add(Phrases.Count(wide.OmittedEdges, "relation"));
        }

        if (left.Count > 0)
        {
            page.Raw("<p>").Text($"Left out of the picture, but not of the table: {Phrases.Join(left)}.").Raw("</p>");
        }

        if (brief.Relations.More > 0)
        {
            page.Raw("<p>").Text($"Drawn from the {brief.Relations.Items.Length} strongest of {brief.Relations.Total} relations.").Raw("</p>");
        }

        page.Raw("</figcaption>\n</figure>\n");
    }

    /// <summary>The timeline.</summary>
    public static void Timeline(HtmlPage page, BriefTimeline timeline)
    {
        if (TimelineLayout.Arrange(timeline, WidePage) is not { } wide || TimelineLayout.Arrange(timeline, NarrowPage) is not { } narrow)
        {
            return;
        }

        page.Raw("<figure>\n");
        TimelineSvg.Write(page, wide, "wide");
        TimelineSvg.Write(page, narrow, "narrow");
        page.Raw("<figcaption><p class=\"legend\">")
            .Raw("<span><svg class=\"key dot\" viewBox=\"0 0 14 12\" aria-hidden=\"true\"><g class=\"mark cooperation solid\"><circle cx=\"7\" cy=\"6\" r=\"5\"/></g></svg>cooperation</span> ")
            .Raw("<span><svg class=\"key dot\" viewBox=\"0 0 14 12\" aria-hidden=\"true\"><g class=\"mark conflict solid\"><path d=\"M7 0l6 6l-6 6l-6 -6Z\"/></g></svg>conflict</span> ")
            .Raw("<span><svg class=\"key dot\" viewBox=\"0 0 14 12\" aria-hidden=\"true\"><g class=\"mark request solid\"><rect x=\"2.5\" y=\"1.5\" width=\"9\" height=\"9\"/></g></svg>request</span> ")
            .Raw("<span>Filled: a document says so in its own voice. Hollow: attributed, open or denied. Struck through: contested.</span></p></figcaption>\n</figure>\n");
    }
}
