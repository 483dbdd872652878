using System.Collections.Immutable;

namespace Hearsay.Storage.Browsing;

/// <summary>What an outlet brings to the dossier.</summary>
/// <param name="Name">Its name as its documents give it.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Claims">The claims that it tells.</param>
/// <param name="OnlyHere">Those that no other outlet tells.</param>
/// <param name="Contested">Those on which accounts contradict each other.</param>
/// <param name="Quotations">The quotations in its documents.</param>
/// <param name="Copies">Its documents that share passages with an earlier one.</param>
public sealed record OutletLine(string Name, int Documents, int Claims, int OnlyHere, int Contested, int Quotations, int Copies);

/// <summary>How many claims two outlets both tell.</summary>
/// <param name="One">The first outlet in the order of names.</param>
/// <param name="Other">The second.</param>
/// <param name="Claims">The claims that both tell.</param>
public sealed record OutletPair(string One, string Other, int Claims);

/// <summary>Compares outlets.</summary>
public sealed class OutletBrowser
{
    private readonly DossierView _view;

    internal OutletBrowser(DossierView view) => _view = view;

    /// <summary>The outlets with most documents.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<OutletLine> Largest(int most)
    {
        var documents = _view.Query<(string Outlet, int Count)>($"SELECT outlet, count(*) FROM document WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT {most}");
        var told = _view.Query<(string Outlet, int Claims, int Alone, int Contested)>(
            """
            SELECT t.outlet, count(*), sum(NOT EXISTS (SELECT 1 FROM account o WHERE o.claim = t.claim AND o.outlet <> t.outlet)), sum(c.contested)
            FROM (SELECT DISTINCT outlet, claim FROM account WHERE outlet COLLATE NOCASE IN @names) t JOIN claim c ON c.id = t.claim GROUP BY t.outlet
            """,
            new { names = documents.Select(row => row.Outlet) }).ToDictionary(row => row.Outlet, StringComparer.Ordinal);
        var quotations = _view.Query<(string Outlet, int Count)>("SELECT outlet, count(*) FROM quotation WHERE outlet IS NOT NULL GROUP BY outlet").ToDictionary(row => row.Outlet, row => row.Count, StringComparer.Ordinal);
        var copies = _view.Query<(string Outlet, int Count)>("SELECT d.outlet, count(*) FROM copy k JOIN document d ON d.id = k.document WHERE k.place = 0 AND k.copied_from IS NOT NULL AND k.how <> 'Own' AND d.outlet IS NOT NULL GROUP BY d.outlet")
            .ToDictionary(row => row.Outlet, row => row.Count, StringComparer.Ordinal);
        return
        [
            .. documents.Select(row =>
            {
                var claims = told.GetValueOrDefault(row.Outlet);
                return new OutletLine(row.Outlet, row.Count, claims.Claims, claims.Alone, claims.Contested, quotations.GetValueOrDefault(row.Outlet), copies.GetValueOrDefault(row.Outlet));
            }),
        ];
    }

    /// <summary>How many claims each two of the given outlets share; pairs without any are left out.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<OutletPair> Shared(IReadOnlyCollection<string> outlets) =>
    [
        .. _view.Query<(string One, string Other, int Count)>(
            """
            WITH told AS MATERIALIZED (SELECT DISTINCT outlet, claim FROM account WHERE outlet COLLATE NOCASE IN @outlets)
            SELECT a.outlet, b.outlet, count(*) FROM told a JOIN told b ON b.claim = a.claim AND b.outlet > a.outlet GROUP BY a.outlet, b.outlet ORDER BY a.outlet, b.outlet
            """,
            new { outlets }).Select(row => new OutletPair(row.One, row.Other, row.Count)),
    ];

    /// <summary>The ids of the claims that most outlets tell and one does not, those with most independent sources first.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<string> LeftOutBy(string outlet, int most) =>
    [
        .. _view.Query<string>(
            $"""
            SELECT c.id FROM (SELECT * FROM claim c WHERE sources > 1 ORDER BY c.sources DESC, c.first_day IS NULL, c.first_day, c.id LIMIT 5000) c
            WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.outlet = @outlet COLLATE NOCASE) ORDER BY c.sources DESC, c.first_day IS NULL, c.first_day, c.id LIMIT {most}
            """,
            new { outlet }),
    ];
}
