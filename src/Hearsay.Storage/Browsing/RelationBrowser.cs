using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Storage.Browsing;

/// <summary>Reads relations: the strongest, those of an actor, those that some claims alone would give.</summary>
public sealed class RelationBrowser
{
    private const string Columns = "r.source, r.target, r.cooperation, r.conflict, r.sign, r.first_day AS FirstDay, r.last_day AS LastDay";

    private readonly DossierView _view;

    internal RelationBrowser(DossierView view) => _view = view;

    /// <summary>The strongest relations of all.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Relation> Strongest(int most) =>
        Read($"SELECT {Columns} FROM relation r ORDER BY r.cooperation + r.conflict DESC, r.source, r.target LIMIT {most}", new DynamicParameters());

    /// <summary>The strongest relations of an actor, in either direction.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Relation> Of(string actor, int most)
    {
        var values = new DynamicParameters();
        values.Add("actor", actor);
        return Read($"SELECT {Columns} FROM relation r WHERE r.source = @actor OR r.target = @actor ORDER BY r.cooperation + r.conflict DESC, r.source, r.target LIMIT {most}", values);
    }

    /// <summary>The relations between two actors, in both directions.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Relation> Between(string one, string other)
    {
        var values = new DynamicParameters();
        values.Add("one", one);
        values.Add("other", other);
        return Read($"SELECT {Columns} FROM relation r WHERE r.source = @one AND r.target = @other OR r.source = @other AND r.target = @one ORDER BY r.source = @other, r.source, r.target", values);
    }

    /// <summary>The strongest relations counted by those of their claims alone that a filter lets through; the claims themselves are not listed.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Relation> Strongest(ClaimFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = filter.Conditions();
        if (conditions.None)
        {
            return Strongest(most);
        }

        if (_view.Found(filter, byWeight: true) is { } found)
        {
            return _view.Columns!.Claims.Relations(found, most);
        }

        return Read(
            $"""
            SELECT source, target, cooperation, conflict, (cooperation > conflict) - (cooperation < conflict) AS Sign, FirstDay, LastDay FROM (
                SELECT l.source AS source, l.target AS target,
                    sum(c.type IN ('Agree', 'Consult', 'Support', 'Concede', 'Cooperate', 'Aid', 'Retreat')) AS cooperation,
                    sum(c.type IN ('Accuse', 'Reject', 'Threaten', 'Protest', 'Sanction', 'Mobilize', 'Coerce', 'Assault')) AS conflict,
                    min(coalesce(c.first_day, c.last_day)) AS FirstDay, max(coalesce(c.last_day, c.first_day)) AS LastDay
                FROM tie l JOIN claim c ON c.id = l.claim {conditions.AndIf(true, "l.counts").Where}
                GROUP BY l.source, l.target)
            ORDER BY cooperation + conflict DESC, source, target LIMIT {most}
            """,
            conditions.Values);
    }

    /// <summary>The number of relations.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public int Count() => _view.Scalar<int>("SELECT count(*) FROM relation");

    private ImmutableArray<Relation> Read(string sql, DynamicParameters values) =>
    [
        .. _view.Query<RelationRow>(sql, values)
            .Select(row => new Relation(row.Source, row.Target, row.Cooperation, row.Conflict, row.Sign, Days.Of(row.FirstDay), Days.Of(row.LastDay), [])),
    ];
}
