using Hearsay.Intake.Encodings;

namespace Hearsay.Intake.Formats;

/// <summary>Tells what is no text: files with a known beginning, and bytes that no text has in such number.</summary>
internal static class BinaryContent
{
    /// <summary>One control byte in so many is let pass; a damaged text has fewer, a program or picture more.</summary>
    private const int TextToControl = 50;

    private const int TextToNul = 200;

    private static readonly (byte[] Begin, string Kind)[] s_kinds =
    [
        ("%PDF"u8.ToArray(), "a PDF file"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x1F, 0x8B], "packed a second time"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, .. "ELF"u8], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("BZh"u8.ToArray(), "packed with bzip2"),
        ([0xFD, .. "7zXZ"u8], "packed with xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
    ];

    /// <summary>Throws where the beginning of a file shows that it is no text.</summary>
    /// <exception cref="IntakeException">The bytes are no text.</exception>
    public static void Refuse(ReadOnlySpan<byte> head)
    {
        foreach (var (begin, kind) in s_kinds)
        {
            if (head.StartsWith(begin))
            {
                throw new IntakeException(IntakeCodes.Binary, $"The file is no text: it is {kind}.");
            }
        }

        if (ByteOrderMark.Find(head, out _) is not null || ByteOrderMark.Guess(head) is not null)
        {
            return;
        }

        int controls = 0, nuls = 0;
        foreach (var value in head)
        {
            if (value == 0)
            {
                nuls++;
            }
            else if (value is < 0x09 or (> 0x0D and < 0x20 and not 0x1B) or 0x7F)
            {
                controls++;
            }
        }

        if (nuls * TextToNul > head.Length || (nuls + controls) * TextToControl > head.Length)
        {
            throw new IntakeException(IntakeCodes.Binary, "The file is no text: too many of its bytes are control characters.");
        }
    }
}
