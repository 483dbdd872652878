using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading.Events;

namespace Hearsay.Storage.Browsing;

/// <summary>Which threats, promises and demands are asked for; each part that is given must hold.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Actor">The key of an actor that undertakes it, or to whom it is said or done.</param>
/// <param name="Outlet">The outlet that carried it, in any letter case.</param>
/// <param name="Since">The first day.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Words">Words that all stand in its document.</param>
public sealed record LedgerFilter(UndertakingKind? Kind = null, string? Actor = null, string? Outlet = null, DateOnly? Since = null, DateOnly? Until = null, string? Words = null);

/// <summary>A part of the ledger.</summary>
/// <param name="Entries">The entries, open ones first.</param>
/// <param name="Tellings">Of how many tellings it was made.</param>
/// <param name="More">Whether there are earlier tellings that were left aside.</param>
/// <param name="ClaimsCut">Whether outcomes were looked for among some of the later claims only, so that what is called open may be decided.</param>
public sealed record LedgerPart(ImmutableArray<LedgerEntry> Entries, int Tellings, bool More, bool ClaimsCut);

/// <summary>Reads the ledger: the latest tellings that a filter lets through, and the claims of those who are named in them.</summary>
public sealed class LedgerBrowser
{
    /// <summary>The most tellings of which a part of the ledger is made: the latest.</summary>
    public const int MostTellings = 400;

    private const int MostClaims = 2000;
    private const int Part = 500;

    private readonly DossierView _view;

    internal LedgerBrowser(DossierView view) => _view = view;

    /// <summary>The ledger of a filter.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public LedgerPart Find(LedgerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new Conditions()
            .And("json_extract(u.content, '$.kind') = @kind", "kind", filter.Kind?.ToString().ToLowerInvariant())
            .And("EXISTS (SELECT 1 FROM json_each(u.content, '$.doer') WHERE value = @actor UNION ALL SELECT 1 FROM json_each(u.content, '$.addressee') WHERE value = @actor)", "actor", filter.Actor)
            .And("u.outlet = @outlet COLLATE NOCASE", "outlet", filter.Outlet)
            .And("u.published >= @since", "since", Days.Text(filter.Since))
            .And("u.published <= @until", "until", Days.Text(filter.Until))
            .And("u.document IN (SELECT id FROM document WHERE seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @words))", "words", filter.Words is null ? null : WordQuery.Of(filter.Words));
        var found = _view.Query<string>($"SELECT u.content FROM undertaking u {conditions.Where} ORDER BY u.published IS NULL, u.published DESC, u.document, u.place LIMIT {MostTellings + 1}", conditions.Values);
        ImmutableArray<Undertaking> tellings = [.. found.Take(MostTellings).Select(StoredJson.Read<Undertaking>)];
        if (tellings.IsEmpty)
        {
            return new LedgerPart([], 0, More: false, ClaimsCut: false);
        }

        var (claims, cut) = LaterClaims(tellings);
        var states = StatesOf(tellings.SelectMany(Sides).Concat(claims.SelectMany(claim => claim.Source.Concat(claim.Target))));
        return new LedgerPart(LedgerFinder.Find(tellings, claims, states.GetValueOrDefault), tellings.Length, found.Count > MostTellings, cut);
    }

    /// <summary>The keys of all who are named in one.</summary>
    private static IEnumerable<string> Sides(Undertaking item) => item.Doer.Concat(item.Addressee).Concat(item.ConditionDoer);

    /// <summary>What is asserted of those who are named, or of who acts for their states, while something may still bear on it.</summary>
    private (ImmutableArray<Claim> Claims, bool Cut) LaterClaims(ImmutableArray<Undertaking> tellings)
    {
        var days = tellings.Select(item => item.Day).OfType<DateOnly>().ToList();
        string[] keys = [.. tellings.SelectMany(Sides).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (days.Count == 0 || keys.Length == 0)
        {
            return ([], false);
        }

        string[] states = [.. StatesOf(keys).Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] types = [.. LedgerFinder.Answers.Concat(tellings.SelectMany(item => new[] { item.ConditionType, item.ConsequenceType }).OfType<EventType>()).Distinct().Order().Select(type => type.ToString())];
        var ids = _view.Query<string>(
            $"""
            SELECT c.id FROM (
                SELECT id, coalesce(first_day, last_day, (SELECT min(published) FROM account a WHERE a.claim = claim.id)) AS day FROM claim
                WHERE type IN @types AND id IN (SELECT claim FROM claim_actor WHERE side = 'source' AND actor IN (SELECT key FROM actor WHERE key IN @keys UNION SELECT key FROM actor WHERE state IN @states))) c
            WHERE c.day BETWEEN @from AND @until AND EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance = 'Asserts')
            ORDER BY c.day, c.id LIMIT {MostClaims + 1}
            """,
            new { types, keys, states, from = Days.Text(days.Min()), until = Days.Text(days.Max().AddDays(LedgerFinder.Reach)) });
        return (_view.ClaimsOf([.. ids.Take(MostClaims)]), ids.Count > MostClaims);
    }

    private Dictionary<string, string> StatesOf(IEnumerable<string> keys)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in keys.Distinct(StringComparer.Ordinal).Chunk(Part))
        {
            foreach (var (key, state) in _view.Query<(string, string)>("SELECT key, state FROM actor WHERE state IS NOT NULL AND key IN @part", new { part }))
            {
                states[key] = state;
            }
        }

        return states;
    }
}
