namespace Hearsay.Inference.Tests;

public sealed class LinearTests
{
    private readonly WeightFileWriter _numbers = new();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 7)]
    [InlineData(6, 64, 128)]
    [InlineData(7, 65, 129)]
    [InlineData(13, 130, 300)]
    [InlineData(20, 17, 257)]
    public void Apply_OddSizes_IsThePlainProduct(int rows, int outputs, int inputs)
    {
        var (weight, bias) = (Numbers(outputs * inputs), Numbers(outputs));
        var input = Aligned(rows * inputs);
        var output = new AlignedFloats();
        new Linear(weight, bias, outputs, inputs).Apply(input, inputs, rows, output);

        var stride = output.Length / rows;
        for (var r = 0; r < rows; r++)
        {
            for (var o = 0; o < outputs; o++)
            {
                var sum = (double)bias[o];
                for (var k = 0; k < inputs; k++)
                {
                    sum += (double)weight[(o * inputs) + k] * input.Span[(r * inputs) + k];
                }

                output.Span[(r * stride) + o].ShouldBe((float)sum, 1e-4f);
            }
        }
    }

    [Fact]
    public void Apply_RowAloneOrAmongOthers_IsTheSameBitForBit()
    {
        const int Rows = 19, Outputs = 70, Inputs = 200;
        var linear = new Linear(Numbers(Outputs * Inputs), Numbers(Outputs), Outputs, Inputs);
        var input = Aligned(Rows * Inputs);
        var together = new AlignedFloats();
        linear.Apply(input, Inputs, Rows, together);
        var alone = new AlignedFloats();
        for (var r = 0; r < Rows; r++)
        {
            linear.Apply(input, [r * Inputs], alone);
            alone.Span.SequenceEqual(together.Slice(r * linear.Stride, linear.Stride)).ShouldBeTrue($"row {r}");
        }
    }

    [Fact]
    public unsafe void Apply_EitherWidthOfVectors_IsTheSameBitForBit()
    {
        const int Rows = 11, Inputs = 100;
        var packed = MatrixProduct.Pack(Numbers(64 * Inputs), 64, Inputs);
        var (input, bias) = (Aligned(Rows * Inputs), Aligned(64));
        var (wide, narrow) = (new AlignedFloats(Rows * 64), new AlignedFloats(Rows * 64));
        var tile = new MatrixProduct.Tile(packed.Pointer, bias.Pointer, Inputs, 64);
        MatrixProduct.Rows512(input.Pointer, null, Inputs, Rows, tile, wide.Pointer);
        MatrixProduct.Rows256(input.Pointer, null, Inputs, Rows, tile, narrow.Pointer);
        wide.Span.SequenceEqual(narrow.Span).ShouldBeTrue();
        wide.Span.ContainsAnyExcept(0f).ShouldBeTrue();
    }

    [Fact]
    public void Apply_InputTooShort_Throws()
    {
        var linear = new Linear(Numbers(8), [], 2, 4);
        Should.Throw<ArgumentException>(() => linear.Apply(Aligned(11), 4, 3, new AlignedFloats()));
        Should.Throw<ArgumentException>(() => linear.Apply(Aligned(11), [8], new AlignedFloats()));
        Should.Throw<ArgumentException>(() => new Linear(new float[7], [], 2, 4));
    }

    private float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => _numbers.Next())];

    private AlignedFloats Aligned(int count)
    {
        var made = new AlignedFloats(count);
        Numbers(count).CopyTo(made.Span);
        return made;
    }
}
