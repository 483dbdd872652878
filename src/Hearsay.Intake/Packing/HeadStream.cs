namespace Hearsay.Intake.Packing;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class HeadStream(Stream inner, int headSize) : ReadOnlyStream
{
    private readonly byte[] _head = new byte[headSize];
    private int _length = -1;
    private int _position;

    /// <summary>Up to the first <c>headSize</c> bytes. Only before the first read.</summary>
    public ReadOnlySpan<byte> Head
    {
        get
        {
            if (_length < 0)
            {
                _length = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
            }

            return _head.AsSpan(0, _length);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= _length)
        {
            return inner.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, _length - _position);
        _head.AsSpan(_position, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }
}
