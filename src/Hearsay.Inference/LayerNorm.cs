using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>Brings a row to mean 0 and variance 1 and then scales and shifts it (Ba, Kiros and Hinton 2016).</summary>
public sealed class LayerNorm
{
    private const float Epsilon = 1e-5f;

    private readonly float[] _scale;
    private readonly float[] _shift;

    /// <summary>Makes one.</summary>
    /// <param name="scale">One factor for each number of a row; a multiple of 16.</param>
    /// <param name="shift">As many to add.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public LayerNorm(ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        if (scale.Length != shift.Length || scale.IsEmpty || scale.Length % 16 != 0)
        {
            throw new ArgumentException($"{scale.Length} factors and {shift.Length} shifts; a multiple of 16 of each is wanted.", nameof(scale));
        }

        _scale = scale.ToArray();
        _shift = shift.ToArray();
    }

    /// <summary>Numbers of a row.</summary>
    public int Width => _scale.Length;

    /// <summary>Normalises one row.</summary>
    /// <param name="input">The row.</param>
    /// <param name="output">Receives it; may be the same.</param>
    /// <exception cref="ArgumentException">A row has not <see cref="Width"/> numbers.</exception>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        if (input.Length != Width || output.Length != Width)
        {
            throw new ArgumentException($"Rows of {input.Length} and {output.Length} numbers where {Width} are wanted.", nameof(input));
        }

        // Two sums side by side hide the delay of an addition; their order is part of the result.
        var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < input.Length; i += 16)
        {
            even += Vector256.LoadUnsafe(in input[i]);
            odd += Vector256.LoadUnsafe(in input[i + 8]);
        }

        var mean = Vector256.Create(Vector256.Sum(even + odd) / Width);
        (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < input.Length; i += 16)
        {
            var (a, b) = (Vector256.LoadUnsafe(in input[i]) - mean, Vector256.LoadUnsafe(in input[i + 8]) - mean);
            even = Vector256.FusedMultiplyAdd(a, a, even);
            odd = Vector256.FusedMultiplyAdd(b, b, odd);
        }

        var factor = Vector256.Create(1f / MathF.Sqrt((Vector256.Sum(even + odd) / Width) + Epsilon));
        for (var i = 0; i < input.Length; i += 8)
        {
            var normal = (Vector256.LoadUnsafe(in input[i]) - mean) * factor;
            Vector256.FusedMultiplyAdd(normal, Vector256.LoadUnsafe(in _scale[i]), Vector256.LoadUnsafe(in _shift[i])).StoreUnsafe(ref output[i]);
        }
    }
}
