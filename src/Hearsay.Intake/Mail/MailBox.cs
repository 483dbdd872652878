using System.Globalization;
using Hearsay.Intake.Jsonl;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Mail;

/// <summary>
/// A mailbox file (mbox, RFC 4155): messages one after the other, each behind a line that begins with "From ". One message is held at a
/// time.
/// </summary>
internal static class MailBox
{
    public static IEnumerable<IntakeResult> Read(Part part, Stream content, PartReader reader)
    {
        var lines = new LineReader(content, reader.Limits.MaxBytes);
        var message = new MemoryStream();
        var number = 0;
        var wasBlank = true;
        while (Next(lines, message, ref wasBlank, reader, out var isEnd, out var isTooLarge) || isEnd)
        {
            if (message.Length > 0 || isTooLarge)
            {
                number++;
                var name = string.Create(CultureInfo.InvariantCulture, $"message {number}");
                var bytes = message.ToArray();
                var inner = part.Inner(name, name, Stream.Null);
                foreach (var result in GuardedResults.Of(
                    () => isTooLarge ? throw WholeContent.TooManyBytes(reader.Limits) : MailMessage.Read(inner, bytes, reader), inner.Name))
                {
                    yield return result;
                }

                message = new MemoryStream();
            }

            if (isEnd)
            {
                break;
            }
        }

        if (number == 0)
        {
            throw new IntakeException(IntakeCodes.Empty, "The mailbox holds no message.");
        }
    }

    // Reads up to the line that begins the next message.
    private static bool Next(LineReader lines, MemoryStream message, ref bool wasBlank, PartReader reader, out bool isEnd, out bool isTooLarge)
    {
        (isEnd, isTooLarge) = (false, false);
        while (lines.TryRead(out var line, out var isLong))
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            if (wasBlank && line.StartsWith("From "u8))
            {
                wasBlank = false;
                return true;
            }

            wasBlank = line.IsEmpty && !isLong;
            isTooLarge |= isLong || message.Length + line.Length > reader.Limits.MaxBytes;
            if (!isTooLarge)
            {
                // ">From " is how a line of the text that begins so was kept.
                var marks = line.IndexOfAnyExcept((byte)'>');
                message.Write(marks > 0 && line[marks..].StartsWith("From "u8) ? line[1..] : line);
                message.WriteByte((byte)'\n');
            }
        }

        isEnd = true;
        return false;
    }
}
