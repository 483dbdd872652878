using System.Collections.Frozen;

namespace Hearsay.Intake.Inputs;

/// <summary>The endings that a walk of a folder takes, each also with <c>.gz</c> behind it; a file without an ending is taken too.</summary>
internal static class KnownEndings
{
    private static readonly FrozenSet<string> s_read = FrozenSet.ToFrozenSet(
        [".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".conllu", ".xml", ".rss", ".atom", ".warc"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_lines = FrozenSet.ToFrozenSet([".jsonl", ".ndjson"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_pages = FrozenSet.ToFrozenSet([".html", ".htm", ".xhtml"], StringComparer.OrdinalIgnoreCase);

    public static bool IsRead(string path) => Of(path) is var ending && (ending.Length == 0 || s_read.Contains(ending));

    public static bool IsLines(string path) => s_lines.Contains(Of(path));

    public static bool IsPage(string path) => s_pages.Contains(Of(path));

    public static bool IsConllu(string path) => Of(path).Equals(".conllu", StringComparison.OrdinalIgnoreCase);

    public static string Describe(string path) => $"the ending \"{Of(path)}\" is none of those that are read in folders";

    private static string Of(string path)
    {
        var ending = Path.GetExtension(path);
        return ending.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetExtension(path[..^ending.Length]) : ending;
    }
}
