using System.Collections.Immutable;
using Hearsay.Dossiers.Balance;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Events;
using Hearsay.Storage.Browsing.Columns;

namespace Hearsay.Storage.Browsing;

/// <summary>The balance of a group by some of the claims between its members.</summary>
/// <param name="State">The signs, triangles, camps and ties at odds.</param>
/// <param name="Behind">For each tie at odds, in their order, the ids of the claims that weigh most for its sign.</param>
/// <param name="Ties">Of how many ties it was made.</param>
/// <param name="Cut">Whether there are more, which were left aside.</param>
public sealed record GroupBalance(BalanceState State, ImmutableArray<ImmutableArray<string>> Behind, int Ties, bool Cut);

/// <summary>Says how far a small group falls into two camps.</summary>
public sealed class BalanceBrowser
{
    /// <summary>The most ties of which a balance is made.</summary>
    public const int MostTies = 20_000;

    private const int ClaimsOfATie = 3;

    /// <summary>A page waits no longer for proof that no division is better: what local search found is shown then, and called that.</summary>
    private const long Steps = 1_000_000;

    private readonly DossierView _view;

    internal BalanceBrowser(DossierView view) => _view = view;

    /// <summary>The balance of a group by the claims between its members that a filter lets through and that count for relations.</summary>
    /// <param name="filter">Which claims. Where none is asked for, stated stances give the sign of pairs between whom no claim tells anything.</param>
    /// <param name="group">The keys of the actors, each once.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public GroupBalance Of(ClaimFilter filter, ImmutableArray<string> group)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = filter.Conditions();
        var bonds = conditions.None ? Bonds(group) : [];
        var found = _view.Found(filter, byWeight: true) is { } claims ? [.. _view.Columns!.Claims.TiesWithin(group, claims, MostTies + 1)] : Read(conditions, group);
        ImmutableArray<Tie> ties = [.. found.Take(MostTies)];
        var state = BalanceSeries.Of(ties, group, Standings.Told, bonds, steps: Steps);
        return new GroupBalance(
            state,
            [.. state.Frustration.AtOdds.Select(odd => BalanceSeries.Behind(ties, group[odd.One], group[odd.Other], odd.Sign, Standings.Told, ClaimsOfATie))],
            ties.Length,
            found.Length > MostTies);
    }

    private ImmutableArray<Tie> Read(Conditions conditions, ImmutableArray<string> group)
    {
        conditions.And("l.source IN @group AND l.target IN @group AND l.counts", "group", group.AsEnumerable());
        return
        [
            .. _view.Query<(string Source, string Target, string Claim, string Type, string Standing, string? First, string? Last, string? Told, int Sources)>(
                $"SELECT l.source, l.target, l.claim, l.type, l.standing, l.first_day, l.last_day, l.told, l.sources FROM tie l JOIN claim c ON c.id = l.claim {conditions.Where} ORDER BY l.sources DESC, l.claim, l.source, l.target LIMIT {MostTies + 1}",
                conditions.Values)
                .Select(row => new Tie(row.Source, row.Target, row.Claim, Enum.Parse<EventType>(row.Type), Enum.Parse<Standing>(row.Standing), Days.Of(row.First), Days.Of(row.Last), Days.Of(row.Told), row.Sources)),
        ];
    }

    private IEnumerable<Bond> Bonds(ImmutableArray<string> group) =>
        _view.Query<(string Source, string Target, string Kind, string Status, bool Attributed)>(
            "SELECT source, target, kind, status, attributed FROM stance WHERE source IN @group AND target IN @group ORDER BY source, target, id", new { group = group.AsEnumerable() })
            .Select(row => new Bond(row.Source, row.Target, Enum.Parse<StanceKind>(row.Kind), Bond.StandingOf(Enum.Parse<EventStatus>(row.Status), row.Attributed)));
}
