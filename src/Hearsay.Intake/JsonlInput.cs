using Hearsay.Intake.Formats;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake;

/// <summary>Finds out whether an input is JSON lines, whatever the objects hold.</summary>
public static class JsonlInput
{
    /// <summary>Opens a file, also a gzipped one, or standard input where it is JSON lines by its ending or its first line.</summary>
    /// <param name="input">A path, or "-" for standard input.</param>
    /// <param name="standardInput">
    /// Looked at where it is asked for; afterwards a stream that still gives all of it, to be read from in its stead.
    /// </param>
    /// <returns>The text, UTF-8; null where the input is something else, or no file that can be opened.</returns>
    public static TextReader? TryOpen(string input, ref Stream standardInput) =>
        SniffedText.TryOpen(input, ref standardInput, (path, head) => KnownEndings.IsLines(path) || FormatSniffer.IsJsonLine(head.AsSpan().TrimStart("\uFEFF \t\r\n")));
}
