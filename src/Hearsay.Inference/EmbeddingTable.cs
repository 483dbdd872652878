using System.Numerics.Tensors;

namespace Hearsay.Inference;

/// <summary>Rows of a learned table, kept as signed bytes with one scale a row.</summary>
public sealed class EmbeddingTable
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <summary>Makes one.</summary>
    /// <param name="values">By rows.</param>
    /// <param name="scales">What the bytes of each row are multiplied by.</param>
    /// <param name="width">Numbers of a row; at least 1.</param>
    /// <exception cref="ArgumentException">The lengths do not agree.</exception>
    public EmbeddingTable(ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (values.Length != (long)scales.Length * width)
        {
            throw new ArgumentException($"{values.Length} bytes for {scales.Length} rows of {width}.", nameof(values));
        }

        _values = values.ToArray();
        _scales = scales.ToArray();
        Width = width;
    }

    /// <summary>Rows of the table.</summary>
    public int Rows => _scales.Length;

    /// <summary>Numbers of a row.</summary>
    public int Width { get; }

    /// <summary>Adds a row to a sum.</summary>
    /// <param name="row">Its number, from 0.</param>
    /// <param name="sum">As many numbers as <see cref="Width"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="sum"/> is of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void AddRow(int row, Span<float> sum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        if (sum.Length != Width)
        {
            throw new ArgumentException($"A sum of {sum.Length} numbers for rows of {Width}.", nameof(sum));
        }

        const int Step = 64;
        Span<float> part = stackalloc float[Step];
        var values = _values.AsSpan(row * Width, Width);
        for (var i = 0; i < Width; i += Step)
        {
            var length = Math.Min(Step, Width - i);
            TensorPrimitives.ConvertTruncating<sbyte, float>(values.Slice(i, length), part);
            var to = sum.Slice(i, length);
            TensorPrimitives.MultiplyAdd(part[..length], _scales[row], to, to);
        }
    }
}
