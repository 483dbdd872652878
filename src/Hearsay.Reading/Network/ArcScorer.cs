using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Scores every word as the head of every other: biaffine attention (Dozat and Manning 2017) with a learned leaning to distances.</summary>
internal sealed class ArcScorer
{
    private const int SingleSteps = 6;

    private readonly int _size;
    private readonly int _side;
    private readonly Linear _arc;
    private readonly Linear _pair;
    private readonly Linear _distance;
    private readonly float[] _head;
    private readonly float[] _root;

    /// <summary>Takes the weights from the file.</summary>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    public ArcScorer(WeightFile file, NetworkShape shape)
    {
        _size = shape.Arc;
        _side = shape.Distances / 2;
        _arc = file.Linear("arc", 2 * _size, shape.Width);
        _pair = new Linear(Turned(file.Floats("arc_pair", _size, _size), _size), [], _size, _size);
        _distance = file.Linear("arc_distance", shape.Distances, _size);
        _head = file.Floats("arc_head.weight", 1, _size);
        _root = file.Floats("arc_root", _size);
    }

    /// <summary>Does what is done for all words of the batch at once.</summary>
    public void Prepare(NetworkWorkspace workspace)
    {
        var rows = workspace.Layout.Rows;
        _arc.Apply(workspace.Encoded, _arc.Inputs, rows, workspace.Arcs);
        Activations.Rectify(workspace.Arcs.Span);
        _pair.Apply(workspace.Arcs, _arc.Stride, rows, workspace.ArcPairs);
        _distance.Apply(workspace.Arcs, _arc.Stride, rows, workspace.ArcDistances);
    }

    /// <summary>The scores of one sentence of n words: n rows of n + 1, the first column for no head, column j + 1 for word j.</summary>
    public ReadOnlySpan<float> Score(int sentence, NetworkWorkspace workspace)
    {
        var first = workspace.Layout.Start(sentence);
        var n = workspace.Layout.Length(sentence);
        var scores = workspace.Heads.Take(n * (n + 1));
        for (var column = 0; column <= n; column++)
        {
            var head = column == 0 ? _root : workspace.Arcs.Slice(((first + column - 1) * _arc.Stride) + _size, _size);
            var own = InnerProduct.Of(head, _head);
            for (var i = 0; i < n; i++)
            {
                var score = InnerProduct.Of(workspace.ArcPairs.Slice((first + i) * _pair.Stride, _size), head) + own;
                scores[(i * (n + 1)) + column] = column == 0
                    ? score
                    : score + workspace.ArcDistances.Span[((first + i) * _distance.Stride) + Step(column - 1 - i, _side)];
            }
        }

        return scores;
    }

    /// <summary>The step of a distance: near ones singly, far ones by doubling, first those to the right and then those to the left.</summary>
    internal static int Step(int distance, int side)
    {
        var far = Math.Max(1, Math.Abs(distance));
        var step = Math.Min(side - 1, far <= SingleSteps ? far - 1 : SingleSteps + System.Numerics.BitOperations.Log2((uint)(far / SingleSteps)));
        return distance > 0 ? step : step + side;
    }

    private static float[] Turned(float[] square, int size)
    {
        var turned = new float[square.Length];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                turned[(j * size) + i] = square[(i * size) + j];
            }
        }

        return turned;
    }
}
