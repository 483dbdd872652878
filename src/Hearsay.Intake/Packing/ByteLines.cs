namespace Hearsay.Intake.Packing;

/// <summary>Reads lines and counted bytes by turns from one stream, as records with text heads and binary bodies need.</summary>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    /// <summary>Bytes given so far.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// The next line without its end, as Latin-1; null at the end of the stream. Of a line over the limit the front is given and the rest
    /// passed over.
    /// </summary>
    public string? Line(int most)
    {
        var line = new System.Text.StringBuilder();
        var any = false;
        while (_at < _end || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var feed = rest.IndexOf((byte)'\n');
            var taken = feed < 0 ? rest : rest[..feed];
            line.Append(System.Text.Encoding.Latin1.GetString(taken[..Math.Min(taken.Length, Math.Max(0, most - line.Length))]));
            Advance(taken.Length + (feed < 0 ? 0 : 1));
            if (feed >= 0)
            {
                break;
            }
        }

        if (!any)
        {
            return null;
        }

        if (line.Length > 0 && line[^1] == '\r')
        {
            line.Length--;
        }

        return line.ToString();
    }

    /// <summary>Reads up to as many bytes as there is room for; 0 at the end.</summary>
    public int Read(Span<byte> target)
    {
        if (target.IsEmpty || (_at == _end && !Fill()))
        {
            return 0;
        }

        var taken = Math.Min(target.Length, _end - _at);
        _buffer.AsSpan(_at, taken).CopyTo(target);
        Advance(taken);
        return taken;
    }

    /// <summary>Passes over bytes; false where the stream ends before.</summary>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            if (_at == _end && !Fill())
            {
                return false;
            }

            var taken = (int)Math.Min(count, _end - _at);
            Advance(taken);
            count -= taken;
        }

        return true;
    }

    private void Advance(int count)
    {
        _at += count;
        Position += count;
    }

    private bool Fill()
    {
        _at = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
