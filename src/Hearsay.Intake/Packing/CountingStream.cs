namespace Hearsay.Intake.Packing;

/// <summary>Counts what is read through it, and lets a reading be cancelled between two reads.</summary>
internal sealed class CountingStream(Stream inner, CancellationToken cancellation) : ReadOnlyStream
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        Count += read;
        return read;
    }
}
