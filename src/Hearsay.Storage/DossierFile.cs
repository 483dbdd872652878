using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Dossiers.Stories;
using Hearsay.Reading.Documents;
using Hearsay.Storage.Schema;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>
/// A dossier in one SQLite file. One process at a time writes it, any number read it meanwhile. Documents are kept one by
/// one, each in a transaction of its own; what they say together is brought up to date by <see cref="Build"/>. Whatever a killed
/// writer leaves behind is a whole dossier of the documents added so far. An instance is used by one thread at a time.
/// </summary>
public sealed partial class DossierFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly WriterLock? _lock;

    static DossierFile() => SQLitePCL.Batteries_V2.Init();

    private DossierFile(string path, SqliteConnection connection, WriterLock? writerLock)
    {
        Path = path;
        _connection = connection;
        _lock = writerLock;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether documents were added that the lists do not have yet, or another version of the program wrote the lists; <see cref="Build"/> makes up for it.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public bool IsStale => Guarded(() => _connection.ExecuteScalar<int>("SELECT EXISTS (SELECT 1 FROM document WHERE built = 0) OR EXISTS (SELECT 1 FROM story_waiting)") != 0 || (!IsBuiltByThisVersion && DocumentCount > 0));

    /// <summary>The number of documents.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public int DocumentCount => Guarded(() => _connection.ExecuteScalar<int>("SELECT count(*) FROM document"));

    /// <summary>Makes a new, empty dossier and opens it for writing.</summary>
    /// <exception cref="DossierException">There is such a file, or it cannot be written.</exception>
    public static DossierFile Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path) && new FileInfo(path).Length > 0)
        {
            throw new DossierException(DossierCodes.AlreadyExists, path, "there is such a file already");
        }

        return OpenForWriting(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>Opens a dossier for writing, and makes it where there is none.</summary>
    /// <exception cref="DossierException">It is no dossier, is of a newer version, is being written, or cannot be written.</exception>
    public static DossierFile OpenOrCreate(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return OpenForWriting(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>Opens a dossier for writing and brings it up to date where an older version of the program wrote it.</summary>
    /// <exception cref="DossierException">It does not exist, is no dossier, is of a newer version, is being written, or cannot be written.</exception>
    public static DossierFile OpenForWriting(string path)
    {
        ThrowUnlessExists(path);
        return OpenForWriting(path, SqliteOpenMode.ReadWrite);
    }

    /// <summary>Opens a dossier for reading.</summary>
    /// <exception cref="DossierException">It does not exist, is no dossier, is of another version, or cannot be read.</exception>
    public static DossierFile OpenForReading(string path)
    {
        ThrowUnlessExists(path);
        var connection = Open(path, path, SqliteOpenMode.ReadOnly);
        try
        {
            try
            {
                ThrowUnlessDossier(connection, path, emptyIsNew: false);
            }
            catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_CANTOPEN && !File.Exists($"{path}-wal"))
            {
                // On a medium that cannot be written SQLite cannot make its index of the log; without a log none is needed.
                connection.Dispose();
                connection = Open(path, $"{new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly);
                ThrowUnlessDossier(connection, path, emptyIsNew: false);
            }

            return new DossierFile(path, connection, writerLock: null);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw DossierException.Of(path, error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>How a document stands to the dossier.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public DocumentStanding StandingOf(string documentId, string contentHash) => Guarded(() =>
        _connection.QueryFirstOrDefault<string>("SELECT content_hash FROM document WHERE id = @documentId", new { documentId }) switch
        {
            null => DocumentStanding.New,
            var known when known == contentHash => DocumentStanding.Known,
            _ => DocumentStanding.OtherContent,
        });

    /// <summary>Whether the dossier has this document with this content already.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public bool Knows(string documentId, string contentHash) => StandingOf(documentId, contentHash) == DocumentStanding.Known;

    /// <summary>The whole dossier as last built.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public Dossier Load() => Query(q => q.Everything());

    /// <summary>The documents that a filter lets through, by publication.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<DossierDocument> Documents(DossierFilter filter) => Query(q => q.Documents(filter));

    /// <summary>The actors that a filter lets through, most mentioned first.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<DossierActor> Actors(DossierFilter filter) => Query(q => q.Actors(filter));

    /// <summary>What is told of each actor in numbers, by key; those of whom nothing is told are not in it.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public IReadOnlyDictionary<string, ActorDeeds> Deeds() => Query(q => q.Deeds());

    /// <summary>The claims that a filter lets through, by day; each with all its accounts.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Claim> Claims(DossierFilter filter) => Query(q => q.Claims(filter));

    /// <summary>The relations that a filter lets through.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Relation> Relations(DossierFilter filter) => Query(q => q.Relations(filter));

    /// <summary>The quotations that a filter lets through, in the order of the documents.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Quotation> Quotations(DossierFilter filter) => Query(q => q.Quotations(filter));

    /// <summary>The statements of relation that a filter lets through, in the order of the documents and their text.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<StatedStance> Stances(DossierFilter filter) => Query(q => q.StatedStances(filter));

    /// <summary>What was taken from where, in the order of the documents, the main source of each first.</summary>
    public ImmutableArray<Copy> Copies() => Query(q => q.Copies());

    /// <summary>The events that a filter lets through, each as its document tells it, in the order of the documents and their text; read as they are asked for.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public IEnumerable<ToldEvent> Events(DossierFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        HashSet<string>? names = filter.Actor is { } actor
            ? new(Actors(new DossierFilter { Actor = actor }).SelectMany(a => a.Names).Append(actor), StringComparer.OrdinalIgnoreCase)
            : null;
        return Documents(new DossierFilter { Outlet = filter.Outlet, Words = filter.Words })
            .SelectMany(document => ToldEvent.Of(Guarded(() => DigestOf(document.Id))))
            .Where(told => (filter.Type is null || told.Type == filter.Type)
                && (filter.Status is null || told.Status == filter.Status)
                && (filter.Context is null || told.Contexts.Contains(filter.Context))
                && (filter.Since is null || (told.To ?? told.From ?? told.Published) >= filter.Since)
                && (filter.Until is null || (told.From ?? told.To ?? told.Published) <= filter.Until)
                && (names is null || told.Source.Any(names.Contains) || told.Target.Any(names.Contains)));
    }

    /// <summary>The original text of a document; null where the dossier does not have it.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public string? Text(string documentId) => Blob("text", documentId) is { } packed ? Guarded(() => Compressed.UnpackText(packed)) : null;

    /// <summary>The reading of a document in the annotation format; null where the dossier does not have the document or it was not read.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public byte[]? Annotation(string documentId) => Blob("annotation", documentId) is { } packed ? Guarded(() => Compressed.Unpack(packed)) : null;

    /// <summary>A document as it was given to the reader; null where the dossier does not have it.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public Document? Document(string documentId) => (Blob("text", documentId), Blob("given", documentId)) is ({ } text, { } given)
        ? Guarded(() => StoredJson.UnpackDocument(documentId, text, given))
        : null;

    /// <summary>The ids of all documents in the order in which they were added.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<string> DocumentIds() => Guarded<ImmutableArray<string>>(() => [.. _connection.Query<string>("SELECT id FROM document ORDER BY seq")]);

    /// <summary>Looks for damage: of the file, of its tables, of evidence that is not where it should be, of lists that are not those of the documents.</summary>
    /// <returns>What is wrong, one sentence each; empty where all is well.</returns>
    /// <exception cref="DossierException">The file cannot be read at all.</exception>
    public ImmutableArray<string> Check(CancellationToken cancellation = default) => Guarded(() =>
    {
        using var transaction = new FileTransaction(_connection, writes: false);
        return new DossierCheck(_connection, IsStale, Digests(""), Decisions()).Run(cancellation);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _lock?.Dispose();
    }

    /// <summary>Lets the file grow by no more than so many pages, as on a full disk; for tests.</summary>
    internal void LimitPages(int more) => _connection.Execute($"PRAGMA max_page_count = {_connection.ExecuteScalar<int>("PRAGMA page_count") + more}");

    private static DossierFile OpenForWriting(string path, SqliteOpenMode mode)
    {
        if (File.Exists(path) && new FileInfo(path).IsReadOnly)
        {
            throw new DossierException(DossierCodes.ReadOnly, path, "the file cannot be written: it is marked as read-only");
        }

        var writerLock = new WriterLock(path);
        SqliteConnection? connection = null;
        try
        {
            connection = Open(path, path, mode);
            ThrowUnlessDossier(connection, path, emptyIsNew: mode == SqliteOpenMode.ReadWriteCreate);
            Migrations.Apply(connection);
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -64000; PRAGMA busy_timeout = 5000");
            return new DossierFile(path, connection, writerLock);
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            writerLock.Dispose();
            throw DossierException.Of(path, error);
        }
        catch
        {
            connection?.Dispose();
            writerLock.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(string path, string source, SqliteOpenMode mode)
    {
        if (Directory.Exists(path))
        {
            throw new DossierException(DossierCodes.Unusable, path, "this is a folder");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw DossierException.Of(path, error);
        }
    }

    private static void ThrowUnlessExists(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new DossierException(DossierCodes.NotFound, path, "there is no such file");
        }
    }

    private static void ThrowUnlessDossier(SqliteConnection connection, string path, bool emptyIsNew)
    {
        var application = connection.ExecuteScalar<int>("PRAGMA application_id");
        if (application != Migrations.ApplicationId)
        {
            if (emptyIsNew && application == 0 && connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master") == 0)
            {
                return;
            }

            throw new DossierException(DossierCodes.NotADossier, path, "this is an SQLite file, but no dossier");
        }

        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (version > Migrations.Current)
        {
            throw new DossierException(DossierCodes.NewerSchema, path, $"a newer program wrote this dossier: it has version {version}, and this program knows versions up to {Migrations.Current}");
        }

        if (version < Migrations.Current && connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.Ordinal))
        {
            throw new DossierException(DossierCodes.OlderSchema, path, $"an older program wrote this dossier: it has version {version}, and this program needs version {Migrations.Current}; any command that writes it brings it up to date");
        }
    }

    private byte[]? Blob(string column, string documentId) =>
        Guarded(() => _connection.QueryFirstOrDefault<byte[]>($"SELECT {column} FROM document WHERE id = @documentId", new { documentId }));

    private T Query<T>(Func<DossierQueries, T> query) => Guarded(() =>
    {
        using var transaction = new FileTransaction(_connection, writes: false);
        return query(new DossierQueries(_connection));
    });

    private void ThrowUnlessWriter()
    {
        if (_lock is null)
        {
            throw new InvalidOperationException($"{Path} is open for reading only.");
        }
    }

    private T Guarded<T>(Func<T> work) => DossierException.Guarded(Path, work);
}
