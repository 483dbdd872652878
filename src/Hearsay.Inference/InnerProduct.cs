using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>Sums of products of two rows, added in one order on every processor.</summary>
public static class InnerProduct
{
    /// <summary>The inner product of two rows.</summary>
    /// <param name="left">One row; a multiple of 16 numbers.</param>
    /// <param name="right">The other, as long.</param>
    /// <exception cref="ArgumentException">The lengths differ or are no multiple of 16.</exception>
    public static float Of(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (left.Length != right.Length || left.Length % 16 != 0)
        {
            throw new ArgumentException($"Rows of {left.Length} and {right.Length} numbers.", nameof(left));
        }

        var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < left.Length; i += 16)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(in left[i]), Vector256.LoadUnsafe(in right[i]), even);
            odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(in left[i + 8]), Vector256.LoadUnsafe(in right[i + 8]), odd);
        }

        return Vector256.Sum(even + odd);
    }
}
