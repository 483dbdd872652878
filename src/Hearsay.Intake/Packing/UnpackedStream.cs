using System.IO.Compression;

namespace Hearsay.Intake.Packing;

/// <summary>Unpacks gzip and stops where it grows out of proportion (a "gzip bomb").</summary>
internal sealed class UnpackedStream(CountingStream packed, Stream packedFromStart, IntakeLimits limits) : ReadOnlyStream
{
    /// <summary>Below this many bytes any ratio is let pass: short files of one repeated letter are no bombs.</summary>
    private const long Free = 1 << 20;

    private readonly GZipStream _gzip = new(packedFromStart, CompressionMode.Decompress, leaveOpen: true);
    private long _count;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _gzip.Read(buffer);
        }
        catch (InvalidDataException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenGzip, $"The gzip file is damaged or cut off: {problem.Message}");
        }

        _count += read;
        if (read == 0 && buffer.Length > 0 && packed.Tail > _count)
        {
            // The framework takes a file that is cut off for one that ends there. The last four bytes of a whole one are the
            // size of its last part (RFC 1952), which is never more than came out; those of a torn one are nearly always more.
            throw new IntakeException(IntakeCodes.BrokenGzip, "The gzip file is cut off.");
        }

        if (_count > Free && _count / Math.Max(1, packed.Count) > limits.MaxRatio)
        {
            throw new IntakeException(
                IntakeCodes.TooMuchUnpacked,
                $"The gzip file unpacks to more than {limits.MaxRatio} times its size (--max-ratio).");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }
}
