using System.Collections.Immutable;
using System.Numerics;
using System.Numerics.Tensors;
using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>
/// The part of the trained network that reads who says what: it goes on from the encoded sentences of a passage, finds cues, and for each cue its
/// source and content. Its arithmetic is that of <c>training/attributions/network.py</c>. One serves any number of threads.
/// </summary>
internal sealed class AttributionNetwork
{
    /// <summary>Words of the longest passage that training has seen; longer ones are better cut.</summary>
    public const int LongestPassage = 384;

    private const int BatchWords = 512;

    /// <summary>The fewest words of a passage for each of its cues; the densest paragraphs of the training corpus have about eight.</summary>
    private const int WordsForEachCue = 4;

    private const int Steps = 8;
    private const int SingleSteps = 4;
    private const int Places = 2;
    private const int Sides = 3;

    private readonly WordVectors _words;
    private readonly int _encoded;
    private readonly int _width;
    private readonly int _role;
    private readonly int _relations;
    private readonly Linear _enter;
    private readonly float[] _relation;
    private readonly float[] _quote;
    private readonly float[] _place;
    private readonly IBlock[] _blocks;
    private readonly LayerNorm _norm;
    private readonly Linear _heads;
    private readonly Linear _roles;
    private readonly float[] _distance;
    private readonly float[] _way;
    private readonly float[] _side;
    private readonly SpanDecoder _cueDecoder;
    private readonly SpanDecoder _roleDecoder;
    private readonly int _cueTags;
    private readonly int _roleTags;

    /// <summary>Takes the weights from the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="words">The vectors of words before they are encoded.</param>
    /// <param name="reader">The shape of the network that encodes sentences.</param>
    /// <param name="shape">The shape of this part.</param>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    /// <exception cref="ArgumentException">The settings or labels cannot be.</exception>
    public AttributionNetwork(WeightFile file, WordVectors words, NetworkShape reader, AttributionShape shape)
    {
        _words = words;
        (_encoded, _width, _role, _relations) = (reader.Width, shape.Width, shape.Role, reader.Labels.Relations.Length);
        float[] enter = [.. file.Floats("attributions.own.weight", _width, 2 * _encoded), .. file.Floats("attributions.head.weight", _width, 2 * _encoded)];
        _enter = new Linear(enter, [.. file.Floats("attributions.own.bias", _width), .. new float[_width]], 2 * _width, 2 * _encoded);
        _relation = file.Floats("attributions.relation.weight", _relations, _width);
        _quote = file.Floats("attributions.quote.weight", Enum.GetValues<QuoteState>().Length, _width);
        _place = file.Floats("attributions.place.weight", Places, _width);
        _blocks = [.. shape.Blocks.Select((letter, i) => NetworkBlocks.Block(file, letter, $"attributions.blocks.{i}", _width))];
        _norm = file.Norm("attributions.norm", _width);
        (_cueTags, _roleTags) = (shape.CueTags.Length, shape.RoleTags.Length);

        // Everything that is asked of a word alone, in one product.
        (string Name, int Outputs, bool Bias)[] layers = [("word", _role, true), ("of_cue", _role, false), ("cue", _cueTags, true), ("plain", _roleTags, true)];
        float[] weight = [.. layers.SelectMany(layer => file.Floats($"attributions.{layer.Name}.weight", layer.Outputs, _width))];
        float[] bias = [.. layers.SelectMany(layer => layer.Bias ? file.Floats($"attributions.{layer.Name}.bias", layer.Outputs) : new float[layer.Outputs])];
        _heads = new Linear(weight, bias, bias.Length, _width);
        _roles = file.Linear("attributions.role", _roleTags, _role);
        _distance = file.Floats("attributions.distance.weight", 2 * Steps, _role);
        _way = file.Floats("attributions.way.weight", _relations + TreeWays.Others, _role);
        _side = file.Floats("attributions.sentence.weight", Sides, _role);
        _cueDecoder = new SpanDecoder(shape.CueTags);
        _roleDecoder = new SpanDecoder(shape.RoleTags);
    }

