using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Vectors of words from their spelling: sums of rows of hashed tables, joined and mixed. A form has one vector wherever it stands.</summary>
internal sealed class WordVectors
{
    private const int Word = 128;
    private const int Affix = 64;
    private const int Group = 64;
    private const int Shape = 32;
    private const int Joined = Word + Affix + Group + Shape;

    private readonly EmbeddingTable _words;
    private readonly EmbeddingTable _affixes;
    private readonly EmbeddingTable _groups;
    private readonly EmbeddingTable _shapes;
    private readonly Linear _mix;
    private readonly LayerNorm _norm;
    private readonly VectorCache _cache = new(VectorCache.DefaultForms);

    /// <summary>Takes the tables from the file.</summary>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    public WordVectors(WeightFile file, NetworkShape shape)
    {
        _words = file.Table("words.word", shape.Features.Words, Word);
        _affixes = file.Table("words.affix", shape.Features.Affixes, Affix);
        _groups = file.Table("words.ngram", shape.Features.Groups, Group);
        _shapes = file.Table("words.shape", shape.Features.Shapes, Shape);
        _mix = file.Linear("words.mix", 2 * shape.Width, Joined);
        _norm = file.Norm("words.norm", shape.Width);
    }

    /// <summary>Writes the vectors of words, one row each.</summary>
    /// <param name="words">The forms.</param>
    /// <param name="rows">Receives a row for each.</param>
    /// <param name="workspace">Memory for what lies between.</param>
    public void Fill(IReadOnlyList<string> words, AlignedFloats rows, NetworkWorkspace workspace)
    {
        var width = _norm.Width;
        rows.Take(words.Count * width);
        var (missing, waiting) = (workspace.Missing, workspace.Waiting);
        missing.Clear();
        waiting.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            if (_cache.Find(words[i]) is { } vector)
            {
                vector.CopyTo(rows.Slice(i * width, width));
            }
            else
            {
                if (!missing.TryGetValue(words[i], out var number))
                {
                    number = missing.Count;
                    missing.Add(words[i], number);
                }

                waiting.Add((i, number));
            }
        }

        if (missing.Count > 0)
        {
            var made = Make(missing.Keys, missing.Count, workspace);
            foreach (var (row, number) in waiting)
            {
                made[number].CopyTo(rows.Slice(row * width, width));
            }
        }
    }

    private float[][] Make(IEnumerable<string> forms, int count, NetworkWorkspace workspace)
    {
        var joined = workspace.Joined.Take(count * Joined);
        joined.Clear();
        var made = new float[count][];
        var n = 0;
        foreach (var form in forms)
        {
            Join(form, joined.Slice(n++ * Joined, Joined), workspace.Features);
        }

        _mix.Apply(workspace.Joined, Joined, count, workspace.Mixed);
        var width = _norm.Width;
        n = 0;
        foreach (var form in forms)
        {
            var mixed = workspace.Mixed.Slice(n * _mix.Stride, 2 * width);
            var vector = made[n++] = new float[width];
            Activations.AddGated(mixed[..width], mixed[width..], vector);
            _norm.Apply(vector, vector);
            _cache.Keep(form, vector);
        }

        return made;
    }

    private void Join(string form, Span<float> joined, WordFeatures features)
    {
        features.Read(form);
        foreach (var row in features.Words)
        {
            _words.AddRow(row, joined[..Word]);
        }

        foreach (var row in features.Affixes)
        {
            _affixes.AddRow(row, joined.Slice(Word, Affix));
        }

        var groups = joined.Slice(Word + Affix, Group);
        foreach (var row in features.Groups)
        {
            _groups.AddRow(row, groups);
        }

        if (!features.Groups.IsEmpty)
        {
            System.Numerics.Tensors.TensorPrimitives.Divide(groups, features.Groups.Length, groups);
        }

        _shapes.AddRow(features.Shape, joined[(Word + Affix + Group)..]);
    }
}
