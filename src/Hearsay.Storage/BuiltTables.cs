using Dapper;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>Writes what all documents together say into the tables that are built anew as a whole.</summary>
internal static class BuiltTables
{
    /// <summary>In an order in which they can be emptied.</summary>
    private static readonly string[] Names =
    [
        "copy_span", "copy", "story_document", "story", "tie", "relation_claim", "relation", "stance", "quotation", "account", "claim_actor", "claim",
        "actor_role", "actor_name", "actor",
    ];

    /// <summary>Replaces everything in the built tables, inside a transaction.</summary>
    public static void Write(SqliteConnection connection, Dossier dossier, CancellationToken cancellation)
    {
        Clear(connection);
        WriteActors(connection, dossier);
        cancellation.ThrowIfCancellationRequested();
        WriteClaims(connection, dossier, cancellation);
        TieTable.Write(connection, dossier.Claims);
        WriteRelations(connection, dossier);
        cancellation.ThrowIfCancellationRequested();
        WriteQuotations(connection, dossier, cancellation);
        WriteStances(connection, dossier, cancellation);
        WriteStories(connection, dossier);
        WriteCopies(connection, dossier);
        WriteLeftOut(connection, dossier.LeftOut);
    }

    /// <summary>Empties the built tables, inside a transaction.</summary>
    public static void Clear(SqliteConnection connection)
    {
        foreach (var name in Names)
        {
            connection.Execute($"DELETE FROM {name}");
        }

        connection.Execute("INSERT INTO quotation_search (quotation_search) VALUES ('delete-all')");
    }

    private static void WriteActors(SqliteConnection connection, Dossier dossier)
    {
        using var actors = new PreparedInsert(connection, "actor", "key", "position", "name", "kind", "country", "sector", "mentions", "documents", "document", "span_begin", "span_end", "state", "is_state");
        using var names = new PreparedInsert(connection, "actor_name", "actor", "position", "name");
        using var roles = new PreparedInsert(connection, "actor_role", "actor", "position", "title", "belongs_to", "document", "span_begin", "span_end");
        var position = 0;
        foreach (var actor in dossier.Actors)
        {
            var affiliation = Affiliation.Of(actor);
            actors.Row(actor.Key, position++, actor.Name, actor.Kind, actor.Country, actor.Sector, actor.Mentions, actor.Documents, actor.Evidence.Document, actor.Evidence.Span.Begin, actor.Evidence.Span.End, affiliation.State, affiliation.IsState);
            for (var index = 0; index < actor.Names.Length; index++)
            {
                names.Row(actor.Key, index, actor.Names[index]);
            }

            for (var index = 0; index < actor.Roles.Length; index++)
            {
                var role = actor.Roles[index];
                roles.Row(actor.Key, index, role.Title, role.Of, role.Evidence.Document, role.Evidence.Span.Begin, role.Evidence.Span.End);
            }
        }
    }

    private static void WriteClaims(SqliteConnection connection, Dossier dossier, CancellationToken cancellation)
    {
        using var claims = new PreparedInsert(connection, "claim", "id", "position", "type", "first_day", "last_day", "summary", "sources", "contested", "origins");
        using var sides = new PreparedInsert(connection, "claim_actor", "claim", "side", "position", "actor");
        using var accounts = new PreparedInsert(connection, "account", "claim", "position", "document", "span_begin", "span_end", "outlet", "published", "stance", "chain", "attributed", "event", "joined");
        var position = 0;
        foreach (var claim in dossier.Claims)
        {
            cancellation.ThrowIfCancellationRequested();
            claims.Row(claim.Id, position++, claim.Type, claim.From, claim.To, claim.Summary, claim.IndependentSources, claim.Contested, StoredJson.Write(claim.Origins));
            for (var index = 0; index < claim.Source.Length; index++)
            {
                sides.Row(claim.Id, "source", index, claim.Source[index]);
            }

            for (var index = 0; index < claim.Target.Length; index++)
            {
                sides.Row(claim.Id, "target", index, claim.Target[index]);
            }

            for (var index = 0; index < claim.Accounts.Length; index++)
            {
                var account = claim.Accounts[index];
                accounts.Row(claim.Id, index, account.Evidence.Document, account.Evidence.Span.Begin, account.Evidence.Span.End, account.Outlet, account.Published, account.Stance, StoredJson.Write(account.Chain), account.Attributed, account.Event, account.Joined);
            }
        }
    }

