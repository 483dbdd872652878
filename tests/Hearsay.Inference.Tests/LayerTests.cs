namespace Hearsay.Inference.Tests;

/// <summary>The layers against the same arithmetic in plain loops and double precision.</summary>
public sealed class LayerTests
{
    private const int Width = 32;

    private static readonly int[] Lengths = [3, 1, 0, 8, 2];

    private readonly WeightFileWriter _numbers = new();

    [Fact]
    public void Sigmoid_AllOfTheRange_IsRightToAMillionth()
    {
        float[] values = [.. Enumerable.Range(-2000, 4001).Select(i => i * 0.05f), float.PositiveInfinity, float.NegativeInfinity];
        var results = values.ToArray();
        Activations.Sigmoid(results);
        for (var i = 0; i < values.Length; i++)
        {
            results[i].ShouldBe((float)Sigmoid(values[i]), 1e-6f, $"at {values[i]}");
        }
    }

    [Fact]
    public void Norm_Row_HasMeanAndVarianceBeforeScaling()
    {
        var (scale, shift, row) = (Numbers(Width), Numbers(Width), Numbers(Width, 5));
        var result = new float[Width];
        new LayerNorm(scale, shift).Apply(row, result);
        Close(result, Norm(row, scale, shift));
    }

    [Fact]
    public void Convolution_SequencesSideBySide_IsThePlainLoop()
    {
        var (scale, shift) = (Numbers(Width), Numbers(Width));
        var (weight, bias) = (Numbers(2 * Width * 3 * Width, 0.3f), Numbers(2 * Width));
        var block = new ConvolutionBlock(new LayerNorm(scale, shift), new Linear(weight, bias, 2 * Width, 3 * Width));
        Check(block, rows =>
        {
            var normal = rows.Select(r => Norm(r, scale, shift)).ToArray();
            var zeros = new double[Width];
            return [.. rows.Select((row, t) =>
            {
                double[] window = [.. t == 0 ? zeros : normal[t - 1], .. normal[t], .. t + 1 == rows.Length ? zeros : normal[t + 1]];
                var mixed = Product(window, weight, bias);
                return row.Select((x, i) => x + (mixed[i] * Sigmoid(mixed[Width + i]))).ToArray();
            })];
        });
    }

    [Fact]
    public void Recurrence_SequencesSideBySide_IsThePlainLoop()
    {
        var (scale, shift) = (Numbers(Width), Numbers(Width));
        var (weight, bias) = (Numbers(3 * Width * Width, 0.3f), Numbers(3 * Width));
        var (outWeight, outBias) = (Numbers(Width * Width, 0.3f), Numbers(Width));
        var block = new RecurrenceBlock(new LayerNorm(scale, shift), new Linear(weight, bias, 3 * Width, Width), new Linear(outWeight, outBias, Width, Width));
        Check(block, rows =>
        {
            var mixed = rows.Select(r => Product(Norm(r, scale, shift), weight, bias)).ToArray();
            var given = rows.Select(_ => new double[Width]).ToArray();
            for (var i = 0; i < Width; i++)
            {
                var state = 0.0;
                for (var step = 0; step < rows.Length; step++)
                {
                    var t = i < Width / 2 ? step : rows.Length - 1 - step;
                    var forget = Sigmoid(mixed[t][Width + i]);
                    state = (forget * state) + ((1 - forget) * mixed[t][i]);
                    given[t][i] = state * Sigmoid(mixed[t][(2 * Width) + i]);
                }
            }

            return [.. rows.Select((row, t) => row.Zip(Product(given[t], outWeight, outBias), (x, y) => x + y).ToArray())];
        });
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double[] Norm(float[] row, float[] scale, float[] shift)
    {
        var mean = row.Average(x => (double)x);
        var variance = row.Average(x => (x - mean) * (x - mean));
        return [.. row.Select((x, i) => ((x - mean) / Math.Sqrt(variance + 1e-5) * scale[i]) + shift[i])];
    }

    private static double[] Product(double[] row, float[] weight, float[] bias) =>
        [.. bias.Select((b, o) => b + row.Select((x, k) => x * weight[(o * row.Length) + k]).Sum())];

    private static void Close(ReadOnlySpan<float> results, double[] wanted)
    {
        results.Length.ShouldBe(wanted.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            results[i].ShouldBe((float)wanted[i], 1e-4f);
        }
    }

    /// <summary>All sequences at once are as wanted; each alone is the same bit for bit.</summary>
    private void Check(IBlock block, Func<float[][], double[][]> plain)
    {
        var (layout, workspace) = (new SequenceLayout(), new BlockWorkspace());
        foreach (var length in Lengths)
        {
            layout.Add(length);
        }

        var before = Numbers(layout.Rows * Width, 2);
        var together = new AlignedFloats(before.Length);
        before.CopyTo(together.Span);
        block.AddTo(together, layout, workspace);

        for (var s = 0; s < Lengths.Length; s++)
        {
            var (start, count) = (layout.Start(s) * Width, layout.Length(s) * Width);
            var own = before.AsSpan(start, count).ToArray();
            Close(together.Slice(start, count), [.. plain([.. own.Chunk(Width)]).SelectMany(r => r)]);

            var single = new SequenceLayout();
            single.Add(Lengths[s]);
            var alone = new AlignedFloats(count);
            own.CopyTo(alone.Span);
            block.AddTo(alone, single, workspace);
            alone.Span.SequenceEqual(together.Slice(start, count)).ShouldBeTrue($"sequence {s}");
        }
    }

    private float[] Numbers(int count, float scale = 1) => [.. Enumerable.Range(0, count).Select(_ => _numbers.Next(scale))];
}
