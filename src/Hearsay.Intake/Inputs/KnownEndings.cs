using System.Collections.Frozen;

namespace Hearsay.Intake.Inputs;

/// <summary>The endings that a walk of a folder takes, each also with <c>.gz</c> behind it; a file without an ending is taken too.</summary>
internal static class KnownEndings
{
    private static readonly FrozenSet<string> s_read = FrozenSet.ToFrozenSet(
        [
            ".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".conllu", ".xml", ".rss", ".atom", ".rdf", ".csv", ".tsv", ".tab",
            ".eml", ".mbox", ".mht", ".mhtml", ".warc", ".wacz", ".zip", ".tar", ".tgz",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_lines = FrozenSet.ToFrozenSet([".jsonl", ".ndjson"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_pages = FrozenSet.ToFrozenSet([".html", ".htm", ".xhtml"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_tables = FrozenSet.ToFrozenSet([".csv", ".tsv", ".tab"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_mails = FrozenSet.ToFrozenSet([".eml", ".mht", ".mhtml"], StringComparer.OrdinalIgnoreCase);

    public static bool IsTable(string path) => s_tables.Contains(Of(path));

    public static bool IsMail(string path) => s_mails.Contains(Of(path));

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
