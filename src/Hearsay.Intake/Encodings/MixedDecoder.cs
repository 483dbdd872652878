using System.Buffers;
using System.Text;
using Hearsay.Intake.Packing;

namespace Hearsay.Intake.Encodings;

/// <summary>Reads bytes that are not valid UTF-8: what is valid UTF-8 as that, every other byte as Windows-1252.</summary>
internal static class MixedDecoder
{
    /// <summary>Reads the bytes; the note tells where encodings were mixed.</summary>
    /// <exception cref="IntakeException">More characters than the limits allow.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, IntakeLimits limits)
    {
        var text = new StringBuilder(bytes.Length);
        int sequences = 0, strays = 0;
        Span<byte> stray = stackalloc byte[1];
        Span<char> letter = stackalloc char[1];
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                var run = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                run = run < 0 ? bytes.Length : run;
                text.Append(Encoding.ASCII.GetString(bytes[..run]));
                bytes = bytes[run..];
            }
            else if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                sequences++;
                text.Append(rune.ToString());
                bytes = bytes[length..];
            }
            else
            {
                strays++;
                stray[0] = bytes[0];
                CodePages.Windows1252.GetChars(stray, letter);
                text.Append(letter);
                bytes = bytes[1..];
            }

            if (text.Length > limits.MaxCharacters)
            {
                throw WholeContent.TooManyCharacters(limits);
            }
        }

        return sequences == 0
            ? new DecodedText(text.ToString(), CodePages.Windows1252.WebName)
            : new DecodedText(text.ToString(), "utf-8", $"Mixed encodings: {sequences} characters read as UTF-8, {strays} bytes as Windows-1252.");
    }
}
