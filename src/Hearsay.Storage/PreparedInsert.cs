using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>Inserts many rows into one table with one prepared statement.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares the statement.</summary>
    public PreparedInsert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns)
    {
        _command = connection.CreateCommand();
        var names = string.Join(", ", columns!);
        var places = new string[columns.Length];
        for (var index = 0; index < columns.Length; index++)
        {
            places[index] = $"$p{index}";
            _command.Parameters.Add(new SqliteParameter { ParameterName = places[index] });
        }

        _command.CommandText = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", places)})";
    }

    /// <summary>Inserts a row.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            _command.Parameters[index].Value = values[index] switch
            {
                null => DBNull.Value,
                DateOnly day => Days.Text(day),
                bool flag => flag ? 1 : 0,
                Enum name => name.ToString(),
                var value => value,
            };
        }

        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
