using System.IO.Compression;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Archives;

/// <summary>
/// The files of a ZIP archive, ordinal by name, as a folder's. Of a web archive collection (WACZ) only the archives are read: the rest of
/// it is about them.
/// </summary>
internal static class ZipParts
{
    private const int MostEntries = 1_000_000;

    public static IEnumerable<IntakeResult> Read(Part part, Stream content, PartReader reader)
    {
        using var seekable = Seekable(part, content, reader);
        using var zip = Opened(seekable);
        var passed = new PassedOver();
        var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
        var isCollection = names.Contains("datapackage.json") && names.Any(IsWebArchive);
        var unpacked = 0L;
        foreach (var entry in zip.Entries.Where(entry => !IsFolder(entry)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            if (isCollection ? !IsWebArchive(entry.FullName) : !ArchivedName.IsRead(entry.FullName, names))
            {
                if (!isCollection)
                {
                    passed.Add(ArchivedName.Kind(entry.FullName));
                }

                continue;
            }

            foreach (var result in GuardedResults.Of(() => Entry(entry), $"{part.Name}!{entry.FullName}"))
            {
                yield return result;
            }
        }

        foreach (var told in passed.Told(part.Name, "files"))
        {
            yield return told;
        }

        IEnumerable<IntakeResult> Entry(ZipArchiveEntry entry)
        {
            // Several entries may share the same bytes, so that the sum is bounded too.
            var before = unpacked;
            CountingStream? counted = null;
            var inflated = new InflatedStream(entry.Open(), () => Math.Max(1, Math.Min(entry.CompressedLength, seekable.Length)), reader.Limits);
            using var whole = counted = new CountingStream(new InflatedStream(inflated, () => Math.Max(1, seekable.Length - (before / reader.Limits.MaxRatio)), reader.Limits), reader.Cancellation);
            foreach (var result in reader.Read(part.Inner(entry.FullName, $"file {entry.FullName}", whole) with { Size = Math.Min(entry.Length, 1 << 20) }))
            {
                yield return result;
            }

            unpacked += counted.Count;
        }
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');

    private static bool IsWebArchive(string name) =>
        name.StartsWith("archive/", StringComparison.Ordinal) && (name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));

    private static ZipArchive Opened(Stream seekable)
    {
        try
        {
            var zip = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                throw new IntakeException(IntakeCodes.BrokenArchive, $"The ZIP archive has more than {MostEntries} files.");
            }

            if (zip.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype"))
            {
                throw new IntakeException(IntakeCodes.Binary, "The file is no text: it is an office document or a book.");
            }

            return zip;
        }
        catch (InvalidDataException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, $"The ZIP archive is damaged or cut off: {problem.Message}");
        }
    }

    // The list of a ZIP archive's files stands at its end.
    private static FileStream Seekable(Part part, Stream content, PartReader reader)
    {
        if (part is { Depth: 0, File: { } path } && part.Found.IsEmpty)
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }

        var copy = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                copy.Write(buffer, 0, read);
                if (copy.Length > reader.Limits.MaxBytes)
                {
                    throw WholeContent.TooManyBytes(reader.Limits);
                }
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
