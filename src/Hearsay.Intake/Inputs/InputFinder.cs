namespace Hearsay.Intake.Inputs;

/// <summary>
/// Tells what inputs name. Order: that of the inputs; inside a folder ordinal by name, files and folders together. Hidden
/// files and folders (a name that begins with a dot) are left out of walks and patterns.
/// </summary>
internal static class InputFinder
{
    public static IEnumerable<FoundFile> Find(IEnumerable<string> inputs, CancellationToken cancellation)
    {
        foreach (var input in inputs)
        {
            foreach (var found in Find(input, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return found;
            }
        }
    }

    private static IEnumerable<FoundFile> Find(string input, CancellationToken cancellation)
    {
        if (input is FoundFile.StandardInput)
        {
            return [new FoundFile(FoundFile.StandardInput, 0, IsNamed: true, null)];
        }

        if (string.IsNullOrWhiteSpace(input))
        {
            return [FoundFile.Failed(input, IntakeCodes.NotFound, "The path is empty.")];
        }

        if (Fetching.WebFetcher.IsAddress(input))
        {
            return [new FoundFile(input, 0, IsNamed: true, null)];
        }

        if (File.Exists(input))
        {
            return [new FoundFile(input, SizeOf(input), IsNamed: true, null)];
        }

        if (Directory.Exists(input))
        {
            return Folder(input, cancellation);
        }

        return FilePattern.IsPattern(input)
            ? Pattern(input, cancellation)
            : [FoundFile.Failed(input, IntakeCodes.NotFound, "There is no file or folder of this name.")];
    }

    private static IEnumerable<FoundFile> Folder(string folder, CancellationToken cancellation)
    {
        var any = false;
        foreach (var entry in FolderWalk.Files(folder, int.MaxValue, cancellation))
        {
            if (entry.Failure is null && !KnownEndings.IsRead(entry.Path))
            {
                yield return FoundFile.Failed(entry.Path, IntakeCodes.Skipped, $"Passed over: {KnownEndings.Describe(entry.Path)}; name the file itself to have it read.");
                continue;
            }

            any |= entry.Failure is null;
            yield return entry;
        }

        if (!any)
        {
            yield return FoundFile.Failed(folder, IntakeCodes.EmptyFolder, "The folder holds no file to read.");
        }
    }

    private static IEnumerable<FoundFile> Pattern(string input, CancellationToken cancellation)
    {
        var pattern = FilePattern.Parse(input);
        var any = false;
        if (Directory.Exists(pattern.Folder.Length == 0 ? "." : pattern.Folder))
        {
            foreach (var entry in FolderWalk.Files(pattern.Folder, pattern.Levels, cancellation))
            {
                if (entry.Failure is null ? pattern.Matches(entry.Path) : pattern.IsDeep)
                {
                    any |= entry.Failure is null;
                    yield return entry;
                }
            }
        }

        if (!any)
        {
            yield return FoundFile.Failed(input, IntakeCodes.NoMatch, "No file matches this pattern.");
        }
    }

    private static long SizeOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
