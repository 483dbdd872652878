using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>
/// Rows times a packed matrix. The matrix lies in panels of 64 columns, each by depth, so that the innermost loop reads it in one go;
/// the depth is worked off in blocks whose part of a panel stays in the first cache (Goto and van de Geijn, "Anatomy of high-performance
/// matrix multiplication", 2008).
/// </summary>
/// <remarks>
/// Every number of the result is its bias and then its products added by rising depth, each with one rounding: the same bits whatever
/// rows stand beside it and however wide the processor's vectors are.
/// </remarks>
internal static unsafe class MatrixProduct
{
    /// <summary>Columns of a panel.</summary>
    public const int Panel = 64;

    private const int DepthBlock = 128;

    /// <summary>Columns as they are stored: whole panels.</summary>
    public static int Padded(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>Packs a matrix of which each row holds the weights of one column of the result.</summary>
    public static AlignedFloats Pack(ReadOnlySpan<float> weight, int outputs, int inputs)
    {
        var packed = new AlignedFloats(checked(Padded(outputs) * inputs));
        var to = packed.Span;
        for (var output = 0; output < outputs; output++)
        {
            var panel = to.Slice(output / Panel * Panel * inputs, Panel * inputs);
            var column = output % Panel;
            for (var k = 0; k < inputs; k++)
            {
                panel[(k * Panel) + column] = weight[(output * inputs) + k];
            }
        }

        return packed;
    }

    /// <summary>Multiplies.</summary>
    /// <param name="input">The rows; row r begins at <paramref name="starts"/>[r], or at r times <paramref name="stride"/> where that is null.</param>
    /// <param name="starts">Null or the beginning of each row, in floats.</param>
    /// <param name="stride">From one row to the next, in floats.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="depth">Floats of a row.</param>
    /// <param name="packed">The panels.</param>
    /// <param name="bias">As many as there are padded columns.</param>
    /// <param name="columns">Padded columns.</param>
    /// <param name="output">Receives rows of <paramref name="columns"/> floats.</param>
    public static void Multiply(float* input, int* starts, int stride, int rows, int depth, float* packed, float* bias, int columns, float* output)
    {
        for (var column = 0; column < columns; column += Panel)
        {
            for (var k = 0; k < depth; k += DepthBlock)
            {
                var tile = new Tile(
                    packed + ((long)column * depth) + ((long)k * Panel),
                    k == 0 ? bias + column : null,
                    Math.Min(DepthBlock, depth - k),
                    columns);
                if (Vector512.IsHardwareAccelerated)
                {
                    Rows512(input + k, starts, stride, rows, tile, output + column);
                }
                else
                {
                    Rows256(input + k, starts, stride, rows, tile, output + column);
                }
            }
        }
    }

    /// <summary>The same with vectors of sixteen; the processor must have them only to be quick.</summary>
    internal static void Rows512(float* input, int* starts, int stride, int rows, Tile tile, float* output)
    {
        var row = 0;
        for (; row + Tiles512.Rows <= rows; row += Tiles512.Rows)
        {
            Tiles512.Six(
                Row(input, starts, stride, row), Row(input, starts, stride, row + 1), Row(input, starts, stride, row + 2),
                Row(input, starts, stride, row + 3), Row(input, starts, stride, row + 4), Row(input, starts, stride, row + 5),
                tile, output + ((long)row * tile.Columns));
        }

        for (; row < rows; row++)
        {
            Tiles512.One(Row(input, starts, stride, row), tile, output + ((long)row * tile.Columns));
        }
    }

    /// <summary>The same with vectors of eight.</summary>
    internal static void Rows256(float* input, int* starts, int stride, int rows, Tile tile, float* output)
    {
        for (var half = 0; half < Panel; half += Tiles256.Columns)
        {
            var part = new Tile(tile.Weights + half, tile.Bias == null ? null : tile.Bias + half, tile.Depth, tile.Columns);
            var to = output + half;
            var row = 0;
            for (; row + Tiles256.Rows <= rows; row += Tiles256.Rows)
            {
                Tiles256.Three(
                    Row(input, starts, stride, row), Row(input, starts, stride, row + 1), Row(input, starts, stride, row + 2),
                    part, to + ((long)row * tile.Columns));
            }

            for (; row < rows; row++)
            {
                Tiles256.One(Row(input, starts, stride, row), part, to + ((long)row * tile.Columns));
            }
        }
    }

    private static float* Row(float* input, int* starts, int stride, int row) =>
        input + (starts == null ? (long)row * stride : starts[row]);

    /// <summary>What the tiles of one panel and one block of depth have in common.</summary>
    /// <param name="weights">The block of the panel: 64 floats for each step of depth.</param>
    /// <param name="bias">What the sums begin with; null where they go on from what the output holds.</param>
    /// <param name="depth">Steps.</param>
    /// <param name="columns">From one row of the output to the next.</param>
    internal readonly struct Tile(float* weights, float* bias, int depth, int columns)
    {
        public readonly float* Weights = weights;
        public readonly float* Bias = bias;
        public readonly int Depth = depth;
        public readonly int Columns = columns;
    }
}
