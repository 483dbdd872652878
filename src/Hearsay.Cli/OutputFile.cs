using System.Text;

namespace Hearsay.Cli;

/// <summary>A file that a command writes: whole or not at all, so that a run that breaks off leaves no half of one.</summary>
internal static class OutputFile
{
    /// <summary>Lets <paramref name="write"/> write to a file, or to standard output where <paramref name="path"/> is null or "-".</summary>
    /// <returns>What <paramref name="write"/> answers; nothing done where the file cannot be written.</returns>
    public static int Write(Terminal terminal, string? path, Func<Stream, ExitCode> write)
    {
        if (path is null or "-")
        {
            terminal.Out.Flush();
            var buffered = new BufferedStream(terminal.Output, 1 << 16);
            var code = write(buffered);
            buffered.Flush();
            return (int)code;
        }

        var partial = path + ".partial";
        try
        {
            ExitCode code;
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16))
            {
                code = write(stream);
            }

            File.Move(partial, path, overwrite: true);
            return (int)code;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{path}: cannot be written: {fault.Message}");
            return (int)ExitCode.NothingDone;
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>The same for text, in UTF-8 without a byte order mark, lines ended by a line feed.</summary>
    public static int WriteText(Terminal terminal, string? path, Func<TextWriter, ExitCode> write) => Write(terminal, path, stream =>
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        return write(text);
    });
}
