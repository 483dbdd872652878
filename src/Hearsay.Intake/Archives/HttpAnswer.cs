using System.Globalization;
using System.IO.Compression;
using Hearsay.Intake.Packing;

namespace Hearsay.Intake.Archives;

/// <summary>An HTTP answer as it went over the wire: its status, its media type, and its body with all packing taken off.</summary>
internal sealed record HttpAnswer(int Status, string? MediaType, Stream Body)
{
    private const int HeadSize = 16;
    private const int LongestStatus = 4096;

    /// <summary>Reads the head; the body is unpacked while it is read.</summary>
    /// <exception cref="IntakeException">The bytes are no HTTP answer.</exception>
    public static HttpAnswer Read(Stream stream, IntakeLimits limits)
    {
        var source = new ByteLines(stream);
        var status = (source.Line(LongestStatus) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (status is not [var protocol, var code, ..] || !protocol.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, "The record does not hold an HTTP answer.");
        }

        var head = MessageHead.Read(source);
        Stream body = new LinesStream(source);
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            var looked = new HeadStream(body, HeadSize);
            body = ChunkedStream.Begins(looked.Head) ? new ChunkedStream(new ByteLines(looked)) : looked;
        }

        foreach (var coding in (head["Content-Encoding"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse())
        {
            body = Decoded(body, coding.ToLowerInvariant(), limits);
        }

        return new HttpAnswer(number, head["Content-Type"], body);
    }

    /// <summary>A body without one coding. Some archives keep the head of a packed answer and its body unpacked; then it is given as it is.</summary>
    /// <exception cref="IntakeException">The coding is not known.</exception>
    public static Stream Decoded(Stream body, string coding, IntakeLimits limits)
    {
        if (coding is "" or "identity")
        {
            return body;
        }

        var counted = new CountingStream(body, CancellationToken.None);
        var looked = new HeadStream(counted, HeadSize);
        var head = looked.Head;
        if (coding is "gzip" or "x-gzip")
        {
            return head is [0x1F, 0x8B, ..] ? new UnpackedStream(counted, looked, limits) : looked;
        }

        var isZlib = head is [0x78, _, ..] && ((head[0] << 8) | head[1]) % 31 == 0;
        Stream? decoded = coding switch
        {
            "deflate" => isZlib ? new ZLibStream(looked, CompressionMode.Decompress) : head is [(byte)'<', ..] ? null : new DeflateStream(looked, CompressionMode.Decompress),
            "br" => head is [(byte)'<', ..] ? null : new BrotliStream(looked, CompressionMode.Decompress),
            _ => throw new IntakeException(IntakeCodes.BrokenArchive, $"The content is packed as \"{(coding.Length > 40 ? coding[..40] : coding)}\", which is not known."),
        };
        return decoded is null ? looked : new InflatedStream(decoded, () => counted.Count, limits);
    }

    /// <summary>What is left of a source of lines, as a stream.</summary>
    private sealed class LinesStream(ByteLines source) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => source.Read(buffer);
    }
}
