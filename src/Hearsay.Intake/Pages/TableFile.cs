using System.Reflection;

namespace Hearsay.Intake.Pages;

/// <summary>Reads the embedded lists: one entry a line, columns parted by tabs, comments after "#".</summary>
internal static class TableFile
{
    public static IEnumerable<(string First, string Second)> Pairs(string resource) => Rows(resource).Select(columns => (columns[0], columns[1]));

    public static IEnumerable<string[]> Rows(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The list {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
