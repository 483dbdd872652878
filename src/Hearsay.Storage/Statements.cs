using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>
/// Statements that are prepared once and run many times. Parameters are $1, $2 and so on. A row is read by a function; what a query finds is
/// read to its end at once, so that the same statement can be run while its rows are used.
/// </summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that it wrote.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>All rows of a query.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first value of the first row; null where there is no row.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() switch
    {
        DBNull => null,
        var value => value,
    };

    /// <summary>The texts of a query of one column.</summary>
    public List<string> Texts(string sql, params ReadOnlySpan<object?> values) => Rows(sql, static row => row.GetString(0), values);

    /// <summary>The numbers of a query of one column.</summary>
    public List<long> Numbers(string sql, params ReadOnlySpan<object?> values) => Rows(sql, static row => row.GetInt64(0), values);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 1; index <= values.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${index}" });
            }

            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] switch
            {
                null => DBNull.Value,
                DateOnly day => Days.Text(day),
                bool flag => flag ? 1 : 0,
                Enum name => name.ToString(),
                var value => value,
            };
        }

        return command;
    }
}

/// <summary>Reads of a row what may be missing.</summary>
internal static class RowReading
{
    /// <summary>A text; null where the column has none.</summary>
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