    /// <summary>Reads passages.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="whole">Memory of this thread.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <returns>For each passage its cues in the order of the words, with their parts; what is said of one does not depend on the others.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<IReadOnlyList<CueFrame>> Read(IReadOnlyList<Passage> passages, NetworkWorkspace whole, CancellationToken cancellation)
    {
        var found = new List<IReadOnlyList<CueFrame>>(passages.Count);
        var workspace = whole.Attributions;
        for (var first = 0; first < passages.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            workspace.Layout.Clear();
            var end = first;
            do
            {
                workspace.Layout.Add(passages[end].Count);
                end++;
            }
            while (end < passages.Count && workspace.Layout.Rows + passages[end].Count <= BatchWords);
            Enter(passages, first, whole);
            Encode(passages, first, workspace);
            for (var i = first; i < end; i++)
            {
                found.Add(Decode(passages[i], workspace.Layout.Start(i - first), workspace));
            }

            first = end;
        }

        return found;
    }

    /// <summary>The step of a distance from a cue: 0, 1, 2, 3, 4 and then by doubling; those to the left behind those to the right.</summary>
    internal static int Step(int distance)
    {
        var far = Math.Abs(distance);
        var step = far <= SingleSteps ? far : Math.Min(Steps - 1, SingleSteps + 1 + BitOperations.Log2((uint)(far / SingleSteps)));
        return distance < 0 ? step + Steps : step;
    }

    private void Encode(IReadOnlyList<Passage> passages, int first, AttributionWorkspace workspace)
    {
        var (layout, width) = (workspace.Layout, _width);
        workspace.Rows.Take(layout.Rows * width);
        for (var s = 0; s < layout.Count; s++)
        {
            var (passage, start) = (passages[first + s], layout.Start(s));
            var (sentence, left) = (0, passage.Sentences[0].Length / _encoded);
            for (var word = 0; word < passage.Count; word++)
            {
                var begins = left == passage.Sentences[sentence].Length / _encoded;
                var sum = workspace.Rows.Slice((start + word) * width, width);
                var own = workspace.Entered.Slice((start + word) * _enter.Stride, width);
                var head = workspace.Entered.Slice(((start + passage.Heads[word]) * _enter.Stride) + width, width);
                TensorPrimitives.Add(own, head, sum);
                TensorPrimitives.Add(sum, Row(_relation, passage.Relations[word], width), sum);
                TensorPrimitives.Add(sum, Row(_quote, (int)passage.Quotes[word], width), sum);
                TensorPrimitives.Add(sum, Row(_place, begins ? 1 : 0, width), sum);
                if (--left == 0 && sentence + 1 < passage.Sentences.Count)
                {
                    left = passage.Sentences[++sentence].Length / _encoded;
                }
            }
        }

        foreach (var block in _blocks)
        {
            block.AddTo(workspace.Rows, layout, workspace.Blocks);
        }

        for (var row = 0; row < layout.Rows; row++)
        {
            var vector = workspace.Rows.Slice(row * width, width);
            _norm.Apply(vector, vector);
        }

        _heads.Apply(workspace.Rows, width, layout.Rows, workspace.Heads);
    }

    /// <summary>Sets each word's encoding and its vector before that side by side, and mixes them: once for the word, once for what hangs on it.</summary>
    private void Enter(IReadOnlyList<Passage> passages, int first, NetworkWorkspace workspace)
    {
        var (layout, input) = (workspace.Attributions.Layout, workspace.Attributions.Input);
        workspace.Words.Clear();
        for (var s = 0; s < layout.Count; s++)
        {
            workspace.Words.AddRange(passages[first + s].Words);
        }

        _words.Fill(workspace.Words, workspace.Attributions.Spelled, workspace);
        input.Take(layout.Rows * 2 * _encoded);
        var row = 0;
        for (var s = 0; s < layout.Count; s++)
        {
            foreach (var sentence in passages[first + s].Sentences)
            {
                for (var at = 0; at < sentence.Length; at += _encoded)
                {
                    TensorPrimitives.ConvertToSingle(sentence.Span.Slice(at, _encoded), input.Slice(row * 2 * _encoded, _encoded));
                    workspace.Attributions.Spelled.Slice(row * _encoded, _encoded).CopyTo(input.Slice(((row * 2) + 1) * _encoded, _encoded));
                    row++;
                }
            }
        }

        _enter.Apply(input, 2 * _encoded, layout.Rows, workspace.Attributions.Entered);
    }

