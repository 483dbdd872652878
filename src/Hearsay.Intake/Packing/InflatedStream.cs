namespace Hearsay.Intake.Packing;

/// <summary>What comes out of a packed stream, stopped where it grows out of proportion; what is damaged is told as such.</summary>
/// <param name="inflated">Unpacks what is read through <paramref name="packed"/>.</param>
/// <param name="packed">Bytes read so far on the packed side.</param>
/// <param name="limits">How far it may grow.</param>
internal sealed class InflatedStream(Stream inflated, Func<long> packed, IntakeLimits limits) : ReadOnlyStream
{
    /// <summary>Below this many bytes any ratio is let pass: short files of one repeated letter are no bombs.</summary>
    private const long Free = 1 << 20;

    private long _count;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inflated.Read(buffer);
        }
        catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException)
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, $"The packed content is damaged or cut off: {problem.Message}");
        }

        _count += read;
        return _count > Free && _count / Math.Max(1, packed()) > limits.MaxRatio
            ? throw new IntakeException(IntakeCodes.TooMuchUnpacked, $"The content unpacks to more than {limits.MaxRatio} times its size (--max-ratio).")
            : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }

        base.Dispose(disposing);
    }
}
