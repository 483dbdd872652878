using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>
/// A transaction that is rolled back unless it is committed. SQLite rolls back by itself when the disk is full, and then the
/// library's own transaction fails at its end and hides the reason; this one asks first.
/// </summary>
internal sealed class FileTransaction : IDisposable
{
    private readonly SqliteConnection _connection;

    /// <summary>Begins.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="writes">Whether it will write; one that only reads sees the file as it was at its first query.</param>
    public FileTransaction(SqliteConnection connection, bool writes)
    {
        connection.Execute(writes ? "BEGIN IMMEDIATE" : "BEGIN", commandType: CommandType.Text);
        _connection = connection;
    }

    /// <summary>Makes what was written last.</summary>
    public void Commit() => _connection.Execute("COMMIT", commandType: CommandType.Text);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _connection.Execute("ROLLBACK", commandType: CommandType.Text);
        }
    }
}
