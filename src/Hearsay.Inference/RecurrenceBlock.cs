using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference;

/// <summary>
/// A gated linear recurrence, one half of the channels from the left and the other from the right (Bradbury et al. 2017, Lei et al. 2018):
/// h[t] = f[t] h[t-1] + (1 - f[t]) v[t], with h = 0 beyond the end of the sequence at which it begins.
/// </summary>
public sealed class RecurrenceBlock : IBlock
{
    private readonly LayerNorm _norm;
    private readonly Linear _gates;
    private readonly Linear _out;

    /// <summary>Makes one.</summary>
    /// <param name="norm">Brings the rows to one scale before they are mixed.</param>
    /// <param name="gates">From a row to values, gates of forgetting and gates of giving, one row wide each.</param>
    /// <param name="output">From a row to a row.</param>
    /// <exception cref="ArgumentException">The shapes do not agree.</exception>
    public RecurrenceBlock(LayerNorm norm, Linear gates, Linear output)
    {
        ArgumentNullException.ThrowIfNull(norm);
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(output);
        var width = norm.Width;
        if (gates.Inputs != width || gates.Outputs != 3 * width || output.Inputs != width || output.Outputs != width)
        {
            throw new ArgumentException($"Products of {gates.Inputs} to {gates.Outputs} and {output.Inputs} to {output.Outputs} for rows of {width}.", nameof(gates));
        }

        _norm = norm;
        _gates = gates;
        _out = output;
    }

    /// <inheritdoc/>
    public void AddTo(AlignedFloats rows, SequenceLayout layout, BlockWorkspace workspace)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(workspace);
        var width = _norm.Width;
        var normal = workspace.Normal.Take(layout.Rows * width);
        for (var row = 0; row < layout.Rows; row++)
        {
            _norm.Apply(rows.Slice(row * width, width), normal.Slice(row * width, width));
        }

        _gates.Apply(workspace.Normal, width, layout.Rows, workspace.Wide);
        var half = width / 2;
        var state = workspace.State.Take(half);
        for (var s = 0; s < layout.Count; s++)
        {
            var (start, end) = (layout.Start(s), layout.Start(s + 1));
            state.Clear();
            for (var row = start; row < end; row++)
            {
                Step(row, 0, state, workspace);
            }

            state.Clear();
            for (var row = end - 1; row >= start; row--)
            {
                Step(row, half, state, workspace);
            }
        }

        _out.Apply(workspace.Normal, width, layout.Rows, workspace.Wide);
        for (var row = 0; row < layout.Rows; row++)
        {
            var sum = rows.Slice(row * width, width);
            TensorPrimitives.Add(sum, workspace.Wide.Slice(row * _out.Stride, width), sum);
        }
    }

    /// <summary>Carries one half of the channels over a row; what it gives takes the place of the normalised row.</summary>
    private void Step(int row, int channel, Span<float> state, BlockWorkspace workspace)
    {
        var width = _norm.Width;
        var mixed = workspace.Wide.Slice((row * _gates.Stride) + channel, (2 * width) + state.Length);
        var values = mixed[..state.Length];
        var forgets = mixed.Slice(width, state.Length);
        var gives = mixed.Slice(2 * width, state.Length);
        var result = workspace.Normal.Slice((row * width) + channel, state.Length);
        for (var i = 0; i < state.Length; i += Vector256<float>.Count)
        {
            var forget = Activations.Sigmoid(Vector256.LoadUnsafe(ref forgets[i]));
            var value = (Vector256<float>.One - forget) * Vector256.LoadUnsafe(ref values[i]);
            var next = (forget * Vector256.LoadUnsafe(ref state[i])) + value;
            next.StoreUnsafe(ref state[i]);
            (next * Activations.Sigmoid(Vector256.LoadUnsafe(ref gives[i]))).StoreUnsafe(ref result[i]);
        }
    }
}
