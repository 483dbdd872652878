using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Scores the parts of speech, the tags and the tags of names of words: three layers in one product, whose rows none would fill alone.</summary>
internal sealed class ClassScorer
{
    private readonly Linear _all;
    private readonly int _partsOfSpeech;
    private readonly int _tags;
    private readonly int _names;

    /// <summary>Takes the weights from the file.</summary>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    public ClassScorer(WeightFile file, NetworkShape shape)
    {
        (_partsOfSpeech, _tags, _names) = (shape.Labels.PartsOfSpeech.Length, shape.Labels.Tags.Length, shape.Labels.NameTags.Length);
        (string Name, int Outputs)[] layers = [("upos", _partsOfSpeech), ("xpos", _tags), ("names", _names)];
        float[] weight = [.. layers.SelectMany(layer => file.Floats($"{layer.Name}.weight", layer.Outputs, shape.Width))];
        float[] bias = [.. layers.SelectMany(layer => file.Floats($"{layer.Name}.bias", layer.Outputs))];
        _all = new Linear(weight, bias, bias.Length, shape.Width);
    }

    /// <summary>From the scores of one word to those of the next.</summary>
    public int Stride => _all.Stride;

    /// <summary>Scores the batch's words.</summary>
    public void Score(NetworkWorkspace workspace) => _all.Apply(workspace.Encoded, _all.Inputs, workspace.Layout.Rows, workspace.Classes);

    /// <summary>The scores of a row of the batch, one for each part of speech.</summary>
    public ReadOnlySpan<float> PartsOfSpeech(int row, NetworkWorkspace workspace) => workspace.Classes.Slice(row * Stride, _partsOfSpeech);

    /// <summary>The scores of a row of the batch, one for each tag.</summary>
    public ReadOnlySpan<float> Tags(int row, NetworkWorkspace workspace) => workspace.Classes.Slice((row * Stride) + _partsOfSpeech, _tags);

    /// <summary>The scores of rows of the batch, one for each tag of names, in steps of <see cref="Stride"/>.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="rows">How many; at least 1.</param>
    /// <param name="workspace">The batch.</param>
    public ReadOnlySpan<float> Names(int row, int rows, NetworkWorkspace workspace) =>
        workspace.Classes.Slice((row * Stride) + _partsOfSpeech + _tags, ((rows - 1) * Stride) + _names);
}
