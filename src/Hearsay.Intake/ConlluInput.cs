using System.IO.Compression;
using System.Text;
using Hearsay.Intake.Formats;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Packing;

namespace Hearsay.Intake;

/// <summary>Finds out whether an input is CoNLL-U, sentences whose tokens are to be kept as they are.</summary>
public static class ConlluInput
{
    private const int HeadSize = 4096;

    /// <summary>Opens a file, also a gzipped one, or standard input where it is CoNLL-U by its ending or its first lines.</summary>
    /// <param name="input">A path, or "-" for standard input.</param>
    /// <param name="standardInput">
    /// Looked at where it is asked for; afterwards a stream that still gives all of it, to be read from in its stead.
    /// </param>
    /// <returns>The text, UTF-8; null where the input is something else, or no file that can be opened.</returns>
    public static TextReader? TryOpen(string input, ref Stream standardInput)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(standardInput);
        if (input == "-")
        {
            var head = new HeadStream(standardInput, HeadSize);
            standardInput = head;
            return FormatSniffer.IsConllu(Encoding.UTF8.GetString(head.Head)) ? new StreamReader(head, Encoding.UTF8) : null;
        }

        if (!File.Exists(input))
        {
            return null;
        }

        try
        {
            var packed = new HeadStream(File.OpenRead(input), HeadSize);
            var text = packed.Head is [0x1f, 0x8b, ..] ? new HeadStream(new GZipStream(packed, CompressionMode.Decompress), HeadSize) : packed;
            if (KnownEndings.IsConllu(input) || FormatSniffer.IsConllu(Encoding.UTF8.GetString(text.Head)))
            {
                return new StreamReader(text, Encoding.UTF8);
            }

            text.Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The intake opens it once more and says what is wrong.
            return null;
        }
    }
}
