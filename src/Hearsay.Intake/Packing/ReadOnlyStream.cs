namespace Hearsay.Intake.Packing;

/// <summary>
/// What the streams of the intake have in common: they are read forwards, nothing else. What a stream says that it cannot do it refuses, as
/// <see cref="Stream"/> asks.
/// </summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw OnlyForwards();

    public override long Position
    {
        get => throw OnlyForwards();
        set => throw OnlyForwards();
    }

    public override void Flush()
    {
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw OnlyForwards();

    public override void SetLength(long value) => throw OnlyForwards();

    public override void Write(byte[] buffer, int offset, int count) => throw OnlyForwards();

    private static NotSupportedException OnlyForwards() => new("This stream is read forwards and nothing else.");
}
