using System.Globalization;

namespace Hearsay.Intake.Packing;

/// <summary>The body of a message that was sent in chunks, put together (RFC 9112, section 7.1).</summary>
internal sealed class ChunkedStream(ByteLines source) : ReadOnlyStream
{
    private const int LongestSize = 4096;

    private long _left;
    private bool _isDone;
    private bool _isFirst = true;

    /// <summary>
    /// Whether a body begins as a chunk does: a size in hexadecimal digits on a line. Some archives keep the head of a chunked message
    /// and its body put together.
    /// </summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        const int MostDigits = 8;
        var digits = 0;
        while (digits < head.Length && digits <= MostDigits && char.IsAsciiHexDigit((char)head[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= MostDigits && digits < head.Length && head[digits] is (byte)'\r' or (byte)'\n' or (byte)';' or (byte)' ';
    }

    public override int Read(Span<byte> buffer)
    {
        while (!_isDone && _left == 0)
        {
            NextChunk();
        }

        if (_isDone || buffer.IsEmpty)
        {
            return 0;
        }

        var read = source.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0)
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, "The message ends inside a chunk.");
        }

        _left -= read;
        return read;
    }

    private void NextChunk()
    {
        // A chunk ends with a line break of its own.
        var line = source.Line(LongestSize);
        if (!_isFirst && line is { Length: 0 })
        {
            line = source.Line(LongestSize);
        }

        _isFirst = false;
        var size = (line ?? "").Split(';')[0].Trim();
        if (line is null || !long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0)
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, line is null ? "The message ends before its last chunk." : "The message has a chunk without a size.");
        }

        _isDone = _left == 0;
    }
}
