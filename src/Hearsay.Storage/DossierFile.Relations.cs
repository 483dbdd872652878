using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Ledger;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Events;

namespace Hearsay.Storage;

/// <content>How the actors stand to one another.</content>
public sealed partial class DossierFile
{
    /// <summary>The ties of all actors, by source, target and claim.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Tie> Ties() => Guarded<ImmutableArray<Tie>>(() => [.. TieTable.All(_connection)]);

    /// <summary>The ties that lead from or to some actors, each once.</summary>
    /// <param name="actors">Keys of actors.</param>
    /// <param name="others">Where given, only the ties between one of <paramref name="actors"/> and one of these.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Tie> Ties(IReadOnlyCollection<string> actors, IReadOnlyCollection<string>? others = null)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return Guarded<ImmutableArray<Tie>>(() => [.. TieTable.Of(_connection, actors, others)]);
    }

    /// <summary>The claims with some ids, by day, undated last, then by id; ids that no claim has are passed over.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Claim> Claims(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Query(q => q.Claims(ids));
    }

    /// <summary>The claims of which actors of either set are doers together and that are done to nobody, by day.</summary>
    /// <param name="actors">Keys of actors.</param>
    /// <param name="others">Keys of others.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Claim> JointClaims(IReadOnlyCollection<string> actors, IReadOnlyCollection<string> others)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(others);
        return Query(q => q.Claims([.. Alone(actors).Intersect(Alone(others), StringComparer.Ordinal)]));

        IEnumerable<string> Alone(IEnumerable<string> keys) => keys.SelectMany(actor => _connection.Query<string>(
            "SELECT s.claim FROM claim_actor s WHERE s.actor = @actor AND s.side = 'source' AND NOT EXISTS (SELECT 1 FROM claim_actor t WHERE t.claim = s.claim AND t.side = 'target')", new { actor }));
    }

    /// <summary>The keys of the actors that a filter's <see cref="DossierFilter.Actor"/> means, most mentioned first.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<string> ActorKeys(string actor)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        return Query(q => q.ActorKeysOf(actor));
    }

    /// <summary>The stated stances of some actors on either side, each once, by id.</summary>
    /// <param name="actors">Keys of actors.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<StatedStance> Stances(IReadOnlyCollection<string> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return Query<ImmutableArray<StatedStance>>(q => [.. actors.SelectMany(q.StatedStancesOf).DistinctBy(s => s.Id, StringComparer.Ordinal).OrderBy(s => s.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The ledger of conditional threats, promises and demands that a filter lets through, open ones first; each with what was reported of it later, as far as any claim goes.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<LedgerEntry> Ledger(DossierFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var undertakings = Query(q => q.Undertakings(filter));
        var states = Affiliations().ToDictionary(a => a.Key, a => a.State, StringComparer.Ordinal);
        return LedgerFinder.Find(undertakings, undertakings.IsEmpty ? [] : Claims(DossierFilter.Everything), key => states.GetValueOrDefault(key));
    }

    /// <summary>All stated stances without their words, by source, target and id.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Bond> Bonds() => Guarded<ImmutableArray<Bond>>(() =>
        [.. _connection.Query<(string Source, string Target, string Kind, string Status, bool Attributed)>("SELECT source, target, kind, status, attributed FROM stance ORDER BY source, target, id")
            .Select(r => new Bond(r.Source, r.Target, Enum.Parse<StanceKind>(r.Kind), Bond.StandingOf(Enum.Parse<EventStatus>(r.Status), r.Attributed)))]);

    /// <summary>For whom the actors count: all of them, most mentioned first.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Affiliation> Affiliations() => Guarded<ImmutableArray<Affiliation>>(() =>
        [.. _connection.Query<(string Key, string Name, string? State, bool IsState)>("SELECT key, name, state, is_state FROM actor ORDER BY mentions DESC, key").Select(r => new Affiliation(r.Key, r.Name, r.State, r.IsState))]);

    /// <summary>An actor with all those that count for the same state, where it is that state itself; else the actor alone.</summary>
    /// <param name="actor">The key of an actor.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Affiliation> Party(string actor)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        return Guarded<ImmutableArray<Affiliation>>(() =>
            [.. _connection.Query<(string Key, string Name, string? State, bool IsState)>(
                "SELECT key, name, state, is_state FROM actor WHERE key = @actor OR state = (SELECT state FROM actor WHERE key = @actor AND is_state) ORDER BY mentions DESC, key", new { actor })
                .Select(r => new Affiliation(r.Key, r.Name, r.State, r.IsState))]);
    }
}
