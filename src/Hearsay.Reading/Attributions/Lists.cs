using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Reads the lists that stand beside the rules.</summary>
internal static class Lists
{
    /// <summary>The lines of a list, cut into their columns; empty lines and those that begin with '#' are left out.</summary>
    /// <exception cref="InvalidDataException">A line has fewer or more columns than the list should have.</exception>
    public static ImmutableArray<string[]> Rows(string name, int columns)
    {
        var assembly = typeof(Lists).Assembly;
        var resource = $"{typeof(Lists).Namespace}.{name}";
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The list {resource} is not built into {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != columns)
            {
                throw new InvalidDataException($"{name}: {columns} columns expected: '{line}'.");
            }

            rows.Add(cells);
        }

        return rows.ToImmutable();
    }
}
