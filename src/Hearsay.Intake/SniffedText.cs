using System.Text;
using Hearsay.Intake.Packing;

namespace Hearsay.Intake;

/// <summary>Opens an input as text where it is of one format.</summary>
internal static class SniffedText
{
    private const int HeadSize = 4096;

    /// <summary>Opens a file, also a gzipped one, or standard input, for which "-" stands.</summary>
    /// <param name="input">A path, or "-".</param>
    /// <param name="standardInput">Looked at where it is asked for; afterwards a stream that still gives all of it.</param>
    /// <param name="isIt">Whether a path ("-" for standard input) and the beginning of what it holds are of the format.</param>
    /// <returns>The text, UTF-8; null where the input is something else, or no file that can be opened.</returns>
    public static TextReader? TryOpen(string input, ref Stream standardInput, Func<string, string, bool> isIt)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(standardInput);
        if (input == "-")
        {
            var head = new HeadStream(standardInput, HeadSize);
            standardInput = head;
            return isIt(input, Encoding.UTF8.GetString(head.Head)) ? new StreamReader(head, Encoding.UTF8) : null;
        }

        if (!File.Exists(input))
        {
            return null;
        }

        try
        {
            var counted = new CountingStream(File.OpenRead(input), CancellationToken.None);
            var packed = new HeadStream(counted, HeadSize);
            var text = packed.Head is [0x1f, 0x8b, ..] ? new HeadStream(new UnpackedLines(counted, packed), HeadSize) : packed;
            if (isIt(input, Encoding.UTF8.GetString(text.Head)))
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

    /// <summary>
    /// A gzip file that is read line by line, so that it may unpack to any size; one that is damaged or cut off is told by an
    /// <see cref="InvalidDataException"/>.
    /// </summary>
    private sealed class UnpackedLines(CountingStream packed, Stream packedFromStart) : ReadOnlyStream
    {
        private readonly UnpackedStream _unpacked = new(packed, packedFromStart, new IntakeLimits { MaxRatio = int.MaxValue });

        public override int Read(Span<byte> buffer)
        {
            try
            {
                return _unpacked.Read(buffer);
            }
            catch (IntakeException problem)
            {
                throw new InvalidDataException(problem.Message, problem);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _unpacked.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
