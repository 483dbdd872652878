using System.Numerics.Tensors;
using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Scores the relations of words to the heads that were chosen for them.</summary>
internal sealed class RelationScorer
{
    private readonly int _half;
    private readonly Linear _parts;
    private readonly Linear _labels;
    private readonly float[] _root;

    /// <summary>Takes the weights from the file.</summary>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    public RelationScorer(WeightFile file, NetworkShape shape)
    {
        _half = 2 * shape.Relation;
        _parts = file.Linear("relation", 2 * _half, shape.Width);
        _labels = file.Linear("relation_label", shape.Labels.Relations.Length, _half);
        _root = file.Floats("relation_root", _half);
    }

    /// <summary>Scores the relations of the batch's words to their chosen heads.</summary>
    public void Score(NetworkWorkspace workspace)
    {
        var layout = workspace.Layout;
        _parts.Apply(workspace.Encoded, _parts.Inputs, layout.Rows, workspace.RelationParts);
        var joined = workspace.Joined.Take(layout.Rows * _half);
        var quarter = _half / 2;
        for (var s = 0; s < layout.Count; s++)
        {
            var first = layout.Start(s);
            for (var row = first; row < layout.Start(s + 1); row++)
            {
                var dependent = workspace.RelationParts.Slice(row * _parts.Stride, _half);
                var chosen = workspace.Chosen[row];
                var head = chosen < 0 ? _root : workspace.RelationParts.Slice(((first + chosen) * _parts.Stride) + _half, _half);
                var to = joined.Slice(row * _half, _half);
                TensorPrimitives.Add(dependent[..quarter], head[..quarter], to[..quarter]);
                Activations.Rectify(to[..quarter]);
                TensorPrimitives.Multiply(dependent[quarter..], head[quarter..], to[quarter..]);
            }
        }

        _labels.Apply(workspace.Joined, _half, layout.Rows, workspace.Relations);
    }

    /// <summary>The scores of a row of the batch, one for each relation.</summary>
    public ReadOnlySpan<float> Scores(int row, NetworkWorkspace workspace) => workspace.Relations.Slice(row * _labels.Stride, _labels.Outputs);
}
