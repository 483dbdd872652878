using System.Collections.Immutable;

namespace Hearsay.Storage.Browsing;

/// <summary>Claims of one actor, or of all, on one day, counted.</summary>
/// <param name="Day">The first day of the claims.</param>
/// <param name="Actor">The key of the actor that does it; null where all are counted together.</param>
/// <param name="Cooperation">The cooperative claims.</param>
/// <param name="Request">The requests.</param>
/// <param name="Conflict">The hostile claims.</param>
/// <param name="Contested">How many of them all are contested.</param>
public sealed record DayCount(DateOnly Day, string? Actor, int Cooperation, int Request, int Conflict, int Contested);

/// <summary>Counts claims by day.</summary>
public sealed class TimelineBrowser
{
    private const string Counts = """
        sum(c.type IN ('Agree', 'Consult', 'Support', 'Concede', 'Cooperate', 'Aid', 'Retreat')) AS Cooperation,
        sum(c.type = 'Request') AS Request,
        sum(c.type IN ('Accuse', 'Reject', 'Threaten', 'Protest', 'Sanction', 'Mobilize', 'Coerce', 'Assault')) AS Conflict,
        sum(c.contested) AS Contested
        """;

    private readonly DossierView _view;

    internal TimelineBrowser(DossierView view) => _view = view;

    /// <summary>The dated claims that a filter lets through, by day.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<DayCount> ByDay(ClaimFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_view.Found(filter, byWeight: true) is { } found)
        {
            return _view.Columns!.Claims.ByDays(found);
        }

        var conditions = filter.Conditions().AndIf(true, "c.first_day IS NOT NULL");
        return Read($"SELECT c.first_day AS Day, NULL AS Actor, {Counts} FROM claim c {conditions.Where} GROUP BY c.first_day ORDER BY c.first_day", conditions);
    }

    /// <summary>The dated claims that a filter lets through, by day and by those of the given actors that do it.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<DayCount> ByActor(ClaimFilter filter, IReadOnlyCollection<string> actors)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_view.Found(filter, byWeight: true) is { } found)
        {
            return _view.Columns!.Claims.ByActors(found, actors);
        }

        var conditions = filter.Conditions().AndIf(true, "c.first_day IS NOT NULL").And("s.side = 'source' AND s.actor IN @lanes", "lanes", actors);
        return Read($"SELECT c.first_day AS Day, s.actor AS Actor, {Counts} FROM claim_actor s JOIN claim c ON c.id = s.claim {conditions.Where} GROUP BY s.actor, c.first_day ORDER BY s.actor, c.first_day", conditions);
    }

    /// <summary>The actors that do most of the dated claims that a filter lets through, busiest first.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<string> Busiest(ClaimFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_view.Found(filter, byWeight: true) is { } found)
        {
            return _view.Columns!.Claims.Busiest(found, most);
        }

        var conditions = filter.Conditions().AndIf(true, "c.first_day IS NOT NULL").AndIf(true, "s.side = 'source'");
        return [.. _view.Query<string>($"SELECT s.actor FROM claim_actor s JOIN claim c ON c.id = s.claim {conditions.Where} GROUP BY s.actor ORDER BY count(*) DESC, s.actor LIMIT {most}", conditions.Values)];
    }

    private ImmutableArray<DayCount> Read(string sql, Conditions conditions) =>
        [.. _view.Query<CountRow>(sql, conditions.Values).Select(row => new DayCount(Days.Of(row.Day)!.Value, row.Actor, row.Cooperation, row.Request, row.Conflict, row.Contested))];

    private sealed class CountRow
    {
        public string Day { get; init; } = "";

        public string? Actor { get; init; }

        public int Cooperation { get; init; }

        public int Request { get; init; }

        public int Conflict { get; init; }

        public int Contested { get; init; }
    }
}
