using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Schema;

/// <summary>The steps by which the tables of a dossier came to be, numbered from 1; a file says in <c>user_version</c> how many it has taken.</summary>
internal static class Migrations
{
    /// <summary>"Hsay": how a dossier's <c>application_id</c> is told from other SQLite files.</summary>
    public const int ApplicationId = 0x48736179;

    /// <summary>The version that brought full-text search.</summary>
    private const int SearchVersion = 3;

    private static readonly ImmutableArray<string> Steps = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read)];

    /// <summary>The version of a file that has taken every step.</summary>
    public static int Current => Steps.Length;

    /// <summary>Takes the steps that a file has not taken yet, in one transaction.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="until">The version at which to stop; for tests of files of older versions.</param>
    public static void Apply(SqliteConnection connection, int? until = null)
    {
        using var transaction = new FileTransaction(connection, writes: true);
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (version == (until ?? Current))
        {
            return;
        }

        var unsearchable = version < SearchVersion;
        for (; version < (until ?? Current); version++)
        {
            connection.Execute(Steps[version]);
        }

        if (unsearchable && version >= SearchVersion)
        {
            FillSearch(connection);
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version}"));
        transaction.Commit();
    }

    /// <summary>Only code can unpack the texts of the documents that were there before they could be searched.</summary>
    private static void FillSearch(SqliteConnection connection)
    {
        using var search = new PreparedInsert(connection, "document_search", "rowid", "title", "text");
        foreach (var (sequence, title, text) in connection.Query<(long, string?, byte[])>("SELECT seq, title, text FROM document ORDER BY seq", buffered: false))
        {
            search.Row(sequence, title, Compressed.UnpackText(text));
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
