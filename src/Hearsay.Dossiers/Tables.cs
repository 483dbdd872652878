using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Dossiers;

/// <summary>Reads the lists that stand beside the code: one entry a line, columns parted by tabs, "#" before a comment.</summary>
internal static class Tables
{
    /// <summary>The rows of a list.</summary>
    /// <param name="name">Its path below the project, with dots for slashes.</param>
    /// <exception cref="InvalidOperationException">The list is not part of the program.</exception>
    public static ImmutableArray<string[]> Rows(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream($"Hearsay.Dossiers.{name}")
            ?? throw new InvalidOperationException($"The list {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>The first column of a list.</summary>
    public static FrozenSet<string> Set(string name) => Rows(name).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
}
