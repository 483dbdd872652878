namespace Hearsay.Intake.Jsonl;

/// <summary>Splits a stream of bytes into lines, of which it holds one at a time; a line over the limit is passed over.</summary>
internal sealed class LineReader(Stream stream, long mostBytes)
{
    private const int FirstSize = 64 * 1024;

    private readonly int _most = (int)Math.Min(mostBytes, Array.MaxLength - 2);
    private byte[] _buffer = new byte[FirstSize];
    private int _begin;
    private int _end;
    private bool _atEnd;

    /// <summary>The number of the line read last, counted from 1.</summary>
    public long Number { get; private set; }

    /// <summary>
    /// Reads the next line, without its end; it stays valid until the next call. False at the end of the stream.
    /// <paramref name="isTooLong"/> says that it was over the limit and is not given.
    /// </summary>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        line = default;
        isTooLong = false;
        var looked = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_begin + looked, _end - _begin - looked).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var length = looked + at;
                isTooLong |= length > _most;
                line = isTooLong ? default : WithoutReturn(_buffer.AsSpan(_begin, length));
                _begin += length + 1;
                Number++;
                return true;
            }

            looked = _end - _begin;
            if (_atEnd)
            {
                if (looked == 0 && !isTooLong)
                {
                    return false;
                }

                line = isTooLong ? default : WithoutReturn(_buffer.AsSpan(_begin, looked));
                _begin = _end;
                Number++;
                return true;
            }

            if (looked > _most)
            {
                isTooLong = true;
                _begin = _end = 0;
                looked = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        var kept = _end - _begin;
        if (_begin > 0)
        {
            var size = kept < FirstSize / 2 ? FirstSize : _buffer.Length;
            var target = size == _buffer.Length ? _buffer : new byte[size];
            _buffer.AsSpan(_begin, kept).CopyTo(target);
            _buffer = target;
            (_begin, _end) = (0, kept);
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Math.Max(_most + 2L, _buffer.Length + 1L)));
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }

    private static ReadOnlySpan<byte> WithoutReturn(ReadOnlySpan<byte> line) => line is [.., (byte)'\r'] ? line[..^1] : line;
}
