using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Statements;
using Hearsay.Storage.Browsing.Columns;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Browsing;

/// <summary>
/// A dossier as it was when the view was opened, read in pages: no question reads more of it than it shows. Opened for one
/// piece of work and closed after it; used by one thread at a time.
/// </summary>
public sealed class DossierView : IDisposable
{
    private readonly DossierFile _file;
    private readonly SqliteConnection _connection;
    private readonly FileTransaction _transaction;
    private readonly QuoteShelf _quotes;
    private readonly DossierQueries _queries;
    private readonly Dictionary<(ClaimFilter, bool), List<int>> _found = [];
    private readonly Dictionary<DocumentFilter, List<int>> _foundDocuments = [];

    internal DossierView(DossierFile file, SqliteConnection connection)
    {
        _file = file;
        _connection = connection;
        _quotes = new QuoteShelf(connection);
        _queries = new DossierQueries(connection);
        try
        {
            connection.Execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA mmap_size = 268435456");
            _transaction = new FileTransaction(connection, writes: false);
        }
        catch (SqliteException error)
        {
            throw DossierException.Of(file.Path, error);
        }

        // The first question fixes the state that all others are asked of.
        Generation = long.Parse(Query<string>("SELECT value FROM state WHERE name = 'generation'").FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        IsStale = file.IsStale;
        Claims = new ClaimBrowser(this);
        Actors = new ActorBrowser(this);
        Relations = new RelationBrowser(this);
        Timeline = new TimelineBrowser(this);
        Quotations = new QuotationBrowser(this);
        Documents = new DocumentBrowser(this);
        Outlets = new OutletBrowser(this);
        Overview = new OverviewBrowser(this);
        Signs = new SignBrowser(this);
        Review = new ReviewBrowser(this);
        Comparisons = new ComparisonBrowser(this);
        Ledger = new LedgerBrowser(this);
        Balance = new BalanceBrowser(this);
    }

    /// <summary>The path of the file.</summary>
    public string Path => _file.Path;

    /// <summary>A number that changes with every change of the dossier.</summary>
    public long Generation { get; }

    /// <summary>Whether documents were added that the lists do not have yet.</summary>
    public bool IsStale { get; }

    /// <summary>What lists are filtered by, held in memory; null where the file itself is asked.</summary>
    public DossierColumns? Columns { get; private set; }

    /// <summary>What the documents tell but no list holds.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public LeftOut LeftOut => Guarded(_queries.LeftOut);

    /// <summary>The claims.</summary>
    public ClaimBrowser Claims { get; }

    /// <summary>The actors.</summary>
    public ActorBrowser Actors { get; }

    /// <summary>The relations.</summary>
    public RelationBrowser Relations { get; }

    /// <summary>Claims by time.</summary>
    public TimelineBrowser Timeline { get; }

    /// <summary>The quotations.</summary>
    public QuotationBrowser Quotations { get; }

    /// <summary>The documents.</summary>
    public DocumentBrowser Documents { get; }

    /// <summary>The outlets.</summary>
    public OutletBrowser Outlets { get; }

    /// <summary>How much the dossier holds.</summary>
    public OverviewBrowser Overview { get; }

    /// <summary>What speaks for and against an alignment of two.</summary>
    public SignBrowser Signs { get; }

    /// <summary>What is unsure, and what was decided.</summary>
    public ReviewBrowser Review { get; }

    /// <summary>Outlets set side by side, claim by claim.</summary>
    public ComparisonBrowser Comparisons { get; }

    /// <summary>Conditional threats and promises, and demands with a deadline.</summary>
    public LedgerBrowser Ledger { get; }

    /// <summary>How far a group falls into two camps.</summary>
    public BalanceBrowser Balance { get; }

    /// <summary>The original text of a document; null where the dossier does not have it.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public string? Text(string document) => _file.Text(document);

    /// <summary>The reading of a document in the annotation format; null where the dossier does not have the document or it was not read.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public byte[]? Annotation(string document) => _file.Annotation(document);

    /// <summary>The ids of a kind that begin with some text, at most 1000.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public IReadOnlyList<string> IdsBeginningWith(IdKind kind, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var (table, column) = kind switch
        {
            IdKind.Actor => ("actor", "key"),
            IdKind.Claim => ("claim", "id"),
            IdKind.Document => ("document", "id"),
            _ => ("document", "outlet"),
        };
        return Query<string>($"SELECT DISTINCT {column} FROM {table} WHERE {column} >= @text AND {column} < @text || char(0x10FFFF) ORDER BY {column} LIMIT 1000", new { text });
    }

