using System.Text;

namespace Hearsay.Intake.Encodings;

/// <summary>Unicode's marks at the beginning of a text, and UTF-16 without one.</summary>
internal static class ByteOrderMark
{
    private const int Looked = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> bytes, out int length)
    {
        (var found, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return found;
    }

    /// <summary>UTF-16 by its NULs: in Latin text nearly every second byte is one, always on the same side.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(Looked, bytes.Length)];
        int even = 0, odd = 0;
        for (var at = 0; at < head.Length; at++)
        {
            if (head[at] == 0)
            {
                _ = at % 2 == 0 ? even++ : odd++;
            }
        }

        var half = head.Length / 2;
        return half < 4 ? null
            : odd * 10 >= half * 6 && even * 50 <= half ? Encoding.Unicode
            : even * 10 >= half * 6 && odd * 50 <= half ? Encoding.BigEndianUnicode
            : null;
    }
}
