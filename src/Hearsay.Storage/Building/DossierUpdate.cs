using Dapper;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Stories;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Building;

/// <summary>
/// Brings what all documents together say up to date with documents that come and go, inside a transaction of the caller. Each step keeps in
/// its tables what it needs of every document, finds out which of its parts the changes touch, makes these anew by a pure function of the part's
/// members, and writes what differs. What comes out depends on the documents and decisions alone: not on their order, nor on what came at once.
/// </summary>
/// <param name="connection">The file.</param>
/// <param name="decisions">What was decided about actors.</param>
/// <param name="digestOf">Gives the digest of a document of the file.</param>
/// <param name="lately">What was made of documents that were needed lately.</param>
internal sealed class DossierUpdate(SqliteConnection connection, ActorDecisions decisions, Func<string, DocumentDigest> digestOf, RecentDocuments lately)
{
    /// <summary>Raised by one where these steps give something else than before for the same documents: then a dossier is built from nothing.</summary>
    public const int Version = 10;

    /// <summary>In an order in which they can be emptied.</summary>
    private static readonly string[] Tables =
    [
        "review_item", "copy_span", "copy", "copy_pair", "copy_key", "story_waiting", "story_pair", "story_key", "story_document", "story", "tie", "relation", "stance", "undertaking", "quotation", "account", "claim_actor", "claim",
        "telling_join", "telling_key", "telling",
        "actor_document", "actor_role", "actor_name", "actor", "appearance", "document_tally",
        "signature_join", "signature_block", "signature_office", "signature_name", "signature",
    ];

    /// <summary>Empties all tables, so that every document is to be added again.</summary>
    public static void Clear(SqliteConnection connection)
    {
        foreach (var table in Tables)
        {
            connection.Execute($"DELETE FROM {table}");
        }

        connection.Execute("INSERT INTO quotation_search (quotation_search) VALUES ('delete-all'); UPDATE document SET built = 0 WHERE built <> 0");
    }

    /// <summary>Takes documents out of and into the tables, and writes what that changes.</summary>
    /// <param name="removed">Digests of documents that are in the tables and are to leave them.</param>
    /// <param name="added">Digests of documents that are in the file but not in the tables, or that leave them with another digest.</param>
    /// <param name="decided">Actors about which something was decided or undone since the tables were written.</param>
    /// <param name="cancellation">Stops the work; the caller rolls back.</param>
    public void Apply(IReadOnlyCollection<DocumentDigest> removed, IReadOnlyCollection<DocumentDigest> added, IReadOnlyCollection<ActorReference> decided, CancellationToken cancellation)
    {
        try
        {
            Write(removed, added, decided, cancellation);
        }
        catch
        {
            lately.Clear();
            throw;
        }
    }

    /// <summary>Finds the stories of some of the documents that came, went or are touched since they were found last.</summary>
    /// <param name="most">The number of documents.</param>
    /// <param name="cancellation">Stops the work; the caller rolls back.</param>
    /// <returns>Whether more are waiting.</returns>
    public bool UpdateStories(int most, CancellationToken cancellation)
    {
        using var db = new Statements(connection);
        return StoriesIn(db, digestOf).Update(most, cancellation);
    }

    private StoryTables StoriesIn(Statements db, Func<string, DocumentDigest> digests) => new(db, document => lately.Texts.Of(document, () => new StoryText(digests(document))));

    private void Write(IReadOnlyCollection<DocumentDigest> removed, IReadOnlyCollection<DocumentDigest> added, IReadOnlyCollection<ActorReference> decided, CancellationToken cancellation)
    {
        connection.Execute("PRAGMA defer_foreign_keys = ON");
        using var db = new Statements(connection);
        var fresh = added.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        var left = removed.Select(d => d.Document.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var digest in removed.Concat(added))
        {
            lately.Forget(digest.Document.Id);
        }

        var tellings = new TellingCache(db, DigestOf, lately.Tellings);
        var (signatures, copies, claims) = (new SignatureTables(db), new CopyTables(db, DigestOf), new ClaimTables(db, tellings.Of));
        var review = new ReviewTables(db);
        var (actors, documents, stories) = (new ActorTables(db, decisions), new DocumentTables(db, claims), StoriesIn(db, DigestOf));
        foreach (var digest in removed)
        {
            signatures.Remove(digest);
            documents.Remove(digest);
            review.Remove(digest.Document.Id);

            copies.Remove(digest.Document.Id);

            // A decision changes who did what, but not the words by which stories are found.
            if (!fresh.ContainsKey(digest.Document.Id))
            {
                stories.Remove(digest);
            }
        }

        foreach (var digest in added)
        {
            cancellation.ThrowIfCancellationRequested();
            signatures.Add(digest);
            review.Add(digest);
            copies.Add(digest);
            if (!left.Contains(digest.Document.Id))
            {
                stories.Add(digest);
            }
        }

        foreach (var actor in decided)
        {
            signatures.Change(actor);
        }

        signatures.WriteOffices(DigestOf);
        cancellation.ThrowIfCancellationRequested();
        var known = actors.Update(signatures);
        known.UnionWith(fresh.Keys);
        foreach (var document in known)
        {
            cancellation.ThrowIfCancellationRequested();
            lately.Tellings.Keep(document, documents.Write(DigestOf(document)));
        }

        foreach (var document in copies.Update())
        {
            claims.Touch(document);
        }

        actors.Count(documents.Counts);
        claims.Update(tellings.Builder(), cancellation);
        new RelationTables(db).Update(claims.Pairs);

        DocumentDigest DigestOf(string document) => fresh.TryGetValue(document, out var digest) ? digest : digestOf(document);
    }
}
