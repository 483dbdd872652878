namespace Hearsay.Intake.Inputs;

/// <summary>
/// Walks a folder without recursion. Symbolic links are followed; every real folder is entered once, so that links can
/// neither loop nor multiply.
/// </summary>
internal static class FolderWalk
{
    private const int MostLinks = 64;

    /// <summary>Every file below a folder, and every folder that cannot be entered.</summary>
    /// <param name="folder">As it was given; empty for the current folder.</param>
    /// <param name="levels">How many levels of folders below it are entered.</param>
    /// <param name="cancellation">Stops between entries.</param>
    public static IEnumerable<FoundFile> Files(string folder, int levels, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<Entry>();
        waiting.Push(new Entry(folder, IsFolder: true, Level: 0, Size: 0, Parent: null, Real: null));
        while (waiting.TryPop(out var entry))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!entry.IsFolder)
            {
                yield return new FoundFile(entry.Path, entry.Size, IsNamed: false, null);
                continue;
            }

            if (entry.Parent is not null && SavedPage.PageOf(entry.Path).Any(File.Exists))
            {
                yield return FoundFile.Failed(entry.Path, IntakeCodes.Skipped, "Passed over: the pictures, scripts and frames of a saved page.");
                continue;
            }

            var opened = Enter(entry, seen, out var failure);
            if (opened is null)
            {
                yield return failure!;
                continue;
            }

            foreach (var inner in opened.Where(inner => !inner.IsFolder || inner.Level <= levels).OrderByDescending(inner => Path.GetFileName(inner.Path), StringComparer.Ordinal))
            {
                waiting.Push(inner);
            }
        }
    }

    private static List<Entry>? Enter(Entry entry, HashSet<string> seen, out FoundFile? failure)
    {
        failure = null;
        try
        {
            var real = RealPath(entry.Path.Length == 0 ? "." : entry.Path);
            if (!seen.Add(real))
            {
                var loops = entry.Ancestors().Any(ancestor => ancestor.Real == real);
                failure = loops
                    ? FoundFile.Failed(entry.Path, IntakeCodes.LinkLoop, "A symbolic link that leads back to a folder above it; not followed.")
                    : FoundFile.Failed(entry.Path, IntakeCodes.Skipped, "Passed over: a link to a folder that is read under another name.");
                return null;
            }

            var here = entry with { Real = real };
            var found = new List<Entry>();
            foreach (var inner in new DirectoryInfo(entry.Path.Length == 0 ? "." : entry.Path).EnumerateFileSystemInfos())
            {
                if (inner.Name.StartsWith('.'))
                {
                    continue;
                }

                var path = entry.Path.Length == 0 ? inner.Name : Path.Join(entry.Path, inner.Name);
                var isFolder = Directory.Exists(path);
                var size = isFolder ? 0 : inner.LinkTarget is null ? ((FileInfo)inner).Length : TargetSize(path);
                found.Add(new Entry(path, isFolder, entry.Level + 1, size, here, null));
            }

            return found;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            failure = FoundFile.Failed(entry.Path.Length == 0 ? "." : entry.Path, IntakeCodes.Unreadable, $"The folder cannot be listed: {problem.Message}");
            return null;
        }
    }

    // A link that leads nowhere has no size; opening it tells the rest.
    private static long TargetSize(string path)
    {
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : -1;
        }
        catch (IOException)
        {
            return -1;
        }
    }

    private static string RealPath(string path)
    {
        var rest = new Stack<string>();
        Push(rest, Path.GetFullPath(path));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        for (var links = 0; rest.TryPop(out var name);)
        {
            var next = Path.Join(real, name);
            if (new DirectoryInfo(next).LinkTarget is { } target)
            {
                if (++links > MostLinks)
                {
                    throw new IOException("Too many symbolic links.");
                }

                var full = Path.GetFullPath(target, real);
                Push(rest, full);
                real = Path.GetPathRoot(full)!;
                continue;
            }

            real = next;
        }

        return real;
    }

    private static void Push(Stack<string> names, string full)
    {
        foreach (var name in full[Path.GetPathRoot(full)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            names.Push(name);
        }
    }

    private sealed record Entry(string Path, bool IsFolder, int Level, long Size, Entry? Parent, string? Real)
    {
        public IEnumerable<Entry> Ancestors()
        {
            for (var at = Parent; at is not null; at = at.Parent)
            {
                yield return at;
            }
        }
    }
}
