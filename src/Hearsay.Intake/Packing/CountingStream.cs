using System.Buffers.Binary;

namespace Hearsay.Intake.Packing;

/// <summary>Counts what is read through it, and lets a reading be cancelled between two reads.</summary>
internal sealed class CountingStream(Stream inner, CancellationToken cancellation) : ReadOnlyStream
{
    private readonly byte[] _tail = new byte[4];

    /// <summary>The last four bytes read, as one number, the first byte lowest; zeros in front of fewer.</summary>
    public uint Tail => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        Count += read;
        var kept = Math.Min(read, _tail.Length);
        _tail.AsSpan(kept).CopyTo(_tail);
        buffer.Slice(read - kept, kept).CopyTo(_tail.AsSpan(_tail.Length - kept));
        return read;
    }
}
