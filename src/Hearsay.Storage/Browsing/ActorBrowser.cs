using System.Collections.Immutable;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Mentions;

namespace Hearsay.Storage.Browsing;

/// <summary>An actor in a list: as much as a name needs to be shown and led to.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
/// <param name="Mentions">How often it is mentioned.</param>
/// <param name="Documents">In how many documents.</param>
public sealed record ActorLine(string Key, string Name, MentionKind Kind, string? Country, string? Sector, int Mentions, int Documents);

/// <summary>Reads actors a page at a time.</summary>
public sealed class ActorBrowser
{
    private const string Columns = "key, name, kind, country, sector, mentions, documents, document, span_begin AS SpanBegin, span_end AS SpanEnd";

    private readonly DossierView _view;

    internal ActorBrowser(DossierView view) => _view = view;

    /// <summary>A page of actors, most mentioned first.</summary>
    /// <param name="words">Letters that stand in one of the names; null for all actors.</param>
    /// <param name="kind">What sort of actor; null for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">The most actors on it.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ResultPage<ActorLine> Find(string? words, MentionKind? kind, int page, int size)
    {
        var conditions = new Conditions()
            .And("a.key IN (SELECT actor FROM actor_name WHERE instr(lower(name), lower(@words)) > 0)", "words", words)
            .And("a.kind = @kind", "kind", kind?.ToString());
        return _view.Page<ActorRow>(Columns, $"FROM actor a {conditions.Where}", "ORDER BY a.mentions DESC, a.key", conditions.Values, page, size).Select(LineOf);
    }

    /// <summary>An actor with its names and offices; null where there is none of that key.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public DossierActor? Get(string key)
    {
        if (_view.Query<ActorRow>($"SELECT {Columns} FROM actor WHERE key = @key", new { key }) is not [var row])
        {
            return null;
        }

        var names = _view.Query<string>("SELECT name FROM actor_name WHERE actor = @key ORDER BY name <> @Name, name LIMIT 200", new { key, row.Name });
        var roles = _view.Query<RoleRow>("SELECT actor, title, belongs_to AS BelongsTo, document, span_begin AS SpanBegin, span_end AS SpanEnd FROM actor_role WHERE actor = @key ORDER BY position LIMIT 200", new { key });
        return new DossierActor(
            row.Key,
            row.Name,
            Enum.Parse<MentionKind>(row.Kind),
            row.Country,
            row.Sector,
            [.. names],
            [.. roles.Select(role => new DossierRole(role.Title, role.BelongsTo, _view.Evidence(role)))],
            row.Mentions,
            row.Documents,
            _view.Evidence(row));
    }

    /// <summary>Actors by their keys; one that the dossier does not have is left out.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<string, ActorLine> ByKey(IEnumerable<string> keys)
    {
        var found = ImmutableDictionary.CreateBuilder<string, ActorLine>(StringComparer.Ordinal);
        foreach (var part in keys.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            found.AddRange(_view.Query<ActorRow>($"SELECT {Columns} FROM actor WHERE key IN @part", new { part }).Select(row => KeyValuePair.Create(row.Key, LineOf(row))));
        }

        return found.ToImmutable();
    }

    /// <summary>The key of the actor that bears a name and no other does, by names; letter case does not matter.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<string, string> KeysByName(IEnumerable<string> names)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in names.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(500))
        {
            found.AddRange(_view.Query<(string Name, string Key)>("SELECT name, min(actor) FROM actor_name WHERE name COLLATE NOCASE IN @part GROUP BY name COLLATE NOCASE HAVING count(DISTINCT actor) = 1", new { part })
                .Select(row => KeyValuePair.Create(row.Name, row.Key)));
        }

        return found.ToImmutable();
    }

    private static ActorLine LineOf(ActorRow row) => new(row.Key, row.Name, Enum.Parse<MentionKind>(row.Kind), row.Country, row.Sector, row.Mentions, row.Documents);
}
