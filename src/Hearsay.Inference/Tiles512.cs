using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>The innermost loops with vectors of sixteen: 24 sums stay in registers, the weights are read once for six rows.</summary>
/// <remarks>They are compiled at their best from the first call: compiled in haste they took most of the time of a process's first document.</remarks>
internal static unsafe class Tiles512
{
    /// <summary>Rows of the large tile.</summary>
    public const int Rows = 6;

    private const int Width = 16;

    /// <summary>Six rows times 64 columns.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Six(float* a, float* b, float* c, float* d, float* e, float* f, MatrixProduct.Tile tile, float* output)
    {
        var weights = tile.Weights;
        var end = weights + ((long)tile.Depth * MatrixProduct.Panel);
        var stride = (long)tile.Columns;
        var first = tile.Bias != null;
        var from = first ? tile.Bias : output;
        var step = first ? 0 : stride;
        var a0 = Vector512.Load(from);
        var a1 = Vector512.Load(from + Width);
        var a2 = Vector512.Load(from + (2 * Width));
        var a3 = Vector512.Load(from + (3 * Width));
        from += step;
        var b0 = Vector512.Load(from);
        var b1 = Vector512.Load(from + Width);
        var b2 = Vector512.Load(from + (2 * Width));
        var b3 = Vector512.Load(from + (3 * Width));
        from += step;
        var c0 = Vector512.Load(from);
        var c1 = Vector512.Load(from + Width);
        var c2 = Vector512.Load(from + (2 * Width));
        var c3 = Vector512.Load(from + (3 * Width));
        from += step;
        var d0 = Vector512.Load(from);
        var d1 = Vector512.Load(from + Width);
        var d2 = Vector512.Load(from + (2 * Width));
        var d3 = Vector512.Load(from + (3 * Width));
        from += step;
        var e0 = Vector512.Load(from);
        var e1 = Vector512.Load(from + Width);
        var e2 = Vector512.Load(from + (2 * Width));
        var e3 = Vector512.Load(from + (3 * Width));
        from += step;
        var f0 = Vector512.Load(from);
        var f1 = Vector512.Load(from + Width);
        var f2 = Vector512.Load(from + (2 * Width));
        var f3 = Vector512.Load(from + (3 * Width));
        for (; weights < end; weights += MatrixProduct.Panel)
        {
            var w0 = Vector512.Load(weights);
            var w1 = Vector512.Load(weights + Width);
            var w2 = Vector512.Load(weights + (2 * Width));
            var w3 = Vector512.Load(weights + (3 * Width));
            var x = Vector512.Create(*a++);
            a0 = Vector512.FusedMultiplyAdd(x, w0, a0);
            a1 = Vector512.FusedMultiplyAdd(x, w1, a1);
            a2 = Vector512.FusedMultiplyAdd(x, w2, a2);
            a3 = Vector512.FusedMultiplyAdd(x, w3, a3);
            x = Vector512.Create(*b++);
            b0 = Vector512.FusedMultiplyAdd(x, w0, b0);
            b1 = Vector512.FusedMultiplyAdd(x, w1, b1);
            b2 = Vector512.FusedMultiplyAdd(x, w2, b2);
            b3 = Vector512.FusedMultiplyAdd(x, w3, b3);
            x = Vector512.Create(*c++);
            c0 = Vector512.FusedMultiplyAdd(x, w0, c0);
            c1 = Vector512.FusedMultiplyAdd(x, w1, c1);
            c2 = Vector512.FusedMultiplyAdd(x, w2, c2);
            c3 = Vector512.FusedMultiplyAdd(x, w3, c3);
            x = Vector512.Create(*d++);
            d0 = Vector512.FusedMultiplyAdd(x, w0, d0);
            d1 = Vector512.FusedMultiplyAdd(x, w1, d1);
            d2 = Vector512.FusedMultiplyAdd(x, w2, d2);
            d3 = Vector512.FusedMultiplyAdd(x, w3, d3);
            x = Vector512.Create(*e++);
            e0 = Vector512.FusedMultiplyAdd(x, w0, e0);
            e1 = Vector512.FusedMultiplyAdd(x, w1, e1);
            e2 = Vector512.FusedMultiplyAdd(x, w2, e2);
            e3 = Vector512.FusedMultiplyAdd(x, w3, e3);
            x = Vector512.Create(*f++);
            f0 = Vector512.FusedMultiplyAdd(x, w0, f0);
            f1 = Vector512.FusedMultiplyAdd(x, w1, f1);
            f2 = Vector512.FusedMultiplyAdd(x, w2, f2);
            f3 = Vector512.FusedMultiplyAdd(x, w3, f3);
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
        output += stride;
        d0.Store(output);
        d1.Store(output + Width);
        d2.Store(output + (2 * Width));
        d3.Store(output + (3 * Width));
        output += stride;
        e0.Store(output);
        e1.Store(output + Width);
        e2.Store(output + (2 * Width));
        e3.Store(output + (3 * Width));
        output += stride;
        f0.Store(output);
        f1.Store(output + Width);
        f2.Store(output + (2 * Width));
        f3.Store(output + (3 * Width));
    }

    /// <summary>One row times 64 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(float* a, MatrixProduct.Tile tile, float* output)
    {
        var weights = tile.Weights;
        var from = tile.Bias != null ? tile.Bias : output;
        var a0 = Vector512.Load(from);
        var a1 = Vector512.Load(from + Width);
        var a2 = Vector512.Load(from + (2 * Width));
        var a3 = Vector512.Load(from + (3 * Width));
        for (var k = 0; k < tile.Depth; k++, weights += MatrixProduct.Panel)
        {
            var x = Vector512.Create(a[k]);
            a0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(weights), a0);
            a1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(weights + Width), a1);
            a2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(weights + (2 * Width)), a2);
            a3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(weights + (3 * Width)), a3);
        }

        a0.Store(output);
        a1.Store(output + Width);
        a2.Store(output + (2 * Width));
        a3.Store(output + (3 * Width));
    }
}
