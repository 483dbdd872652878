using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Reading.Text;

/// <summary>Reads the word lists that stand as .tsv files beside the code that uses them.</summary>
internal static class TsvTable
{
    /// <summary>The rows of a list, cut at tabs, without comment lines (<c>#</c> and a space) and empty lines.</summary>
    /// <param name="path">The file as seen from the project's root, with '/' ("Sentences/abbreviations.tsv").</param>
    /// <exception cref="InvalidOperationException">There is no such file in the assembly.</exception>
    public static ImmutableArray<string[]> Rows(string path)
    {
        var name = $"Hearsay.Reading.{path.Replace('/', '.')}";
        using var stream = typeof(TsvTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list '{path}' is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>The first column of a list as a set that takes letters as they are.</summary>
    public static FrozenSet<string> Words(string path) => Rows(path).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
