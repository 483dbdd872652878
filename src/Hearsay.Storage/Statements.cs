using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Storage;

/// <summary>
/// Statements that are prepared once and run many times, straight on SQLite: building a dossier runs a thousand and more for a document, and
/// the work that ADO.NET does around each is several times that of the statement. Parameters are $1, $2 and so on. A row is read by a function;
/// what a query finds is read to its end at once, so that the same statement can be run while its rows are used.
/// </summary>
/// <param name="connection">The file; open for as long as the statements are used.</param>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly sqlite3 _file = connection.Handle!;
    private readonly Dictionary<string, (sqlite3_stmt Statement, int[] Places)> _prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that it wrote.</returns>
    /// <exception cref="SqliteException">SQLite has something against it.</exception>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            while (Step(statement))
            {
            }

            return raw.sqlite3_changes(_file);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>All rows of a query.</summary>
    /// <exception cref="SqliteException">SQLite has something against it.</exception>
    /// <exception cref="InvalidDataException">A column that must have a value has none.</exception>
    public List<T> Rows<T>(string sql, Func<StatementRow, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        Each(sql, row => rows.Add(read(row)), values);
        return rows;
    }

    /// <summary>Reads the rows of a query one after the other.</summary>
    /// <exception cref="SqliteException">SQLite has something against it.</exception>
    /// <exception cref="InvalidDataException">A column that must have a value has none.</exception>
    public void Each(string sql, Action<StatementRow> read, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            while (Step(statement))
            {
                read(new StatementRow(statement));
            }
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>The first value of the first row, a text, a whole number or a real one; null where there is no row.</summary>
    /// <exception cref="SqliteException">SQLite has something against it.</exception>
    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            return !Step(statement) ? null : raw.sqlite3_column_type(statement, 0) switch
            {
                raw.SQLITE_NULL => null,
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, 0),
                raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, 0),
                _ => raw.sqlite3_column_text(statement, 0).utf8_to_string(),
            };
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>The texts of a query of one column.</summary>
    /// <exception cref="SqliteException">SQLite has something against it.</exception>
    public List<string> Texts(string sql, params ReadOnlySpan<object?> values) => Rows(sql, static row => row.GetString(0), values);

    /// <summary>The numbers of a query of one column.</summary>
    /// <exception cref="SqliteException">SQLite has something against it.</exception>
    public List<long> Numbers(string sql, params ReadOnlySpan<object?> values) => Rows(sql, static row => row.GetInt64(0), values);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (statement, _) in _prepared.Values)
        {
            statement.Dispose();
        }
    }

    private bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _file);
        }

        return result == raw.SQLITE_ROW;
    }

    private sqlite3_stmt Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var prepared))
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_file, sql, out var statement), _file);

            // SQLite counts named parameters in the order in which they stand.
            prepared = (statement, [.. Enumerable.Range(1, values.Length).Select(number => raw.sqlite3_bind_parameter_index(statement, string.Create(CultureInfo.InvariantCulture, $"${number}")))]);
            _prepared.Add(sql, prepared);
        }

        for (var index = 0; index < values.Length; index++)
        {
            SqliteException.ThrowExceptionForRC(Bind(prepared.Statement, prepared.Places[index], values[index]), _file);
        }

        return prepared.Statement;
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int(statement, place, number),
        bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, place, number),
        DateOnly day => raw.sqlite3_bind_text(statement, place, Days.Text(day)),
        Enum name => raw.sqlite3_bind_text(statement, place, name.ToString()),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be kept in a column.", nameof(value)),
    };
}
