using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Archives;

/// <summary>Tells by its name whether a file of an archive is read, by the rules of folders.</summary>
internal static class ArchivedName
{
    /// <summary>Whether it is read.</summary>
    /// <param name="name">Its path inside the archive, parted by slashes.</param>
    /// <param name="names">All paths of the archive, as far as they are known.</param>
    public static bool IsRead(string name, IReadOnlySet<string> names)
    {
        var steps = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0 || steps.Any(step => step[0] == '.' || step == "__MACOSX") || !KnownEndings.IsRead(name))
        {
            return false;
        }

        for (var count = 1; count < steps.Length; count++)
        {
            if (SavedPage.PageOf(string.Join('/', steps[..count])).Any(names.Contains))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a file that is passed over is called in the count.</summary>
    public static string Kind(string name) => Path.GetExtension(name) is { Length: > 0 and < 12 } ending ? ending.ToLowerInvariant() : "without a known ending";
}