    private List<CueFrame> Decode(Passage passage, int start, AttributionWorkspace workspace)
    {
        var stride = _heads.Stride;
        var cues = workspace.Cues;
        cues.Clear();
        _cueDecoder.Decode(workspace.Heads.Slice((start * stride) + (2 * _role), ((passage.Count - 1) * stride) + _cueTags), stride, passage.Count, 0, cues);
        if (cues.Count > (passage.Count / WordsForEachCue) + 1)
        {
            // No prose has so many; the surest are kept, so that no text costs the square of its length.
            var kept = cues.OrderByDescending(cue => cue.Probability).Take((passage.Count / WordsForEachCue) + 1).OrderBy(cue => cue.First).ToList();
            cues.Clear();
            cues.AddRange(kept);
        }

        var frames = new List<CueFrame>(cues.Count);
        foreach (var cue in cues)
        {
            frames.Add(new CueFrame(cue, Parts(passage, start, cue, workspace)));
        }

        return frames;
    }

    private ImmutableArray<LabelledSpan> Parts(Passage passage, int start, LabelledSpan cue, AttributionWorkspace workspace)
    {
        var (stride, n) = (_heads.Stride, passage.Count);
        Span<float> ofCue = stackalloc float[_role];
        TensorPrimitives.Add(workspace.Heads.Slice(((start + cue.First) * stride) + _role, _role), workspace.Heads.Slice(((start + cue.End - 1) * stride) + _role, _role), ofCue);
        var ways = workspace.Ways(n);
        TreeWays.Fill(passage, cue, _relations, ways);
        var (begin, end) = Sentence(passage, cue.First);
        workspace.Joined.Take(n * _role);
        for (var word = 0; word < n; word++)
        {
            var joined = workspace.Joined.Slice(word * _role, _role);
            TensorPrimitives.Add(workspace.Heads.Slice((start + word) * stride, _role), ofCue, joined);
            TensorPrimitives.Add(joined, Row(_distance, Step(word < cue.First ? word - cue.First : Math.Max(0, word - cue.End + 1)), _role), joined);
            TensorPrimitives.Add(joined, Row(_way, ways[word], _role), joined);
            TensorPrimitives.Add(joined, Row(_side, word < begin ? 1 : word < end ? 0 : 2, _role), joined);
        }

        Activations.Rectify(workspace.Joined.Span);
        _roles.Apply(workspace.Joined, _role, n, workspace.Roles);
        for (var word = 0; word < n; word++)
        {
            var scores = workspace.Roles.Slice(word * _roles.Stride, _roleTags);
            TensorPrimitives.Add(scores, workspace.Heads.Slice(((start + word) * stride) + (2 * _role) + _cueTags, _roleTags), scores);
        }

        var parts = ImmutableArray.CreateBuilder<LabelledSpan>();
        _roleDecoder.Decode(workspace.Roles.Span, _roles.Stride, n, 0, parts);
        return parts.DrainToImmutable();
    }

    /// <summary>The words of the sentence in which a word stands.</summary>
    private (int Begin, int End) Sentence(Passage passage, int word)
    {
        var begin = 0;
        foreach (var sentence in passage.Sentences)
        {
            var end = begin + (sentence.Length / _encoded);
            if (word < end)
            {
                return (begin, end);
            }

            begin = end;
        }

        return (begin, begin);
    }

    private static ReadOnlySpan<float> Row(float[] table, int row, int width) => table.AsSpan(row * width, width);
}
