using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>A stretch of days that is counted together.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
public sealed record TimelineColumn(DateOnly From, DateOnly To);

/// <summary>The claims of a lane in one column.</summary>
/// <param name="Column">The index of the column.</param>
/// <param name="Cooperation">The cooperative claims.</param>
/// <param name="Request">The requests.</param>
/// <param name="Conflict">The hostile claims.</param>
/// <param name="Contested">How many of them all are contested.</param>
public sealed record TimelineCell(int Column, int Cooperation, int Request, int Conflict, int Contested);

/// <summary>The claims that one actor does.</summary>
/// <param name="Actor">The actor; null where all claims are counted together.</param>
/// <param name="Cells">Its columns that have claims, in order.</param>
public sealed record TimelineLane(ActorRef? Actor, ImmutableArray<TimelineCell> Cells);

/// <summary>Claims by time and actor, with the stories as bands.</summary>
/// <param name="Unit">"day", "week", "month" or "year": what a column is.</param>
/// <param name="Columns">The columns that have claims or stories, in order.</param>
/// <param name="Lanes">All claims together first, then the busiest actors.</param>
/// <param name="Stories">The stories with most documents that are dated.</param>
/// <param name="Outlets">The outlets to choose from.</param>
public sealed record TimelineModel(string Unit, ImmutableArray<TimelineColumn> Columns, ImmutableArray<TimelineLane> Lanes, ImmutableArray<StoryLine> Stories, ImmutableArray<string> Outlets)
{
    private const int MostColumns = 60;
    private const int MostLanes = 10;
    private const int MostStories = 8;

    private static readonly string[] Units = ["day", "week", "month", "year"];

    /// <summary>Reads it.</summary>
    internal static TimelineModel Read(PageSource source, ClaimQuery query)
    {
        var filter = query.Filter(source.View);
        return source.Remember(Links.Claims("timeline", query with { Page = null, Sort = null, Actors = null }), () => Of(source.View, filter, filter == new ClaimFilter(), MostLanes)) with { Outlets = OutletNames.Of(source) };
    }

    /// <summary>Counts the claims that a filter lets through.</summary>
    internal static TimelineModel Of(DossierView view, ClaimFilter filter, bool withStories, int mostLanes)
    {
        var all = view.Timeline.ByDay(filter);
        if (all.IsEmpty)
        {
            return new TimelineModel("day", [], [], [], []);
        }

        var unit = Units.FirstOrDefault(candidate => all.Select(day => Column(day.Day, candidate)).Distinct().Count() <= MostColumns, Units[^1]);
        var numbers = all.Select(day => Column(day.Day, unit)).Distinct().Order().ToList();
        var index = numbers.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);
        var busiest = view.Timeline.Busiest(filter, mostLanes);
        var names = view.Actors.ByKey(busiest);
        var byActor = view.Timeline.ByActor(filter, busiest).ToLookup(day => day.Actor!, StringComparer.Ordinal);
        return new TimelineModel(
            unit,
            [.. numbers.Select(number => new TimelineColumn(FirstDay(number, unit), FirstDay(number + 1, unit).AddDays(-1)))],
            [new TimelineLane(null, Cells(all)), .. busiest.Select(key => new TimelineLane(ClaimLines.RefOf(names, key), Cells(byActor[key])))],
            withStories ? [.. view.Overview.Stories(40).Where(story => story.Story.From is not null && story.Documents > 1).Take(MostStories)] : [],
            []);

        ImmutableArray<TimelineCell> Cells(IEnumerable<DayCount> days) =>
        [
            .. days.GroupBy(day => index[Column(day.Day, unit)]).OrderBy(cell => cell.Key)
                .Select(cell => new TimelineCell(cell.Key, cell.Sum(day => day.Cooperation), cell.Sum(day => day.Request), cell.Sum(day => day.Conflict), cell.Sum(day => day.Contested))),
        ];
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
        "week" => DateOnly.FromDayNumber(Math.Min(column * 7, DateOnly.MaxValue.DayNumber)),
        "month" => column / 12 > 9999 ? DateOnly.MaxValue : new DateOnly(column / 12, (column % 12) + 1, 1),
        "year" => column > 9999 ? DateOnly.MaxValue : new DateOnly(column, 1, 1),
        _ => DateOnly.FromDayNumber(Math.Min(column, DateOnly.MaxValue.DayNumber)),
    };
}
