using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Reading.Gazetteers;

/// <summary>Reads the tables that stand beside this code and are embedded with it: one entry a line, columns apart by tabs, "#" before comments.</summary>
internal static class Table
{
    /// <summary>The rows of a table, every row filled up to <paramref name="columns"/> columns.</summary>
    /// <exception cref="InvalidDataException">There is no such table, or a row has more columns.</exception>
    public static IReadOnlyList<string[]> Rows(string name, int columns)
    {
        var resource = $"{typeof(Table).Namespace}.{name}";
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The table '{resource}' is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length > columns)
            {
                throw new InvalidDataException($"The table '{resource}' has {columns} columns; '{line}' has {row.Length}.");
            }

            rows.Add(row.Length == columns ? row : [.. row, .. Enumerable.Repeat("", columns - row.Length)]);
        }

        return rows;
    }

    /// <summary>The words of a table with one column, folded.</summary>
    public static FrozenSet<string> Words(string name) => Rows(name, 1).Select(row => Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The parts of a cell that holds several.</summary>
    public static string[] Several(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell, or null where it is empty.</summary>
    public static string? Optional(string cell) => cell.Length == 0 ? null : cell;
}
