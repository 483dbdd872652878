using Microsoft.Extensions.FileSystemGlobbing;

namespace Hearsay.Intake.Inputs;

/// <summary>
/// A pattern such as <c>stories/**/*.html</c>: <c>*</c> stands for anything inside one name, <c>**</c> for any folders.
/// What stands in front of the first star is the folder that is walked.
/// </summary>
internal sealed class FilePattern
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    private FilePattern(string folder, string rest)
    {
        Folder = folder;
        IsDeep = rest.Contains("**", StringComparison.Ordinal);
        Levels = IsDeep ? int.MaxValue : rest.Count(c => c == '/');
        _matcher.AddInclude(rest);
    }

    /// <summary>The folder to walk, as it was written; empty for the current one.</summary>
    public string Folder { get; }

    /// <summary>Whether the pattern reaches into folders of any depth.</summary>
    public bool IsDeep { get; }

    /// <summary>How many levels below <see cref="Folder"/> the pattern can reach.</summary>
    public int Levels { get; }

    public static bool IsPattern(string input) => input.Contains('*', StringComparison.Ordinal);

    public static FilePattern Parse(string input)
    {
        var slashed = Path.DirectorySeparatorChar == '/' ? input : input.Replace(Path.DirectorySeparatorChar, '/');
        var cut = slashed.LastIndexOf('/', slashed.IndexOf('*', StringComparison.Ordinal)) + 1;
        return new FilePattern(slashed[..cut], slashed[cut..]);
    }

    /// <summary>Whether a path met on the walk of <see cref="Folder"/> matches.</summary>
    public bool Matches(string path) => _matcher.Match(path[Folder.Length..].Replace(Path.DirectorySeparatorChar, '/')).HasMatches;
}
