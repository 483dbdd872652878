using System.Globalization;
using Hearsay.Dossiers.Views;
using Hearsay.Dossiers.Views.Pictures;
using Hearsay.Workbench.Models;
using Hearsay.Workbench.Pages;
using TimelineLane = Hearsay.Workbench.Pages.TimelineLane;

namespace Hearsay.Workbench.Pictures;

/// <summary>
/// Draws claims by time: a lane for each actor, in each column a bar upwards for cooperation and downwards for conflict, requests
/// between the two. Heights grow with the square root, so that single claims stay visible beside hundreds. A bar leads to its claims.
/// </summary>
public static class TimelineSvg
{
    /// <summary>What the bars mean.</summary>
    public const string Legend = """
        <p class="legend"><span><svg class="key" viewBox="0 0 14 12" aria-hidden="true"><rect class="bar cooperation" x="3" y="1" width="8" height="10"/></svg>cooperation, upwards</span> <span><svg class="key" viewBox="0 0 14 12" aria-hidden="true"><rect class="bar request" x="3" y="1" width="8" height="10"/></svg>requests</span> <span><svg class="key" viewBox="0 0 14 12" aria-hidden="true"><rect class="bar conflict" x="3" y="1" width="8" height="10"/></svg>conflict, downwards</span> <span>A dot: some of it is contested. Gaps longer than three columns are shortened where a mark stands.</span></p>
        """;

    /// <summary>The same in words, for a picture that stands alone.</summary>
    internal const string Words = "Upwards: cooperative claims, on them requests (grey). Downwards: hostile claims. A dot: some of it is contested. Gaps longer than three columns are shortened where a mark stands.";

    private const double FontSize = 12;
    private const double LongestGap = 3;

    /// <summary>The picture, as SVG inside a page.</summary>
    /// <param name="model">What is drawn; not empty.</param>
    /// <param name="query">The filters that the links keep.</param>
    /// <param name="width">The width; under 500 the lanes' names stand above them.</param>
    public static string Draw(TimelineModel model, ClaimQuery query, double width)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(query);
        var narrow = width < 500;
        var gutter = narrow ? 4 : 168;
        var (places, step, breaks) = Places(model, gutter + 14, width - 14);
        var bar = Math.Clamp(step * 0.7, 2, 18);
        using var body = new StringWriter();
        var page = new HtmlPage(body);
        var y = 6.0;
        y = Stories(page, model, places, width, gutter, y);
        foreach (var lane in model.Lanes)
        {
            y = Lane(page, model, lane, query, places, bar, width, gutter, narrow, y);
        }

        foreach (var x in breaks)
        {
            page.Raw("<path class=\"break\"").Attribute("d", $"M{SvgNumber.Of(x - 3)} {SvgNumber.Of(y + 4)}l3 -8M{SvgNumber.Of(x)} {SvgNumber.Of(y + 4)}l3 -8").Raw("/>");
        }