    /// <summary>Takes columns that were read of the same state.</summary>
    /// <returns>Whether they are of this state; else the file itself is asked.</returns>
    public bool Use(DossierColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = columns.Generation == Generation ? columns : null;
        return Columns is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        _file.Dispose();
    }

    internal DossierFile File => _file;

    internal Evidence Evidence(PlacedRow row) => _quotes[row];

    /// <summary>Asks a question of the connection.</summary>
    internal T Read<T>(Func<SqliteConnection, T> question) => Guarded(() => question(_connection));

    /// <summary>The stated stances of an actor on either side.</summary>
    internal IEnumerable<StatedStance> StancesOf(string actor) => Guarded(() => _queries.StatedStancesOf(actor).ToImmutableArray());

    /// <summary>Claims by their ids, with all their accounts, by day.</summary>
    internal ImmutableArray<Claim> ClaimsOf(IReadOnlyCollection<string> ids) => Guarded(() => _queries.Claims(ids));

    /// <summary>A claim out of its rows.</summary>
    internal Claim ClaimOf(ClaimRow row, IEnumerable<string> source, IEnumerable<string> target, IEnumerable<AccountRow> accounts) =>
        Guarded(() => _queries.ClaimOf(row, source, target, accounts));

    internal List<T> Query<T>(string sql, object? values = null) => Guarded(() => _connection.Query<T>(sql, values).AsList());

    /// <summary>The rows of a query of very many rows; its only parameter is $1.</summary>
    internal List<T> Rows<T>(string sql, Func<StatementRow, T> read, string? value = null)
    {
        var rows = new List<T>();
        EachRow(sql, row => rows.Add(read(row)), value);
        return rows;
    }

    /// <summary>Reads the rows of a query one after the other; its only parameter is $1.</summary>
    internal void EachRow(string sql, Action<StatementRow> read, string? value = null) => Guarded(() =>
    {
        using var statements = new Statements(_connection);
        statements.Each(sql, read, value is null ? [] : [value]);
        return true;
    });

    /// <summary>The claims that a filter lets through, by their ranks in the columns; null where there are none in memory.</summary>
    internal List<int>? Found(ClaimFilter filter, bool byWeight)
    {
        if (Columns is null)
        {
            return null;
        }

        if (!_found.TryGetValue((filter, byWeight), out var found))
        {
            found = Columns.Claims.Find(filter, this, Columns.Documents, byWeight);
            _found.Add((filter, byWeight), found);
        }

        return found;
    }

    /// <summary>The documents that a filter lets through, by their ranks in the columns; null where there are none in memory.</summary>
    internal List<int>? Found(DocumentFilter filter)
    {
        if (Columns is null)
        {
            return null;
        }

        if (!_foundDocuments.TryGetValue(filter, out var found))
        {
            found = Columns.Documents.Find(filter, this);
            _foundDocuments.Add(filter, found);
        }

        return found;
    }

    /// <summary>The quotations that a filter lets through, by their ranks in the columns; null where there are none in memory or the filter names a document.</summary>
    internal List<int>? Found(QuotationFilter filter) => filter.Document is null ? Columns?.Quotations.Find(filter, this) : null;

    /// <summary>The rows of one page of what was found, and the page without them.</summary>
    internal static ResultPage<int> Page(List<int> found, int number, int size)
    {
        var total = Math.Min(found.Count, ResultPage<int>.MostRows);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));
        return new ResultPage<int>([.. found.Skip((page - 1) * size).Take(size)], total, found.Count > total, page, size);
    }

    internal T Scalar<T>(string sql, object? values = null) => Guarded(() => _connection.ExecuteScalar<T>(sql, values))!;

    /// <summary>One page of the rows that a query finds.</summary>
    /// <param name="columns">What is taken of each row.</param>
    /// <param name="from">"FROM … WHERE …".</param>
    /// <param name="order">"ORDER BY …"; it decides between any two rows.</param>
    /// <param name="values">The values of the conditions.</param>
    /// <param name="number">The number of the page; one beyond the last is the last.</param>
    /// <param name="size">The most rows on it.</param>
    internal ResultPage<T> Page<T>(string columns, string from, string order, DynamicParameters values, int number, int size)
    {
        var counted = Scalar<int>($"SELECT count(*) FROM (SELECT 1 {from} LIMIT {ResultPage<T>.MostRows + 1})", values);
        var total = Math.Min(counted, ResultPage<T>.MostRows);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));
        var rows = counted == 0 ? [] : Query<T>($"SELECT {columns} {from} {order} LIMIT {size} OFFSET {(page - 1) * size}", values);
        return new ResultPage<T>([.. rows], total, counted > total, page, size);
    }

    private T Guarded<T>(Func<T> work) => DossierException.Guarded(Path, work);
}
