namespace Hearsay.Intake.Packing;

/// <summary>The next so many bytes of what is read by lines; says when they end too soon.</summary>
internal sealed class BoundedStream(ByteLines source, long length) : ReadOnlyStream
{
    private long _left = length;

    /// <summary>Passes over what was not read; false where the source ends before.</summary>
    public bool SkipRest()
    {
        var left = _left;
        _left = 0;
        return source.Skip(left);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty)
        {
            return 0;
        }

        var read = source.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0)
        {
            throw new IntakeException(IntakeCodes.BrokenArchive, $"The record is cut off {_left} bytes before its end.");
        }

        _left -= read;
        return read;
    }
}
