using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Contradictions;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Ledger;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Dossiers.Stories;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>Reads the lists of a dossier, whole or filtered, inside one read transaction.</summary>
internal sealed class DossierQueries(SqliteConnection connection)
{
    private const string Place = "document, span_begin AS SpanBegin, span_end AS SpanEnd";

    internal const string ClaimColumns = "c.id, c.type, c.first_day AS FirstDay, c.last_day AS LastDay, c.summary, c.sources, c.contested, c.origins, c.contradictions";

    internal const string AccountColumns = "o.claim, o.outlet, o.published, o.stance, o.chain, o.attributed, o.event, o.joined, o.document, o.span_begin AS SpanBegin, o.span_end AS SpanEnd";

    /// <summary>
    /// An actor is given by its key or by one of its names; where none is so called, or only persons of whom no more than that one word is known, by whole words of a name.
    /// </summary>
    private const string ActorKeys = """
        (SELECT key FROM actor WHERE key = @Actor
         UNION SELECT actor FROM actor_name WHERE name = @Actor COLLATE NOCASE
         UNION SELECT actor FROM actor_name
           WHERE CASE WHEN EXISTS (SELECT 1 FROM actor WHERE key = @Actor)
               OR EXISTS (SELECT 1 FROM actor_name n JOIN actor a ON a.key = n.actor WHERE n.name = @Actor COLLATE NOCASE AND NOT (a.kind = 'Person' AND a.name = @Actor COLLATE NOCASE AND instr(@Actor, ' ') = 0))
             THEN 0 ELSE instr(lower(' ' || name || ' '), lower(' ' || @Actor || ' ')) > 0 END)
        """;

    /// <summary>The claims that a filter lets through, but for the days.</summary>
    private const string ClaimsShown = $"""
        (@Claim IS NULL OR c.id = @Claim)
        AND (@Actor IS NULL OR c.id IN (SELECT claim FROM claim_actor WHERE actor IN {ActorKeys}))
        AND (@Type IS NULL OR c.type = @Type)
        AND (@Outlet IS NULL OR EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.outlet = @Outlet COLLATE NOCASE))
        AND (@Stance IS NULL OR EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance = @Stance))
        AND (@Words IS NULL OR EXISTS (SELECT 1 FROM account a JOIN document d ON d.id = a.document WHERE a.claim = c.id AND d.seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @Words)))
        AND (@Since IS NULL OR coalesce(c.last_day, c.first_day, (SELECT max(a.published) FROM account a WHERE a.claim = c.id)) >= @Since)
        AND (@Until IS NULL OR coalesce(c.first_day, c.last_day, (SELECT min(a.published) FROM account a WHERE a.claim = c.id)) <= @Until)
        """;

    private readonly QuoteShelf _quotes = new(connection);

    /// <summary>The documents by publication, undated last, then by id.</summary>
    public ImmutableArray<DossierDocument> Documents(DossierFilter filter) =>
    [
        .. Query<DocumentRow>(
            $"""
            SELECT d.id, d.file, d.uri, d.outlet, d.byline, d.title, d.published, d.language, d.words, d.not_read AS NotRead FROM document d
            WHERE (@Outlet IS NULL OR d.outlet = @Outlet COLLATE NOCASE)
              AND (@Since IS NULL OR d.published >= @Since)
              AND (@Until IS NULL OR d.published <= @Until)
              AND (@Words IS NULL OR d.seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @Words))
              AND (@Actor IS NULL OR d.id IN (
                    SELECT a.document FROM account a JOIN claim_actor s ON s.claim = a.claim WHERE s.actor IN {ActorKeys}
                    UNION SELECT document FROM quotation WHERE actor IN {ActorKeys}
                    UNION SELECT document FROM actor WHERE key IN {ActorKeys}))
              AND (@Type IS NULL OR d.id IN (SELECT a.document FROM account a JOIN claim c ON c.id = a.claim WHERE c.type = @Type))
              AND (@Stance IS NULL OR d.id IN (SELECT document FROM account WHERE stance = @Stance))
            ORDER BY d.published IS NULL, d.published
            """,
            filter)
            .Select(r => new DossierDocument(r.Id, r.File, r.Uri, r.Outlet, StoredJson.ReadTexts(r.Byline), r.Title, Days.Of(r.Published), r.Language, r.Words, r.NotRead))
            .OrderBy(d => d.Published ?? DateOnly.MaxValue)
            .ThenBy(d => d.Id, StringComparer.Ordinal),
    ];

