using System.Collections.Frozen;
using System.Reflection;

namespace Hearsay.Reading.Text;

/// <summary>Reads the lists that are embedded beside the code: one entry a line, columns parted by tabs, "# " begins a comment.</summary>
internal static class Listing
{
    /// <summary>The rows of a list, each with its columns.</summary>
    /// <param name="name">The file under <c>Hearsay.Reading</c>, folders parted by dots: <c>Syntax.words.tsv</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such list.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        var full = "Hearsay.Reading." + name;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(full)
            ?? throw new FileNotFoundException($"The list {full} is not embedded.", full);
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>The first column of a list as a set that takes letters as they are.</summary>
    public static FrozenSet<string> Words(string name) => Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
