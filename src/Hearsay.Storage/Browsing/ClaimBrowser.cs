using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Storage.Browsing;

/// <summary>Reads claims a page at a time.</summary>
public sealed class ClaimBrowser
{
    /// <summary>How many of the strongest claims are looked through for those that are still open.</summary>
    private const int Depth = 20_000;

    private const string ByDay = "c.first_day IS NULL, c.first_day, c.id";
    internal const string ByWeight = "c.sources DESC, " + ByDay;

    private readonly DossierView _view;

    internal ClaimBrowser(DossierView view) => _view = view;

    /// <summary>A page of claims.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="byWeight">Whether those with most independent sources come first; else they come by day, undated last.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">The most claims on it.</param>
    /// <param name="accounts">The most accounts of a claim that come with it.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ResultPage<Claim> Find(ClaimFilter filter, bool byWeight, int page, int size, int accounts)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_view.Found(filter, byWeight) is { } found)
        {
            var ranks = DossierView.Page(found, page, size);
            return new ResultPage<Claim>(Complete(RowsOf(ranks.Items), accounts), ranks.Total, ranks.More, ranks.Number, ranks.Size);
        }

        var conditions = filter.Conditions();
        var rows = _view.Page<ClaimRow>(
            DossierQueries.ClaimColumns, $"FROM claim c {conditions.Where}", byWeight ? "ORDER BY " + ByWeight : "ORDER BY " + ByDay, conditions.Values, page, size);
        var full = Complete(rows.Items, accounts);
        return new ResultPage<Claim>(full, rows.Total, rows.More, rows.Number, rows.Size);
    }

    /// <summary>A claim with all its accounts, at most <paramref name="accounts"/> of them; null where there is none of that id.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public Claim? Get(string id, int accounts) =>
        Complete(_view.Query<ClaimRow>($"SELECT {DossierQueries.ClaimColumns} FROM claim c WHERE id = @id", new { id }), accounts).FirstOrDefault();

    /// <summary>How many accounts claims have, by their ids.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<string, int> AccountCounts(IReadOnlyCollection<string> claims) =>
        _view.Query<(string Claim, int Count)>("SELECT claim, count(*) FROM account WHERE claim IN @claims GROUP BY claim", new { claims })
            .ToImmutableDictionary(row => row.Claim, row => row.Count, StringComparer.Ordinal);

    /// <summary>The strongest claims of which something is still to come: a condition, a threat that was made, an agreement still promised.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Claim> Open(int most, int accounts) => Strongest(
        """
        EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance = 'Conditional')
        OR c.type = 'Threaten' AND EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance IN ('Asserts', 'Intends'))
        OR c.type = 'Agree' AND EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance = 'Intends')
        """,
        most,
        accounts);

    /// <summary>The strongest claims that an account tells with one of these stances.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Claim> WithStance(IEnumerable<Stance> stances, int most, int accounts) =>
        Strongest($"EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance IN ({string.Join(", ", stances.Select(stance => $"'{stance}'"))}))", most, accounts);

    private ImmutableArray<Claim> Strongest(string condition, int most, int accounts) => Complete(
        _view.Query<ClaimRow>($"SELECT {DossierQueries.ClaimColumns} FROM (SELECT * FROM claim c ORDER BY {ByWeight} LIMIT {Depth}) c WHERE {condition} ORDER BY {ByWeight} LIMIT {most}"),
        accounts);

    private ImmutableArray<ClaimRow> RowsOf(ImmutableArray<int> ranks)
    {
        string[] ids = [.. ranks.Select(rank => _view.Columns!.Claims.Ids[rank])];
        var rows = _view.Query<ClaimRow>($"SELECT {DossierQueries.ClaimColumns} FROM claim c WHERE c.id IN @ids", new { ids }).ToDictionary(row => row.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => rows[id])];
    }

    private ImmutableArray<Claim> Complete(IReadOnlyCollection<ClaimRow> rows, int most)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var claims = rows.Select(row => row.Id).ToArray();
        var sides = _view.Query<(string Claim, string Side, string Actor)>("SELECT claim, side, actor FROM claim_actor WHERE claim IN @claims ORDER BY claim, side, position", new { claims })
            .ToLookup(row => (row.Claim, row.Side), row => row.Actor);
        var accounts = _view.Query<AccountRow>($"SELECT {DossierQueries.AccountColumns} FROM account o WHERE o.claim IN @claims AND o.position < @most ORDER BY o.claim, o.position", new { claims, most })
            .ToLookup(row => row.Claim, StringComparer.Ordinal);
        return [.. rows.Select(row => _view.ClaimOf(row, sides[(row.Id, "source")], sides[(row.Id, "target")], accounts[row.Id]))];
    }
}
