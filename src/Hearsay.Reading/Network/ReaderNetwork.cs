using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>
/// The trained network that reads sentences: parts of speech, one tree of heads with their relations, and names. Its arithmetic is that of
/// <c>training/reader/model.py</c>. One network serves any number of threads; what it says of a sentence does not depend on the
/// sentences beside it nor on what was read before.
/// </summary>
public sealed class ReaderNetwork
{
    /// <summary>Words of the longest sentence that is read in one piece.</summary>
    public const int LongestSentence = 256;

    /// <summary>Words that are worked on at once: what lies between the layers then stays near the processor.</summary>
    private const int BatchWords = 512;

    private readonly NetworkShape _shape;
    private readonly WordVectors _words;
    private readonly IBlock[] _blocks;
    private readonly LayerNorm _norm;
    private readonly ClassScorer _classes;
    private readonly ArcScorer _arcs;
    private readonly RelationScorer _relations;
    private readonly SpanDecoder _nameDecoder;
    private readonly AttributionNetwork _attributions;
    private readonly ConcurrentBag<NetworkWorkspace> _workspaces = [];

    private ReaderNetwork(WeightFile file, NetworkShape shape)
    {
        _shape = shape;
        _words = new WordVectors(file, shape);
        _blocks = [.. shape.Blocks.Select((letter, i) => NetworkBlocks.Block(file, letter, $"blocks.{i}", shape.Width))];
        _norm = file.Norm("norm", shape.Width);
        _classes = new ClassScorer(file, shape);
        _arcs = new ArcScorer(file, shape);
        _relations = new RelationScorer(file, shape);
        _nameDecoder = new SpanDecoder(shape.Labels.NameTags);
        _attributions = new AttributionNetwork(file, _words, shape, shape.Attributions);
    }

    /// <summary>Where the model lies that is delivered with the program: <c>models/reader.model</c> beside its binaries.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "models", "reader.model");

    /// <summary>The names of the classes.</summary>
    public NetworkLabels Labels => _shape.Labels;

    /// <summary>Reads a network from a model file.</summary>
    /// <param name="path">The file, as <c>training/reader/export.py</c> writes it.</param>
    /// <exception cref="WeightFileException">The file is missing, cut or altered, or holds no network of the reader.</exception>
    public static ReaderNetwork Load(string path)
    {
        var file = WeightFile.Read(path);
        try
        {
            return new ReaderNetwork(file, NetworkShape.Of(file));
        }
        catch (ArgumentException error)
        {
            throw new WeightFileException(path, $"this is no model of the reader: {error.Message}", error);
        }
    }

    /// <summary>Reads sentences.</summary>
    /// <param name="sentences">The forms of each sentence's words, as written. Any strings are taken, however long or odd.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <returns>A prediction for each sentence, in their order.</returns>
    /// <exception cref="ArgumentException">A sentence or a word is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<SentencePrediction> Predict(IReadOnlyList<IReadOnlyList<string>> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var drafts = new PredictionDraft[sentences.Count];
        var pieces = new List<int>();
        var workspace = Rent();
        Clear(workspace);
        for (var i = 0; i < drafts.Length; i++)
        {
            var sentence = sentences[i] ?? throw new ArgumentException($"Sentence {i} is null.", nameof(sentences));
            drafts[i] = new PredictionDraft(sentence.Count, _shape.Width, Labels.Piece);
            var start = 0;
            foreach (var length in OverlongSentence.Cut(sentence, LongestSentence))
            {
                if (workspace.Words.Count > 0 && workspace.Words.Count + length > BatchWords)
                {
                    Run(drafts, pieces, workspace, cancellation);
                }

                for (var word = start; word < start + length; word++)
                {
                    workspace.Words.Add(sentence[word] ?? throw new ArgumentException($"Word {word} of sentence {i} is null.", nameof(sentences)));
                }

                workspace.Layout.Add(length);
                pieces.Add(i);
                start += length;
            }
        }

