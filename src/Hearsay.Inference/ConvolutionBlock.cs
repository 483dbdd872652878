namespace Hearsay.Inference;

/// <summary>A gated convolution over a row and its two neighbours (Dauphin et al. 2017); beyond the ends of a sequence stand zeros.</summary>
public sealed class ConvolutionBlock : IBlock
{
    private readonly LayerNorm _norm;
    private readonly Linear _mix;

    /// <summary>Makes one.</summary>
    /// <param name="norm">Brings the rows to one scale before they are mixed.</param>
    /// <param name="mix">From three rows to values and gates, one row wide each.</param>
    /// <exception cref="ArgumentException">The shapes do not agree.</exception>
    public ConvolutionBlock(LayerNorm norm, Linear mix)
    {
        ArgumentNullException.ThrowIfNull(norm);
        ArgumentNullException.ThrowIfNull(mix);
        if (mix.Inputs != 3 * norm.Width || mix.Outputs != 2 * norm.Width)
        {
            throw new ArgumentException($"A product of {mix.Inputs} to {mix.Outputs} for rows of {norm.Width}.", nameof(mix));
        }

        _norm = norm;
        _mix = mix;
    }

    /// <inheritdoc/>
    public void AddTo(AlignedFloats rows, SequenceLayout layout, BlockWorkspace workspace)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(workspace);
        var width = _norm.Width;
        var normal = workspace.Normal.Take((layout.Rows + layout.Count + 1) * width);
        normal[..width].Clear();
        for (var s = 0; s < layout.Count; s++)
        {
            var (start, end) = (layout.Start(s), layout.Start(s + 1));
            for (var row = start; row < end; row++)
            {
                _norm.Apply(rows.Slice(row * width, width), normal.Slice((row + s + 1) * width, width));
            }

            normal.Slice((end + s + 1) * width, width).Clear();
        }

        // The three rows of a window lie one after another as they are: nothing is copied together.
        _mix.Apply(workspace.Normal, layout.Windows(width), workspace.Wide);
        for (var row = 0; row < layout.Rows; row++)
        {
            var mixed = workspace.Wide.Slice(row * _mix.Stride, 2 * width);
            Activations.AddGated(mixed[..width], mixed[width..], rows.Slice(row * width, width));
        }
    }
}
