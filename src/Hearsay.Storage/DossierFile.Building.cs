using System.Globalization;
using Dapper;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Storage.Building;

namespace Hearsay.Storage;

/// <content>How what the documents say together is brought up to date.</content>
public sealed partial class DossierFile
{
    /// <summary>So many documents are built in at once at most: enough to share the work on what they have in common, few enough to lose little when killed.</summary>
    public const int BatchSize = 500;

    /// <summary>So many bytes of packed digests are built in at once, and at least one document; unpacked they take some twenty times as much memory.</summary>
    private const int BatchBytes = 16_000_000;

    /// <summary>Of so many documents the stories are found at once.</summary>
    private const int StoryBatchSize = 1000;

    private static readonly string s_builder = string.Create(CultureInfo.InvariantCulture, $"{DossierUpdate.Version}.{DocumentDigest.Version}");

    private readonly RecentDocuments _lately = new();

    private bool IsBuiltByThisVersion => _connection.ExecuteScalar<string>("SELECT value FROM state WHERE name = 'builder'") == s_builder;

    /// <summary>
    /// Brings the lists up to date with the documents that they do not have yet, up to five hundred at a time, each time in one transaction; a run that is
    /// broken off goes on there. Where another version of the program wrote the lists, they are built from nothing.
    /// </summary>
    /// <param name="cancellation">Stops the work; what was built in stays.</param>
    /// <returns>Whether there was something to do.</returns>
    /// <exception cref="DossierException">The file cannot be read or written, or a document was digested by another version.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public bool Build(CancellationToken cancellation = default)
    {
        ThrowUnlessWriter();
        if (!IsStale)
        {
            return false;
        }

        if (!Guarded(BecomeBuilder))
        {
            Rebuild(cancellation);
            return true;
        }

        while (Guarded(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            var more = BuildBatch(Decisions(), cancellation) || NewUpdate().UpdateStories(StoryBatchSize, cancellation);
            transaction.Commit();
            return more;
        }))
        {
        }

        return true;
    }

    /// <summary>
    /// Brings the lists up to date with the next <see cref="BatchSize"/> documents that they do not have yet, in one transaction, where so many wait; stories are left
    /// to <see cref="Build"/>. So that much is built in while more is being read.
    /// </summary>
    /// <param name="cancellation">Stops the work and leaves the lists as they were.</param>
    /// <returns>Whether something was built in: false where too few wait, or where another version of the program wrote the lists.</returns>
    /// <exception cref="DossierException">The file cannot be read or written, or a document was digested by another version.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public bool BuildFullBatch(CancellationToken cancellation = default)
    {
        ThrowUnlessWriter();
        return Guarded(() =>
        {
            if (_connection.ExecuteScalar<int>("SELECT count(*) FROM document WHERE built = 0") < BatchSize || !BecomeBuilder())
            {
                return false;
            }

            using var transaction = new FileTransaction(_connection, writes: true);
            BuildBatch(Decisions(), cancellation);
            transaction.Commit();
            return true;
        });
    }

    /// <summary>Builds the lists from nothing, in one transaction: it happens as a whole or not at all.</summary>
    /// <param name="cancellation">Stops the work and leaves the dossier as it was.</param>
    /// <exception cref="DossierException">The file cannot be read or written, or a document was digested by another version.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Rebuild(CancellationToken cancellation = default)
    {
        ThrowUnlessWriter();
        Guarded(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            _connection.Execute("PRAGMA defer_foreign_keys = ON");
            _lately.Clear();
            DossierUpdate.Clear(_connection);
            var decisions = Decisions();
            while (BuildBatch(decisions, cancellation))
            {
            }

            while (NewUpdate(decisions).UpdateStories(StoryBatchSize, cancellation))
            {
            }

            _connection.Execute("INSERT OR REPLACE INTO state VALUES ('builder', @s_builder)", new { s_builder });
            transaction.Commit();
            return true;
        });
    }

    /// <summary>Notes that this version writes the lists, where it does or nobody has yet; returns whether that is so.</summary>
    private bool BecomeBuilder()
    {
        if (IsBuiltByThisVersion)
        {
            return true;
        }

        if (_connection.ExecuteScalar<int>("SELECT EXISTS (SELECT 1 FROM document WHERE built = 1)") != 0)
        {
            return false;
        }

        _connection.Execute("INSERT OR REPLACE INTO state VALUES ('builder', @s_builder)", new { s_builder });
        return true;
    }

    /// <summary>Takes a document out of the lists, inside a transaction; it stays in the file.</summary>
    private void Unbuild(string documentId)
    {
        if (_connection.ExecuteScalar<int>("SELECT built FROM document WHERE id = @documentId", new { documentId }) == 0)
        {
            return;
        }

        if (IsBuiltByThisVersion)
        {
            NewUpdate().Apply([DigestOf(documentId)], [], [], CancellationToken.None);
        }
        else
        {
            DossierUpdate.Clear(_connection);
        }
    }

    /// <summary>Builds some documents in; returns whether more are waiting.</summary>
    private bool BuildBatch(IReadOnlyCollection<Decision> decisions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var last = _connection.ExecuteScalar<long?>(
            """
            SELECT max(seq) FROM (SELECT seq, sum(length(digest)) OVER (ORDER BY seq) - length(digest) AS before FROM (SELECT seq, digest FROM document WHERE built = 0 ORDER BY seq LIMIT @BatchSize))
            WHERE before < @BatchBytes
            """,
            new { BatchSize, BatchBytes });
        if (last is not { } end)
        {
            return false;
        }

        List<DocumentDigest> batch = [.. Digests(string.Create(CultureInfo.InvariantCulture, $"WHERE built = 0 AND seq <= {end} ORDER BY seq"))];
        NewUpdate(decisions).Apply([], batch, [], cancellation);
        _connection.Execute("UPDATE document SET built = 1 WHERE id = @Id", batch.Select(d => new { d.Document.Id }));
        return true;
    }

    private DossierUpdate NewUpdate(IReadOnlyCollection<Decision>? decisions = null) => new(_connection, ActorDecisions.Of(decisions ?? Decisions()), DigestOf, _lately);

    private DocumentDigest DigestOf(string documentId) => Digests("WHERE id = @documentId", documentId).Single();

    /// <summary>The digests of documents with what was decided about them.</summary>
    private IEnumerable<DocumentDigest> Digests(string which, string? documentId = null)
    {
        var decisions = DecisionsAboutItems(documentId);
        foreach (var (id, version, packed) in _connection.Query<(string, int, byte[])>($"SELECT id, digest_version, digest FROM document {which}", new { documentId }, buffered: false))
        {
            if (version != DocumentDigest.Version)
            {
                throw new DossierException(DossierCodes.OutdatedDigest, Path, $"another version of the program read the document {id} (digest {version}, not {DocumentDigest.Version}); the documents must be read again into a new dossier");
            }

            var digest = StoredJson.UnpackDigest(packed);
            yield return decisions.Contains(id) ? DigestAmender.Amend(digest, Text(id)!, decisions[id]) : digest;
        }
    }
}
