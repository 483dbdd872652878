using SQLitePCL;

namespace Hearsay.Storage;

/// <summary>The row at which a statement stands; columns are counted from 0.</summary>
/// <param name="statement">The statement.</param>
internal readonly struct StatementRow(sqlite3_stmt statement)
{
    /// <summary>A text.</summary>
    /// <exception cref="InvalidDataException">The column has no value.</exception>
    public string GetString(int column) =>
        TextOrNull(column) ?? throw new InvalidDataException($"the column {raw.sqlite3_column_name(statement, column).utf8_to_string()} of a row is empty");

    /// <summary>A text; null where the column has none.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>A whole number.</summary>
    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>A whole number.</summary>
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A real number.</summary>
    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>Whether a number is not 0.</summary>
    public bool GetBoolean(int column) => raw.sqlite3_column_int(statement, column) != 0;

    /// <summary>Whether the column has no value.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
