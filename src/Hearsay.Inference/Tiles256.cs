using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>The innermost loops with vectors of eight: half a panel at a time, twelve sums in registers.</summary>
/// <remarks>They are compiled at their best from the first call, as those of <see cref="Tiles512"/> are.</remarks>
internal static unsafe class Tiles256
{
    /// <summary>Rows of the large tile.</summary>
    public const int Rows = 3;

    /// <summary>Columns of a tile.</summary>
    public const int Columns = 32;

    private const int Width = 8;

    /// <summary>Three rows times 32 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three(float* a, float* b, float* c, MatrixProduct.Tile tile, float* output)
    {
        var weights = tile.Weights;
        var stride = (long)tile.Columns;
        var first = tile.Bias != null;
        var from = first ? tile.Bias : output;
        var step = first ? 0 : stride;
        var a0 = Vector256.Load(from);
        var a1 = Vector256.Load(from + Width);
        var a2 = Vector256.Load(from + (2 * Width));
        var a3 = Vector256.Load(from + (3 * Width));
        from += step;
        var b0 = Vector256.Load(from);
        var b1 = Vector256.Load(from + Width);
        var b2 = Vector256.Load(from + (2 * Width));
        var b3 = Vector256.Load(from + (3 * Width));
        from += step;
        var c0 = Vector256.Load(from);
        var c1 = Vector256.Load(from + Width);
        var c2 = Vector256.Load(from + (2 * Width));
        var c3 = Vector256.Load(from + (3 * Width));
        for (var k = 0; k < tile.Depth; k++, weights += MatrixProduct.Panel)
        {
            var x = Vector256.Create(a[k]);
            var y = Vector256.Create(b[k]);
            var z = Vector256.Create(c[k]);
            var w = Vector256.Load(weights);
            a0 = Vector256.FusedMultiplyAdd(x, w, a0);
            b0 = Vector256.FusedMultiplyAdd(y, w, b0);
            c0 = Vector256.FusedMultiplyAdd(z, w, c0);
            w = Vector256.Load(weights + Width);
            a1 = Vector256.FusedMultiplyAdd(x, w, a1);
            b1 = Vector256.FusedMultiplyAdd(y, w, b1);
            c1 = Vector256.FusedMultiplyAdd(z, w, c1);
            w = Vector256.Load(weights + (2 * Width));
            a2 = Vector256.FusedMultiplyAdd(x, w, a2);
            b2 = Vector256.FusedMultiplyAdd(y, w, b2);
            c2 = Vector256.FusedMultiplyAdd(z, w, c2);
            w = Vector256.Load(weights + (3 * Width));
            a3 = Vector256.FusedMultiplyAdd(x, w, a3);
            b3 = Vector256.FusedMultiplyAdd(y, w, b3);
            c3 = Vector256.FusedMultiplyAdd(z, w, c3);
        }

        a0.Store(output);
        a1.Store(output + Width);
        a2.Store(output + (2 * Width));
        a3.Store(output + (3 * Width));
        output += stride;
        b0.Store(output);
        b1.Store(output + Width);
        b2.Store(output + (2 * Width));
        b3.Store(output + (3 * Width));
        output += stride;
        c0.Store(output);
        c1.Store(output + Width);
        c2.Store(output + (2 * Width));
        c3.Store(output + (3 * Width));
    }

    /// <summary>One row times 32 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(float* a, MatrixProduct.Tile tile, float* output)
    {
        var weights = tile.Weights;
        var from = tile.Bias != null ? tile.Bias : output;
        var a0 = Vector256.Load(from);
        var a1 = Vector256.Load(from + Width);
        var a2 = Vector256.Load(from + (2 * Width));
        var a3 = Vector256.Load(from + (3 * Width));
        for (var k = 0; k < tile.Depth; k++, weights += MatrixProduct.Panel)
        {
            var x = Vector256.Create(a[k]);
            a0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(weights), a0);
            a1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(weights + Width), a1);
            a2 = Vector256.FusedMultiplyAdd(x, Vector256.Load(weights + (2 * Width)), a2);
            a3 = Vector256.FusedMultiplyAdd(x, Vector256.Load(weights + (3 * Width)), a3);
        }

        a0.Store(output);
        a1.Store(output + Width);
        a2.Store(output + (2 * Width));
        a3.Store(output + (3 * Width));
    }
}
