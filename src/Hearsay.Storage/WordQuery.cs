namespace Hearsay.Storage;

/// <summary>Makes a full-text query of what a user types: words that must all occur, and phrases in quotation marks; nothing else is an operator.</summary>
internal static class WordQuery
{
    /// <summary>The query; one that finds nothing where no word is given.</summary>
    public static string Of(string words)
    {
        var terms = new List<string>();
        var parts = words.Replace("\0", "", StringComparison.Ordinal).Split('"');
        for (var index = 0; index < parts.Length; index++)
        {
            // Every second part stood in quotation marks.
            string[] found = index % 2 == 1 ? [parts[index]] : parts[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(found.Where(f => f.Any(char.IsLetterOrDigit)).Select(f => $"\"{f}\""));
        }

        return terms.Count == 0 ? "\"\"" : string.Join(' ', terms);
    }
}