    /// <summary>The actors, most mentioned first. Only the actor itself and the words of its first mention's document are asked for.</summary>
    public ImmutableArray<DossierActor> Actors(DossierFilter filter)
    {
        var shown = filter.Actor is null ? "" : $"WHERE actor IN {ActorKeys}";
        var names = Query<(string Actor, string Name)>($"SELECT actor, name FROM actor_name {shown} ORDER BY actor, name", filter)
            .ToLookup(r => r.Actor, r => r.Name, StringComparer.Ordinal);
        var roles = Query<RoleRow>($"SELECT actor, title, belongs_to AS BelongsTo, {Place} FROM actor_role {shown} ORDER BY actor, position", filter)
            .ToLookup(r => r.Actor, StringComparer.Ordinal);
        return
        [
            .. Query<ActorRow>(
                $"""
                SELECT key, name, kind, country, sector, mentions, documents, {Place} FROM actor
                WHERE {(filter.Actor is null ? "1" : $"key IN {ActorKeys}")}
                  AND (@Kind IS NULL OR kind = @Kind)
                  AND (@Country IS NULL OR country = @Country COLLATE NOCASE)
                  AND (@Sector IS NULL OR sector = @Sector COLLATE NOCASE)
                  AND (NOT @ByClaims OR key IN (SELECT s.actor FROM claim_actor s JOIN claim c ON c.id = s.claim WHERE {ClaimsShown}))
                ORDER BY mentions DESC
                """,
                filter)
                .OrderByDescending(r => r.Mentions).ThenBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => new DossierActor(
                    r.Key,
                    r.Name,
                    Enum.Parse<MentionKind>(r.Kind),
                    r.Country,
                    r.Sector,
                    [.. names[r.Key].Order(StringComparer.Ordinal)],
                    [.. roles[r.Key].Select(role => new DossierRole(role.Title, role.BelongsTo, _quotes[role]))],
                    r.Mentions,
                    r.Documents,
                    _quotes[r])),
        ];
    }

    /// <summary>In how many claims each actor does something, in how many something is done to it, and how often it is quoted; actors of whom nothing is told are not in it.</summary>
    public IReadOnlyDictionary<string, ActorDeeds> Deeds() => Query<(string Actor, int Did, int Underwent, int Said)>(
        """
        SELECT actor, sum(did), sum(underwent), sum(said) FROM (
            SELECT actor, side = 'source' AS did, side = 'target' AS underwent, 0 AS said FROM claim_actor
            UNION ALL SELECT actor, 0, 0, 1 FROM quotation WHERE actor IS NOT NULL)
        GROUP BY actor ORDER BY actor
        """,
        DossierFilter.Everything).ToDictionary(r => r.Actor, r => new ActorDeeds(r.Did, r.Underwent, r.Said), StringComparer.Ordinal);

    /// <summary>The claims by day, undated last, then by id; each with all its accounts.</summary>
    public ImmutableArray<Claim> Claims(DossierFilter filter)
    {
        var sides = Query<(string Claim, string Side, string Actor)>($"SELECT s.claim, s.side, s.actor FROM claim_actor s JOIN claim c ON c.id = s.claim WHERE {ClaimsShown} ORDER BY s.claim, s.side, s.position", filter)
            .ToLookup(r => (r.Claim, r.Side), r => r.Actor);
        var accounts = Query<AccountRow>($"SELECT {AccountColumns} FROM account o JOIN claim c ON c.id = o.claim WHERE {ClaimsShown} ORDER BY o.claim, o.position", filter)
            .ToLookup(r => r.Claim, StringComparer.Ordinal);
        return
        [
            .. Query<ClaimRow>($"SELECT {ClaimColumns} FROM claim c WHERE {ClaimsShown} ORDER BY c.first_day IS NULL, c.first_day, c.id", filter)
                .Select(r => ClaimOf(r, sides[(r.Id, "source")], sides[(r.Id, "target")], accounts[r.Id])),
        ];
    }

    /// <summary>The claims with some ids, by day, undated last, then by id.</summary>
    public ImmutableArray<Claim> Claims(IReadOnlyCollection<string> ids)
    {
        var claims = new List<Claim>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (connection.QueryFirstOrDefault<ClaimRow>($"SELECT {ClaimColumns} FROM claim c WHERE c.id = @id", new { id }) is { } row)
            {
                var sides = connection.Query<(string Side, string Actor)>("SELECT side, actor FROM claim_actor WHERE claim = @id ORDER BY side, position", new { id }).ToLookup(r => r.Side, r => r.Actor, StringComparer.Ordinal);
                claims.Add(ClaimOf(row, sides["source"], sides["target"], connection.Query<AccountRow>($"SELECT {AccountColumns} FROM account o WHERE o.claim = @id ORDER BY o.position", new { id })));
            }
        }

        return [.. claims.OrderBy(c => c.From ?? DateOnly.MaxValue).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    /// <summary>The keys of the actors that are meant by a key, a name or words of one; most mentioned first.</summary>
    public ImmutableArray<string> ActorKeysOf(string actor) =>
        [.. Query<string>($"SELECT key FROM actor WHERE key IN {ActorKeys} ORDER BY mentions DESC, key", new DossierFilter { Actor = actor })];

    /// <summary>The relations by source, then by target; a pair is shown where one of its claims is.</summary>
    public ImmutableArray<Relation> Relations(DossierFilter filter)
    {
        // Each side by its own index; one condition for both would read all of them.
        var (ties, relations) = filter.Actor is null ? ("tie", "relation")
            : ($"(SELECT * FROM tie WHERE source IN {ActorKeys} UNION SELECT * FROM tie WHERE target IN {ActorKeys})", $"(SELECT * FROM relation WHERE source IN {ActorKeys} UNION SELECT * FROM relation WHERE target IN {ActorKeys})");
        var claims = Query<(string Source, string Target, string Claim)>($"SELECT source, target, claim FROM {ties} WHERE counts ORDER BY source, target, first_day IS NULL, first_day, claim", filter)
            .ToLookup(r => (r.Source, r.Target), r => r.Claim);
        return
        [
            .. Query<RelationRow>(
                $"""
                SELECT r.source, r.target, r.cooperation, r.conflict, r.sign, r.first_day AS FirstDay, r.last_day AS LastDay FROM {relations} r
                WHERE (NOT @ByClaims OR EXISTS (
                    SELECT 1 FROM tie l JOIN claim c ON c.id = l.claim WHERE l.source = r.source AND l.target = r.target AND l.counts AND {ClaimsShown}))
                """,
                filter)
                .OrderBy(r => r.Source, StringComparer.Ordinal).ThenBy(r => r.Target, StringComparer.Ordinal)
                .Select(r => new Relation(r.Source, r.Target, r.Cooperation, r.Conflict, r.Sign, Days.Of(r.FirstDay), Days.Of(r.LastDay), [.. claims[(r.Source, r.Target)]])),
        ];
    }

    /// <summary>The quotations in the order of the documents and their text.</summary>
    public ImmutableArray<Quotation> Quotations(DossierFilter filter) =>
    [
        .. Query<QuotationRow>(
            $"""
            SELECT id, outlet, published, actor, source, cue, chain, manner, source_stance AS SourceStance, author_stance AS AuthorStance, {Place} FROM quotation
            WHERE (@Actor IS NULL OR actor IN {ActorKeys})
              AND (@Outlet IS NULL OR outlet = @Outlet COLLATE NOCASE)
              AND (@Since IS NULL OR published >= @Since)
              AND (@Until IS NULL OR published <= @Until)
              AND (@Manner IS NULL OR manner = @Manner)
              AND (@Words IS NULL OR seq IN (SELECT rowid FROM quotation_search WHERE quotation_search MATCH @Words))
            ORDER BY published IS NULL, published, document, place
            """,
            filter)
            .Select(r => new Quotation(r.Id, r.Outlet, Days.Of(r.Published), r.Actor, r.Source, r.Cue, StoredJson.ReadTexts(r.Chain), Enum.Parse<Manner>(r.Manner), Enum.Parse<SourceStance>(r.SourceStance), Enum.Parse<AuthorStance>(r.AuthorStance), _quotes[r])),
    ];

    /// <summary>The stances in the order of the documents and their text.</summary>
    public ImmutableArray<StatedStance> StatedStances(DossierFilter filter) =>
    [
        .. Query<StanceRow>(
            $"""
            SELECT id, kind, status, source, target, outlet, published, word, chain, attributed, {Place} FROM stance
            WHERE (@Actor IS NULL OR source IN {ActorKeys} OR target IN {ActorKeys})
              AND (@Relation IS NULL OR kind = @Relation)
              AND (@Status IS NULL OR status = @Status)
              AND (@Outlet IS NULL OR outlet = @Outlet COLLATE NOCASE)
              AND (@Since IS NULL OR published >= @Since)
              AND (@Until IS NULL OR published <= @Until)
              AND (@Words IS NULL OR document IN (SELECT id FROM document WHERE seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @Words)))
            ORDER BY published IS NULL, published, document, place
            """,
            filter)
            .Select(StanceOf),
    ];

    /// <summary>The stances of an actor on either side, in the order of the documents and their text.</summary>
    public IEnumerable<StatedStance> StatedStancesOf(string actor) => connection
        .Query<StanceRow>($"SELECT id, kind, status, source, target, outlet, published, word, chain, attributed, {Place} FROM stance WHERE source = @actor OR target = @actor ORDER BY published IS NULL, published, document, place", new { actor })
        .Select(StanceOf);

    /// <summary>The conditional threats, promises and demands by day, undated last.</summary>
    public ImmutableArray<Undertaking> Undertakings(DossierFilter filter)
    {
        var keys = filter.Actor is { } actor ? ActorKeysOf(actor).ToHashSet(StringComparer.Ordinal) : null;
        return
        [
            .. Query<string>(
                """
                SELECT content FROM undertaking
                WHERE (@Outlet IS NULL OR outlet = @Outlet COLLATE NOCASE)
                  AND (@Since IS NULL OR published >= @Since)
                  AND (@Until IS NULL OR published <= @Until)
                  AND (@Words IS NULL OR document IN (SELECT id FROM document WHERE seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @Words)))
                ORDER BY published IS NULL, published, document, place
                """,
                filter)
                .Select(StoredJson.Read<Undertaking>)
                .Where(u => keys is null || u.Doer.Concat(u.Addressee).Any(keys.Contains)),
        ];
    }

    /// <summary>The whole dossier.</summary>
    public Dossier Everything() => new(
        Documents(DossierFilter.Everything),
        Actors(DossierFilter.Everything),
        Claims(DossierFilter.Everything),
        Relations(DossierFilter.Everything),
        Quotations(DossierFilter.Everything))
    {
        Stances = StatedStances(DossierFilter.Everything),
        Undertakings = Undertakings(DossierFilter.Everything),
        Stories = Stories(),
        Copies = Copies(),
        LeftOut = LeftOut(),
    };

    /// <summary>The stories by their first day, then by id.</summary>
    public ImmutableArray<Story> Stories()
    {
        var documents = Query<(string Story, string Document)>("SELECT story, document FROM story_document ORDER BY story, position", DossierFilter.Everything)
            .ToLookup(r => r.Story, r => r.Document, StringComparer.Ordinal);
        return
        [
            .. Query<StoryRow>("SELECT id, first_day AS FirstDay, last_day AS LastDay, title FROM story", DossierFilter.Everything)
                .OrderBy(r => r.FirstDay ?? "~", StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => new Story(r.Id, [.. documents[r.Id]], Days.Of(r.FirstDay), Days.Of(r.LastDay), r.Title)),
        ];
    }

    /// <summary>What was taken from where, in the order of the documents, the main source of each first.</summary>
    public ImmutableArray<Copy> Copies()
    {
        var spans = Query<CopySpanRow>("SELECT document, place, span_begin AS SpanBegin, span_end AS SpanEnd, from_begin AS FromBegin, from_end AS FromEnd, literal FROM copy_span ORDER BY document, place, position", DossierFilter.Everything)
            .ToLookup(r => (r.Document, r.Place), r => new CopySpan(new TextSpan(r.SpanBegin, r.SpanEnd), new TextSpan(r.FromBegin, r.FromEnd), r.Literal));
        return
        [
            .. Query<CopyRow>(
                """
                SELECT copy.document, copy.place, copied_from AS CopiedFrom, wire, share, how, reason, common, copy.words
                FROM copy JOIN document ON document.id = copy.document
                ORDER BY document.published IS NULL, document.published, document.id, copy.place
                """,
                DossierFilter.Everything)
                .Select(r => new Copy(r.Document, r.CopiedFrom, r.Wire, r.Share, [.. spans[(r.Document, r.Place)]])
                {
                    How = Enum.Parse<CopyHow>(r.How),
                    Reason = Enum.Parse<CopyReason>(r.Reason),
                    Common = r.Common,
                    Words = r.Words,
                }),
        ];
    }

    internal LeftOut LeftOut()
    {
        var (comments, boilerplate, without, quotations, stances, actors) = connection.QuerySingle<(int, int, int, int, int, int)>(
            """
            SELECT coalesce(sum(comment_events), 0), coalesce(sum(boilerplate_events), 0), coalesce(sum(events_without_actors), 0), coalesce(sum(quotations), 0),
                   coalesce(sum(stances), 0),
                   (SELECT count(DISTINCT head) FROM signature WHERE actor IS NULL)
            FROM document_tally
            """);
        return new LeftOut(comments, boilerplate, without, quotations, stances, actors);
    }

    private StatedStance StanceOf(StanceRow row) => new(
        row.Id, Enum.Parse<StanceKind>(row.Kind), Enum.Parse<EventStatus>(row.Status), row.Source, row.Target, row.Outlet, Days.Of(row.Published), row.Word, StoredJson.ReadTexts(row.Chain), row.Attributed, _quotes[row]);

    internal Claim ClaimOf(ClaimRow row, IEnumerable<string> source, IEnumerable<string> target, IEnumerable<AccountRow> accounts) => new(
        row.Id, Enum.Parse<EventType>(row.Type), [.. source], [.. target], Days.Of(row.FirstDay), Days.Of(row.LastDay), row.Summary, [.. accounts.Select(AccountOf)], row.Sources, row.Contested)
    {
        Origins = StoredJson.ReadList<Origin>(row.Origins),
            Contradictions = StoredJson.ReadList<Contradiction>(row.Contradictions),
    };

    private Account AccountOf(AccountRow row) => new(
        row.Outlet, Days.Of(row.Published), _quotes[row], Enum.Parse<Stance>(row.Stance), StoredJson.ReadTexts(row.Chain), row.Attributed)
    {
        Event = row.Event,
        Joined = row.Joined,
    };

    private IEnumerable<T> Query<T>(string sql, DossierFilter filter) => connection.Query<T>(
        sql,
        new
        {
            filter.Actor,
            filter.Claim,
            Type = filter.Type?.ToString(),
            filter.Outlet,
            Manner = filter.Manner?.ToString(),
            Stance = filter.Status is { } status ? Stances.Of(status).ToString() : null,
            Status = filter.Status?.ToString(),
            Kind = filter.Kind?.ToString(),
            filter.Country,
            filter.Sector,
            Relation = filter.Relation?.ToString(),
            Words = filter.Words is null ? null : WordQuery.Of(filter.Words),
            Since = Days.Text(filter.Since),
            Until = Days.Text(filter.Until),
            ByClaims = filter.Type is not null || filter.Status is not null || filter.Outlet is not null || filter.Words is not null || filter.Since is not null || filter.Until is not null,
        },
        buffered: true);
}
