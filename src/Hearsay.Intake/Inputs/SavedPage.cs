namespace Hearsay.Intake.Inputs;

/// <summary>
/// A page saved "complete" has a folder beside it with its pictures, scripts and frames, which is no part of the story: "Quay to
/// close.html" and "Quay to close_files".
/// </summary>
internal static class SavedPage
{
    // As browsers call it in several languages, and as older ones did.
    private static readonly string[] s_endings = ["_files", ".files", "-files", "_Dateien", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_pliki", "_arquivos"];

    private static readonly string[] s_pages = [".html", ".htm", ".xhtml"];

    /// <summary>The paths at which the page would stand whose parts a folder holds; empty where it is not called so.</summary>
    public static IEnumerable<string> PageOf(string folder)
    {
        foreach (var ending in s_endings)
        {
            if (folder.Length > ending.Length && folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var page in s_pages)
                {
                    yield return string.Concat(folder.AsSpan(0, folder.Length - ending.Length), page);
                }
            }
        }
    }
}
