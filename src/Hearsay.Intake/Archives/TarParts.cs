using System.Formats.Tar;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Archives;

/// <summary>The files of a tar archive in its own order, each while it passes by.</summary>
internal static class TarParts
{
    public static IEnumerable<IntakeResult> Read(Part part, Stream content, PartReader reader)
    {
        using var tar = new TarReader(content, leaveOpen: true);
        var passed = new PassedOver();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (Next(tar) is { } entry)
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile) || entry.DataStream is not { } data)
            {
                continue;
            }

            names.Add(entry.Name);
            if (!ArchivedName.IsRead(entry.Name, names))
            {
                passed.Add(ArchivedName.Kind(entry.Name));
                continue;
            }

            foreach (var result in reader.Read(part.Inner(entry.Name, $"file {entry.Name}", data) with { Size = Math.Min(entry.Length, 1 << 20) }))
            {
                yield return result;
            }
        }

        foreach (var told in passed.Told(part.Name, "files"))
        {
            yield return told;
        }
    }

    private static TarEntry? Next(TarReader tar)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, $"The tar archive is damaged or cut off: {problem.Message}");
        }
    }
}
