namespace Hearsay.Reading.Events;

/// <summary>Reads the tab-separated lists that lie beside the code: one entry a line, <c>#</c> begins a comment line.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of a list, each with exactly <paramref name="columns"/> fields.</summary>
    /// <exception cref="InvalidDataException">A line has more or fewer fields.</exception>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        var resource = $"Hearsay.Reading.Events.Lexicon.{name}";
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The list {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != columns)
            {
                throw new InvalidDataException($"{name}: {columns} fields are needed, not {fields.Length}: {line}");
            }

            yield return fields;
        }
    }
}
