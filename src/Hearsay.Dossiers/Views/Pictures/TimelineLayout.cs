using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>
/// Puts dated claims on lanes. Columns are days, or weeks, months, years where there are too many; long gaps are shortened and
/// marked, so that two close days keep their distance although a story begins a year earlier.
/// </summary>
internal static class TimelineLayout
{
    /// <summary>The font size of every label.</summary>
    public const double FontSize = 12;

    private const double LabelHeight = 15;
    private const double Step = 13;
    private const double LeastColumn = 20;
    private const double MostColumn = 84;
    private const int LongestGap = 4;
    private const int Highest = 5;
    private const double Pad = 12;

    private static readonly string[] Units = ["day", "week", "month", "year"];

    /// <summary>Makes a chart; null where no claim is dated.</summary>
    /// <param name="timeline">The claims.</param>
    /// <param name="width">The width of the picture; under 500 the lanes' names stand above them.</param>
    public static TimelineChart? Arrange(BriefTimeline timeline, double width)
    {
        if (timeline.Marks.Length == 0)
        {
            return null;
        }

        var narrow = width < 500;
        var rows = Rows(timeline);
        var gutter = narrow ? 0 : Math.Min(170, rows.Max(row => LabelMeasure.Width(row.Name) * FontSize) + 14);
        var (left, right) = (gutter + 16, width - 20);
        var unit = Units.FirstOrDefault(candidate => Columns(timeline, candidate).Count * LeastColumn <= right - left, Units[^1]);
        var columns = Columns(timeline, unit);
        var (places, breaks) = Places(columns, left, right);

        var y = 4.0;
        var lanes = ImmutableArray.CreateBuilder<TimelineLane>();
        var dots = ImmutableArray.CreateBuilder<TimelineDot>();
        foreach (var (name, marks) in rows)
        {
            var cells = marks.GroupBy(mark => Column(mark.Day, unit)).OrderBy(cell => cell.Key).ToList();
            var high = cells.Max(cell => cell.Count() > Highest ? 1 : cell.Count());
            var labelTop = y;
            y += narrow ? LabelHeight + 2 : 0;
            var line = y + Math.Max(LabelHeight + 6, (high * Step) + 8);
            var label = LabelMeasure.Cut(name, (narrow ? width - 8 : gutter - 10) / FontSize);
            lanes.Add(new TimelineLane(
                name, label, new LabelBox(4, narrow ? labelTop : line - LabelHeight - 1, LabelMeasure.Width(label) * FontSize, LabelHeight), line));
            foreach (var cell in cells)
            {
                var stack = cell.Count() > Highest ? [[.. cell]] : cell.Select(mark => ImmutableArray.Create(mark)).ToList();
                dots.AddRange(stack.Select((claims, level) => new TimelineDot(new MapPoint(places[cell.Key], line - 8 - (level * Step)), name, claims)));
            }

            y = line + Pad;
        }

        var labels = Labels(columns, places, unit, width, y);
        return new TimelineChart(width, labels.Max(label => label.Box.Bottom) + 4, lanes.ToImmutable(), labels, dots.ToImmutable(), breaks, narrow ? 4 : left - 10, unit);
    }

    private static List<(string Name, List<BriefMark> Marks)> Rows(BriefTimeline timeline)
    {
        var rows = timeline.Lanes.Select((lane, index) => (lane.Value, timeline.Marks.Where(mark => mark.Lanes.Contains(index)).ToList()))
            .Append(("others", timeline.Marks.Where(mark => mark.Lanes.Length == 0 && mark.Claim.Claim.Source.Length > 0).ToList()))
            .Append(("nobody named", timeline.Marks.Where(mark => mark.Claim.Claim.Source.Length == 0).ToList()));
        return [.. rows.Where(row => row.Item2.Count > 0)];
    }

    private static int Column(DateOnly day, string unit) => unit switch
    {
        // The first of January of the year 1 was a Monday.
        "week" => day.DayNumber / 7,
        "month" => (day.Year * 12) + day.Month - 1,
        "year" => day.Year,
        _ => day.DayNumber,
    };

    private static DateOnly FirstDay(int column, string unit) => unit switch
    {
        "week" => DateOnly.FromDayNumber(column * 7),
        "month" => new DateOnly(column / 12, (column % 12) + 1, 1),
        "year" => new DateOnly(column, 1, 1),
        _ => DateOnly.FromDayNumber(column),
    };

    private static List<int> Columns(BriefTimeline timeline, string unit) => [.. timeline.Marks.Select(mark => Column(mark.Day, unit)).Distinct().Order()];

    private static (Dictionary<int, double> Places, ImmutableArray<double> Breaks) Places(List<int> columns, double left, double right)
    {
        var steps = columns.Skip(1).Select((column, i) => column - columns[i]).ToList();
        var total = steps.Sum(step => Math.Min(step, LongestGap));
        var scale = total == 0 ? 0 : Math.Min(MostColumn, (right - left) / total);
        var places = new Dictionary<int, double> { [columns[0]] = total == 0 ? left + MostColumn : left };
        var breaks = ImmutableArray.CreateBuilder<double>();
        for (var i = 1; i < columns.Count; i++)
        {
            var before = places[columns[i - 1]];
            places[columns[i]] = before + (Math.Min(steps[i - 1], LongestGap) * scale);
            if (steps[i - 1] > LongestGap)
            {
                breaks.Add((before + places[columns[i]]) / 2);
            }
        }

        return (places, breaks.ToImmutable());
    }

    private static ImmutableArray<TimelineLabel> Labels(List<int> columns, Dictionary<int, double> places, string unit, double width, double top)
    {
        var format = unit switch { "month" => "MMM", "year" => "yyyy", _ => "d MMM" };
        List<TimelineLabel> placed = [];

        // The ends of the axis matter most; then from left to right whatever finds room.
        foreach (var column in columns.Take(1).Concat(columns.TakeLast(1)).Concat(columns).Distinct())
        {
            Add(FirstDay(column, unit).ToString(format, CultureInfo.InvariantCulture), places[column], top + 4);
        }

        if (unit != "year")
        {
            foreach (var column in columns.DistinctBy(column => FirstDay(column, unit).Year))
            {
                Add(FirstDay(column, unit).ToString("yyyy", CultureInfo.InvariantCulture), places[column], top + 4 + LabelHeight);
            }
        }

        return [.. placed.OrderBy(label => label.Box.Y).ThenBy(label => label.Box.X)];

        void Add(string text, double x, double y)
        {
            var room = LabelMeasure.Width(text) * FontSize;
            var box = new LabelBox(Math.Max(2, Math.Min(x - (room / 2), width - room - 2)), y, room, LabelHeight);
            if (!placed.Any(other => other.Box.Overlaps(box, 4)))
            {
                placed.Add(new TimelineLabel(text, box, x));
            }
        }
    }
}
