using Hearsay.Intake;
using Hearsay.Reading.Documents;
using Hearsay.Storage;

namespace Hearsay.Cli;

/// <summary>
/// Tells that two pages are versions of one article (AMP, print, a later copy): both call the same address their own, and one repeats
/// most of the other's wording. The address alone is not enough, as some sites give all their pages the same.
/// </summary>
internal static class PageVersions
{
    private const int Words = 4;
    private const double FewestRepeated = 0.5;

    /// <summary>The document of a dossier that a page is another version of; null where there is none.</summary>
    public static Document? Find(IntakeResult taken, DossierFile dossier)
    {
        if (taken is not { Document: { Uri: { } uri } document, Origin.Format: "page" })
        {
            return null;
        }

        foreach (var id in dossier.DocumentsAt(uri))
        {
            if (id != document.Id && dossier.Original(id) is { } original && DocumentOrigin.FromJson(original.Origin, original.Bytes).Format == "page"
                && dossier.Document(id) is { } other && AreOne(document.Text, other.Text))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether half of what the shorter text says in runs of four words is in the longer.</summary>
    internal static bool AreOne(string text, string other)
    {
        var (shorter, longer) = text.Length <= other.Length ? (Runs(text), Runs(other)) : (Runs(other), Runs(text));
        return shorter.Count > 0 && shorter.Count(longer.Contains) >= FewestRepeated * shorter.Count;
    }

    private static HashSet<(string, string, string, string)> Runs(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var runs = new HashSet<(string, string, string, string)>();
        for (var at = 0; at + Words <= words.Length; at++)
        {
            runs.Add((words[at], words[at + 1], words[at + 2], words[at + 3]));
        }

        return runs;
    }
}
