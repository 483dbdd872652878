using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>Functions of single numbers, eight at a time.</summary>
public static class Activations
{
    /// <summary>Replaces every number by 1 / (1 + exp(-x)).</summary>
    /// <param name="values">The numbers; any count.</param>
    public static void Sigmoid(Span<float> values)
    {
        var i = 0;
        for (; i + Vector256<float>.Count <= values.Length; i += Vector256<float>.Count)
        {
            Sigmoid(Vector256.LoadUnsafe(ref values[i])).StoreUnsafe(ref values[i]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Sigmoid(Vector256.Create(values[i])).ToScalar();
        }
    }

    /// <summary>Adds to every sum its value times the sigmoid of its gate (the gated linear unit of Dauphin et al. 2017).</summary>
    /// <param name="values">The values; a multiple of 8.</param>
    /// <param name="gates">As many gates.</param>
    /// <param name="sums">As many sums.</param>
    /// <exception cref="ArgumentException">The lengths differ or are no multiple of 8.</exception>
    public static void AddGated(ReadOnlySpan<float> values, ReadOnlySpan<float> gates, Span<float> sums)
    {
        if (values.Length != gates.Length || values.Length != sums.Length || values.Length % Vector256<float>.Count != 0)
        {
            throw new ArgumentException($"{values.Length} values, {gates.Length} gates and {sums.Length} sums.", nameof(values));
        }

        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            var sum = Vector256.LoadUnsafe(ref sums[i]);
            var value = Vector256.LoadUnsafe(in values[i]);
            (sum + (value * Sigmoid(Vector256.LoadUnsafe(in gates[i])))).StoreUnsafe(ref sums[i]);
        }
    }

    /// <summary>Replaces negative numbers by 0.</summary>
    /// <param name="values">The numbers.</param>
    public static void Rectify(Span<float> values) => System.Numerics.Tensors.TensorPrimitives.Max(values, 0f, values);

    /// <summary>1 / (1 + exp(-x)), right to about 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>
    /// exp by the nearest power of two and a polynomial for the rest, which is at most ln(2)/2 either way: there Taylor's first seven
    /// terms are right to 2e-7. Beyond 87 either way the result stays as it is there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var power = Vector256.Round(x * Vector256.Create(1.442695041f));

        // ln 2 in two parts, so that what is taken away is exact.
        var rest = Vector256.FusedMultiplyAdd(power, Vector256.Create(-0.693145752f), x);
        rest = Vector256.FusedMultiplyAdd(power, Vector256.Create(-1.42860677e-6f), rest);
        var sum = Vector256.Create(1f / 720);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 120));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 24));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 6));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(0.5f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256<float>.One);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256<float>.One);
        return (sum.AsInt32() + (Vector256.ConvertToInt32(power) << 23)).AsSingle();
    }
}