    private static void WriteRelations(SqliteConnection connection, Dossier dossier)
    {
        using var relations = new PreparedInsert(connection, "relation", "source", "target", "position", "cooperation", "conflict", "sign", "first_day", "last_day");
        using var behind = new PreparedInsert(connection, "relation_claim", "source", "target", "position", "claim");
        var position = 0;
        foreach (var relation in dossier.Relations)
        {
            relations.Row(relation.Source, relation.Target, position++, relation.Cooperation, relation.Conflict, relation.Sign, relation.From, relation.To);
            for (var index = 0; index < relation.Claims.Length; index++)
            {
                behind.Row(relation.Source, relation.Target, index, relation.Claims[index]);
            }
        }
    }

    private static void WriteQuotations(SqliteConnection connection, Dossier dossier, CancellationToken cancellation)
    {
        using var quotations = new PreparedInsert(connection, "quotation", "id", "position", "outlet", "published", "actor", "source", "cue", "chain", "manner", "source_stance", "author_stance", "document", "span_begin", "span_end");
        using var search = new PreparedInsert(connection, "quotation_search", "rowid", "source", "quote");
        for (var position = 0; position < dossier.Quotations.Length; position++)
        {
            cancellation.ThrowIfCancellationRequested();
            Quotation quotation = dossier.Quotations[position];
            quotations.Row(quotation.Id, position, quotation.Outlet, quotation.Published, quotation.Actor, quotation.Source, quotation.Cue, StoredJson.Write(quotation.Chain), quotation.Manner, quotation.SourceStance, quotation.AuthorStance, quotation.Evidence.Document, quotation.Evidence.Span.Begin, quotation.Evidence.Span.End);
            search.Row(position, quotation.Source, quotation.Evidence.Quote);
        }
    }

    private static void WriteStances(SqliteConnection connection, Dossier dossier, CancellationToken cancellation)
    {
        using var stances = new PreparedInsert(connection, "stance", "id", "position", "kind", "status", "source", "target", "outlet", "published", "word", "chain", "attributed", "document", "span_begin", "span_end");
        for (var position = 0; position < dossier.Stances.Length; position++)
        {
            cancellation.ThrowIfCancellationRequested();
            var stance = dossier.Stances[position];
            stances.Row(stance.Id, position, stance.Kind, stance.Status, stance.Source, stance.Target, stance.Outlet, stance.Published, stance.Word, StoredJson.Write(stance.Chain), stance.Attributed, stance.Evidence.Document, stance.Evidence.Span.Begin, stance.Evidence.Span.End);
        }
    }

    private static void WriteStories(SqliteConnection connection, Dossier dossier)
    {
        using var stories = new PreparedInsert(connection, "story", "id", "position", "first_day", "last_day", "title");
        using var documents = new PreparedInsert(connection, "story_document", "story", "position", "document");
        var position = 0;
        foreach (var story in dossier.Stories)
        {
            stories.Row(story.Id, position++, story.From, story.To, story.Title);
            for (var index = 0; index < story.Documents.Length; index++)
            {
                documents.Row(story.Id, index, story.Documents[index]);
            }
        }
    }

    private static void WriteCopies(SqliteConnection connection, Dossier dossier)
    {
        using var copies = new PreparedInsert(connection, "copy", "document", "position", "copied_from", "wire", "share");
        using var spans = new PreparedInsert(connection, "copy_span", "document", "position", "span_begin", "span_end", "from_begin", "from_end");
        var position = 0;
        foreach (Copy copy in dossier.Copies)
        {
            copies.Row(copy.Document, position++, copy.From, copy.Wire, copy.Share);
            for (var index = 0; index < copy.Spans.Length; index++)
            {
                var (span, from) = copy.Spans[index];
                spans.Row(copy.Document, index, span.Begin, span.End, from.Begin, from.End);
            }
        }
    }

    private static void WriteLeftOut(SqliteConnection connection, LeftOut leftOut)
    {
        foreach (var (name, value) in new (string, int)[]
        {
            ("left_out_comment_events", leftOut.CommentEvents),
            ("left_out_boilerplate_events", leftOut.BoilerplateEvents),
            ("left_out_events_without_actors", leftOut.EventsWithoutActors),
            ("left_out_quotations", leftOut.Quotations),
            ("left_out_stances", leftOut.Stances),
            ("left_out_actors", leftOut.Actors),
        })
        {
            connection.Execute("INSERT OR REPLACE INTO state VALUES (@name, @value)", new { name, value = value.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        }
    }
}