        var height = Labels(page, model, places, width, y + 4);
        using var text = new StringWriter();
        new HtmlPage(text).Raw("<svg class=\"timeline\"").Attribute("viewBox", $"0 0 {SvgNumber.Of(width)} {SvgNumber.Of(height)}").Attribute("role", "group")
            .Attribute("aria-label", $"Claims by {model.Unit} and actor; the table below says the same").Raw(">").Raw(body.ToString()).Raw("</svg>");
        return text.ToString();
    }

    private static (double[] Places, double Step, List<double> Breaks) Places(TimelineModel model, double left, double right)
    {
        var unit = model.Unit switch { "week" => 7.0, "month" => 30.44, "year" => 365.25, _ => 1 };
        var gaps = model.Columns.Skip(1).Select((column, index) => (column.From.DayNumber - model.Columns[index].From.DayNumber) / unit).ToList();
        var total = gaps.Sum(gap => Math.Min(gap, LongestGap));
        var step = total == 0 ? 40 : Math.Min(64, (right - left) / total);
        var places = new double[model.Columns.Length];
        var breaks = new List<double>();
        places[0] = left + Math.Min(9, step / 2);
        for (var index = 1; index < places.Length; index++)
        {
            places[index] = places[index - 1] + (Math.Min(gaps[index - 1], LongestGap) * step * (right - left - 18) / Math.Max(1, right - left));
            if (gaps[index - 1] > LongestGap + 0.5)
            {
                breaks.Add((places[index - 1] + places[index]) / 2);
            }
        }

        return (places, step, breaks);
    }

    private static double Stories(HtmlPage page, TimelineModel model, double[] places, double width, double gutter, double y)
    {
        foreach (var story in model.Stories)
        {
            var (from, to) = (story.Story.From!.Value, story.Story.To ?? story.Story.From.Value);
            var inside = Enumerable.Range(0, places.Length).Where(index => model.Columns[index].To >= from && model.Columns[index].From <= to).ToList();
            if (inside.Count == 0)
            {
                continue;
            }

            var (left, right) = (places[inside[0]] - 7, places[inside[^1]] + 7);
            var title = Shown.Text(story.Story.Title, 90) is { Length: > 0 } known ? known : "Untitled story";
            var words = $"{title}: {Shown.Count(story.Documents, "document")}, {Shown.Days(from, to)}";
            var before = LabelMeasure.Width(title) * 11 > width - right - 10 && left - gutter > width - right;
            page.Raw("<a class=\"story\"").Attribute("href", Links.With("/documents", ("story", story.Story.Id))).Raw("><title>").Text(words).Raw("</title><rect rx=\"3\" height=\"8\"")
                .Attribute("x", SvgNumber.Of(left)).Attribute("y", SvgNumber.Of(y + 3)).Attribute("width", SvgNumber.Of(right - left)).Raw("/><text font-size=\"11\"")
                .Attribute("x", SvgNumber.Of(before ? left - 5 : right + 5)).Attribute("y", SvgNumber.Of(y + 11)).Attribute("text-anchor", before ? "end" : "start").Raw(">")
                .Text(LabelMeasure.Cut(title, Math.Max(4, ((before ? left - 8 : width - right - 8) / 11)))).Raw("</text></a>");
            y += 17;
        }

        return model.Stories.IsEmpty ? y : y + 6;
    }

    private static double Lane(HtmlPage page, TimelineModel model, TimelineLane lane, ClaimQuery query, double[] places, double bar, double width, double gutter, bool narrow, double y)
    {
        var most = Math.Max(1, lane.Cells.Select(cell => Math.Max(cell.Cooperation + cell.Request, cell.Conflict)).DefaultIfEmpty(1).Max());
        var half = lane.Actor is null ? 34.0 : 20.0;
        var scale = Math.Min(9, half / Math.Sqrt(most));
        var up = Math.Min(half, Math.Sqrt(Math.Max(1, lane.Cells.Select(cell => cell.Cooperation + cell.Request).DefaultIfEmpty().Max())) * scale);
        var down = Math.Min(half, Math.Sqrt(Math.Max(1, lane.Cells.Select(cell => cell.Conflict).DefaultIfEmpty().Max())) * scale);
        var name = lane.Actor is { } actor ? Shown.Text(actor.Name, 60) : "All claims";
        var line = y + (narrow ? 16 : 0) + Math.Max(up, narrow ? 4 : 9);
        page.Raw("<line class=\"lane\"").Attribute("x1", SvgNumber.Of(gutter)).Attribute("x2", SvgNumber.Of(width - 4)).Attribute("y1", SvgNumber.Of(line)).Attribute("y2", SvgNumber.Of(line)).Raw("/>");
        page.Raw("<text class=\"name\"").Attribute("x", "4").Attribute("y", SvgNumber.Of(narrow ? y + 11 : line + 4)).Attribute("font-size", SvgNumber.Of(FontSize)).Raw("><title>").Text(name).Raw("</title>")
            .Text(LabelMeasure.Cut(name, (narrow ? width - 10 : gutter - 14) / FontSize)).Raw("</text>");
        foreach (var cell in lane.Cells)
        {
            Bars(page, model, lane, cell, query, places[cell.Column], line, bar, scale, name);
        }

        return line + Math.Max(down, narrow ? 4 : 9) + (lane.Actor is null ? 14 : 8);
    }

    private static void Bars(HtmlPage page, TimelineModel model, TimelineLane lane, TimelineCell cell, ClaimQuery query, double x, double line, double bar, double scale, string name)
    {
        var column = model.Columns[cell.Column];
        var words = $"{name}, {Shown.Days(column.From, column.To)}: {cell.Cooperation} cooperative, {cell.Request} requests, {cell.Conflict} hostile{(cell.Contested > 0 ? $", {cell.Contested} contested" : "")}";
        var narrowed = query with { Since = Shown.Iso(column.From), Until = Shown.Iso(column.To), Source = lane.Actor is { } doer ? Hosting.Slug.Value(doer.Key) : query.Source, Page = null, Actors = null, Sort = null };
        var (good, bad) = (Height(cell.Cooperation), Height(cell.Conflict));
        var ask = cell.Request == 0 ? 0 : Math.Max(2, Height(cell.Cooperation + cell.Request) - good);
        page.Raw("<a class=\"cell\"").Attribute("href", Links.Claims("/claims", narrowed)).Attribute("aria-label", words).Raw("><title>").Text(words).Raw("</title><rect class=\"hit\"")
            .Attribute("x", SvgNumber.Of(x - Math.Max(bar / 2, 4))).Attribute("y", SvgNumber.Of(line - Math.Max(9, good + ask))).Attribute("width", SvgNumber.Of(Math.Max(bar, 8))).Attribute("height", SvgNumber.Of(Math.Max(9, good + ask) + Math.Max(9, bad))).Raw("/>");
        Bar("cooperation", line - 1 - good, good);
        Bar("request", line - 1 - good - ask, ask);
        Bar("conflict", line + 1, bad);
        if (cell.Contested > 0)
        {
            page.Raw("<circle class=\"dot\" r=\"2.2\"").Attribute("cx", SvgNumber.Of(x)).Attribute("cy", SvgNumber.Of(line)).Raw("/>");
        }

        page.Raw("</a>");

        double Height(int count) => count == 0 ? 0 : Math.Max(2, Math.Sqrt(count) * scale);

        void Bar(string tone, double top, double height)
        {
            if (height > 0)
            {
                page.Raw("<rect rx=\"1\"").Attribute("class", "bar " + tone).Attribute("x", SvgNumber.Of(x - (bar / 2))).Attribute("y", SvgNumber.Of(top)).Attribute("width", SvgNumber.Of(bar)).Attribute("height", SvgNumber.Of(height)).Raw("/>");
            }
        }
    }

    private static double Labels(HtmlPage page, TimelineModel model, double[] places, double width, double top)
    {
        var format = model.Unit switch { "month" => "MMM yyyy", "year" => "yyyy", _ => "d MMM" };
        List<LabelBox> taken = [];
        foreach (var index in Enumerable.Range(0, places.Length).Take(1).Concat(Enumerable.Range(0, places.Length).TakeLast(1)).Concat(Enumerable.Range(0, places.Length)).Distinct())
        {
            Add(model.Columns[index].From.ToString(format, CultureInfo.InvariantCulture), places[index], top);
        }

        if (model.Unit is "day" or "week")
        {
            foreach (var index in Enumerable.Range(0, places.Length).DistinctBy(index => model.Columns[index].From.Year))
            {
                Add(model.Columns[index].From.ToString("yyyy", CultureInfo.InvariantCulture), places[index], top + 16);
            }
        }

        return taken.Max(box => box.Bottom) + 4;

        void Add(string text, double x, double y)
        {
            var room = LabelMeasure.Width(text) * FontSize;
            var box = new LabelBox(Math.Clamp(x - (room / 2), 2, Math.Max(2, width - room - 2)), y, room, 15);
            if (!taken.Exists(other => other.Overlaps(box, 4)))
            {
                taken.Add(box);
                page.Raw("<text class=\"day\" text-anchor=\"middle\"").Attribute("x", SvgNumber.Of(box.Middle.X)).Attribute("y", SvgNumber.Of(box.Y + 12)).Attribute("font-size", SvgNumber.Of(FontSize)).Raw(">").Text(text).Raw("</text>");
            }
        }
    }
}
