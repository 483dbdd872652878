using System.Collections.Immutable;
using Hearsay.Dossiers.Views;
using Hearsay.Dossiers.Views.Pictures;
using Hearsay.Workbench.Models;
using Hearsay.Workbench.Pages;

namespace Hearsay.Workbench.Pictures;

/// <summary>Draws a dependency tree as arcs above its words, each arc as high as those that it spans need.</summary>
public static class TreeSvg
{
    private const double FontSize = 14;
    private const double LabelSize = 11;
    private const double Level = 26;
    private const int MostLevels = 14;

    /// <summary>The picture, as SVG inside a page.</summary>
    public static string Draw(ImmutableArray<TreeToken> tokens)
    {
        var words = tokens.Select(token => LabelMeasure.Cut(Shown.Text(token.Text, 30), 16)).ToArray();
        var places = new double[tokens.Length];
        var x = 14.0;
        for (var index = 0; index < tokens.Length; index++)
        {
            var room = Math.Max(LabelMeasure.Width(words[index]) * FontSize, LabelMeasure.Width(tokens[index].Relation) * LabelSize * 0.9) + 10;
            places[index] = x + (room / 2);
            x += room;
        }

        var levels = Levels(tokens);
        var top = Math.Max(40, 22 + (Level * levels.DefaultIfEmpty(0).Max()));
        using var text = new StringWriter();
        var page = new HtmlPage(text);
        page.Raw("<svg class=\"parse\" role=\"img\" aria-label=\"Dependency tree; the table below says the same\"").Attribute("viewBox", $"0 0 {SvgNumber.Of(x + 14)} {SvgNumber.Of(top + 46)}")
            .Attribute("width", SvgNumber.Of(x + 14)).Attribute("height", SvgNumber.Of(top + 46)).Raw(">");
        for (var index = 0; index < tokens.Length; index++)
        {
            var head = tokens[index].Head;
            if (head < 0)
            {
                page.Raw("<path class=\"arc root\"").Attribute("d", $"M{SvgNumber.Of(places[index])} {SvgNumber.Of(top - 16)}V{SvgNumber.Of(top)}").Raw("/>");
                Label(page, tokens[index].Relation, places[index], top - 20);
                continue;
            }

            var (from, to) = (places[head] + (head < index ? 5 : -5), places[index]);
            var height = top - 4 - (Level * levels[index]);
            page.Raw("<path class=\"arc\"").Attribute("d", $"M{SvgNumber.Of(from)} {SvgNumber.Of(top)}C{SvgNumber.Of(from)} {SvgNumber.Of(height)} {SvgNumber.Of(to)} {SvgNumber.Of(height)} {SvgNumber.Of(to)} {SvgNumber.Of(top)}").Raw("/><path class=\"tip\"")
                .Attribute("d", $"M{SvgNumber.Of(to - 3)} {SvgNumber.Of(top - 5)}L{SvgNumber.Of(to)} {SvgNumber.Of(top)}L{SvgNumber.Of(to + 3)} {SvgNumber.Of(top - 5)}Z").Raw("/>");
            Label(page, tokens[index].Relation, (from + to) / 2, top - ((top - height) * 0.75) - 3);
        }

        for (var index = 0; index < tokens.Length; index++)
        {
            page.Raw("<text text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(places[index])).Attribute("y", SvgNumber.Of(top + 18)).Attribute("font-size", SvgNumber.Of(FontSize)).Raw("><title>").Text(Shown.Text(tokens[index].Lemma, 60)).Raw("</title>").Text(words[index])
                .Raw("</text><text class=\"pos\" text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(places[index])).Attribute("y", SvgNumber.Of(top + 34)).Attribute("font-size", SvgNumber.Of(LabelSize)).Raw(">").Text(tokens[index].PartOfSpeech).Raw("</text>");
        }

        page.Raw("</svg>");
        return text.ToString();
    }

    private static int[] Levels(ImmutableArray<TreeToken> tokens)
    {
        var levels = new int[tokens.Length];
        var order = Enumerable.Range(0, tokens.Length).Where(index => tokens[index].Head >= 0).OrderBy(index => Math.Abs(index - tokens[index].Head)).ThenBy(index => index).ToList();
        for (var place = 0; place < order.Count; place++)
        {
            var (left, right) = Ends(order[place]);
            levels[order[place]] = Math.Min(MostLevels, 1 + order.Take(place).Where(other => Ends(other) is var (begin, end) && begin >= left && end <= right).Select(other => levels[other]).DefaultIfEmpty(0).Max());
        }

        return levels;

        (int, int) Ends(int index) => (Math.Min(index, tokens[index].Head), Math.Max(index, tokens[index].Head));
    }

    private static void Label(HtmlPage page, string words, double x, double y) =>
        page.Raw("<text class=\"relation\" text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(x)).Attribute("y", SvgNumber.Of(y)).Attribute("font-size", SvgNumber.Of(LabelSize)).Raw(">").Text(words).Raw("</text>");
}