        Run(drafts, pieces, workspace, cancellation);
        _workspaces.Add(workspace);
        return [.. drafts.Select(d => d.Finish())];
    }

    /// <summary>Finds who says what in passages whose sentences were predicted before.</summary>
    /// <param name="passages">The passages; each is best at most <see cref="AttributionNetwork.LongestPassage"/> words long.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <returns>For each passage its cues, in the order of the words, with source and content.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal IReadOnlyList<IReadOnlyList<CueFrame>> Attributions(IReadOnlyList<Passage> passages, CancellationToken cancellation)
    {
        var workspace = Rent();
        var found = _attributions.Read(passages, workspace, cancellation);
        _workspaces.Add(workspace);
        return found;
    }

    /// <summary>The scores of one sentence as the network gives them, before anything is decided; heads are the best of each word alone.</summary>
    internal RawScores Raw(IReadOnlyList<string> words)
    {
        var workspace = Rent();
        Clear(workspace);
        workspace.Words.AddRange(words);
        workspace.Layout.Add(words.Count);
        Encode(workspace);
        var (n, width) = (words.Count, _shape.Width);
        var arcs = _arcs.Score(0, workspace).ToArray();
        for (var i = 0; i < n; i++)
        {
            workspace.Chosen.Add(TensorPrimitives.IndexOfMax(arcs.AsSpan(i * (n + 1), n + 1)) - 1);
        }

        _relations.Score(workspace);
        float[][] Rows(Func<int, float[]> row) => [.. Enumerable.Range(0, n).Select(row)];
        return new RawScores(
            Rows(i => workspace.Encoded.Slice(i * width, width).ToArray()),
            Rows(i => _classes.PartsOfSpeech(i, workspace).ToArray()),
            Rows(i => _classes.Tags(i, workspace).ToArray()),
            Rows(i => arcs[(i * (n + 1))..((i + 1) * (n + 1))]),
            Rows(i => _relations.Scores(i, workspace).ToArray()),
            Rows(i => _classes.Names(i, 1, workspace).ToArray()));
    }

    private static void Clear(NetworkWorkspace workspace)
    {
        workspace.Words.Clear();
        workspace.Layout.Clear();
        workspace.Chosen.Clear();
    }

    private NetworkWorkspace Rent() => _workspaces.TryTake(out var workspace) ? workspace : new NetworkWorkspace(_shape.Features);

    private void Run(PredictionDraft[] drafts, List<int> pieces, NetworkWorkspace workspace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (workspace.Words.Count > 0)
        {
            Encode(workspace);
            Decode(drafts, pieces, workspace);
        }

        Clear(workspace);
        pieces.Clear();
    }

    private void Encode(NetworkWorkspace workspace)
    {
        var (layout, encoded, width) = (workspace.Layout, workspace.Encoded, _shape.Width);
        _words.Fill(workspace.Words, encoded, workspace);
        foreach (var block in _blocks)
        {
            block.AddTo(encoded, layout, workspace.Blocks);
        }

        for (var row = 0; row < layout.Rows; row++)
        {
            var vector = encoded.Slice(row * width, width);
            _norm.Apply(vector, vector);
        }

        _classes.Score(workspace);
        _arcs.Prepare(workspace);
    }

    private void Decode(PredictionDraft[] drafts, List<int> pieces, NetworkWorkspace workspace)
    {
        var layout = workspace.Layout;
        Span<int> heads = stackalloc int[LongestSentence];
        for (var s = 0; s < layout.Count; s++)
        {
            var ours = heads[..layout.Length(s)];
            TreeDecoder.Decode(_arcs.Score(s, workspace), ours);
            foreach (var head in ours)
            {
                workspace.Chosen.Add(head);
            }
        }

        _relations.Score(workspace);
        for (var s = 0; s < layout.Count; s++)
        {
            var draft = drafts[pieces[s]];
            var start = draft.Filled;
            var rows = layout.Length(s);
            TensorPrimitives.ConvertToHalf(workspace.Encoded.Slice(layout.Start(s) * _shape.Width, rows * _shape.Width), draft.Encoded.AsSpan(start * _shape.Width, rows * _shape.Width));
            _nameDecoder.Decode(_classes.Names(layout.Start(s), rows, workspace), _classes.Stride, rows, start, draft.Names);
            for (var row = layout.Start(s); row < layout.Start(s + 1); row++)
            {
                var partOfSpeech = Best(_classes.PartsOfSpeech(row, workspace), except: -1);
                var tag = Best(_classes.Tags(row, workspace), except: -1);
                var head = workspace.Chosen[row];
                var relation = head < 0 ? Labels.Root : Best(_relations.Scores(row, workspace), Labels.Root);
                draft.Add(start, partOfSpeech, tag, head, relation);
            }

            draft.EndPiece();
        }
    }

    /// <summary>The position of the highest score, the first of equal ones; <paramref name="except"/> is not looked at.</summary>
    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        var best = except == 0 ? 1 : 0;
        for (var i = best + 1; i < scores.Length; i++)
        {
            if (i != except && scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
