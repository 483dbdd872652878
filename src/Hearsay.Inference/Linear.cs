namespace Hearsay.Inference;

/// <summary>A matrix product with a bias: each row of the input gives a row of the output.</summary>
public sealed unsafe class Linear
{
    private readonly AlignedFloats _packed;
    private readonly AlignedFloats _bias;

    /// <summary>Packs the weights.</summary>
    /// <param name="weight">By rows: <paramref name="inputs"/> numbers for each output.</param>
    /// <param name="bias">One number for each output, or none.</param>
    /// <param name="outputs">Numbers of a row of the output; at least 1.</param>
    /// <param name="inputs">Numbers of a row of the input; at least 1.</param>
    /// <exception cref="ArgumentException">The lengths do not agree.</exception>
    public Linear(ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, int outputs, int inputs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        if (weight.Length != (long)outputs * inputs || (!bias.IsEmpty && bias.Length != outputs))
        {
            throw new ArgumentException($"{weight.Length} weights and {bias.Length} biases for {outputs} outputs of {inputs} inputs.", nameof(weight));
        }

        Outputs = outputs;
        Inputs = inputs;
        Stride = MatrixProduct.Padded(outputs);
        _packed = MatrixProduct.Pack(weight, outputs, inputs);
        _bias = new AlignedFloats(Stride);
        bias.CopyTo(_bias.Span);
    }

    /// <summary>Numbers of a row of the output.</summary>
    public int Outputs { get; }

    /// <summary>Numbers of a row of the input.</summary>
    public int Inputs { get; }

    /// <summary>From one row of the output to the next: <see cref="Outputs"/> rounded up to a multiple of 64; what lies between is 0.</summary>
    public int Stride { get; }

    /// <summary>Multiplies rows that lie one after another.</summary>
    /// <param name="input">The rows; row r begins at r times <paramref name="inputStride"/>.</param>
    /// <param name="inputStride">From one row to the next; at least 0, and less than <see cref="Inputs"/> where rows overlap.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="output">Takes rows times <see cref="Stride"/> floats.</param>
    /// <exception cref="ArgumentException">The input is too short.</exception>
    public void Apply(AlignedFloats input, int inputStride, int rows, AlignedFloats output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(inputStride);
        if (rows > 0 && ((rows - 1L) * inputStride) + Inputs > input.Length)
        {
            throw new ArgumentException($"{rows} rows of {Inputs} in steps of {inputStride} do not fit {input.Length} floats.", nameof(input));
        }

        Multiply(input, null, inputStride, rows, output);
    }

    /// <summary>Multiplies rows that lie anywhere.</summary>
    /// <param name="input">Where the rows lie.</param>
    /// <param name="starts">The beginning of each row.</param>
    /// <param name="output">Takes as many rows of <see cref="Stride"/> floats.</param>
    /// <exception cref="ArgumentException">A row does not lie within the input.</exception>
    public void Apply(AlignedFloats input, ReadOnlySpan<int> starts, AlignedFloats output)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var start in starts)
        {
            if (start < 0 || start > input.Length - Inputs)
            {
                throw new ArgumentException($"A row of {Inputs} at {start} is not within {input.Length} floats.", nameof(starts));
            }
        }

        fixed (int* first = starts)
        {
            Multiply(input, first, 0, starts.Length, output);
        }
    }

    private void Multiply(AlignedFloats input, int* starts, int stride, int rows, AlignedFloats output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Take(checked(rows * Stride));
        MatrixProduct.Multiply(input.Pointer, starts, stride, rows, Inputs, _packed.Pointer, _bias.Pointer, Stride, output.Pointer);
        GC.KeepAlive(input);
        GC.KeepAlive(output);
        GC.KeepAlive(this);
    }
}
