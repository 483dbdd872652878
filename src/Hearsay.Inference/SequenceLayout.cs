namespace Hearsay.Inference;

/// <summary>
/// Sequences of words laid one after another, without filling: which rows belong to which sequence. Rows are numbered through.
/// Used again and again; not safe for several threads at once.
/// </summary>
public sealed class SequenceLayout
{
    private int[] _starts = new int[16];
    private int[] _windows = [];

    /// <summary>Sequences laid down.</summary>
    public int Count { get; private set; }

    /// <summary>Rows of all sequences.</summary>
    public int Rows => _starts[Count];

    /// <summary>The first row of a sequence.</summary>
    /// <param name="sequence">Its number, from 0; <see cref="Count"/> gives the end of the last.</param>
    public int Start(int sequence) => _starts[sequence];

    /// <summary>Rows of a sequence.</summary>
    /// <param name="sequence">Its number, from 0.</param>
    public int Length(int sequence) => _starts[sequence + 1] - _starts[sequence];

    /// <summary>Forgets all sequences.</summary>
    public void Clear() => Count = 0;

    /// <summary>Lays down one more.</summary>
    /// <param name="length">Its rows; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public void Add(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (Count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        _starts[Count + 1] = checked(_starts[Count] + length);
        Count++;
    }

    /// <summary>
    /// Where the window of each row begins that holds the row before it, itself and the row after it, when one row of zeros parts the
    /// sequences and stands at either end: row r of sequence s lies at r + s + 1.
    /// </summary>
    internal ReadOnlySpan<int> Windows(int width)
    {
        if (_windows.Length < Rows)
        {
            _windows = new int[Rows + (Rows / 4)];
        }

        for (var s = 0; s < Count; s++)
        {
            for (var row = _starts[s]; row < _starts[s + 1]; row++)
            {
                _windows[row] = (row + s) * width;
            }
        }

        return _windows.AsSpan(0, Rows);
    }
}
