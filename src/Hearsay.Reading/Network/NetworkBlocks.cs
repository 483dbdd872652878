using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Makes the blocks that a model file names by letters.</summary>
internal static class NetworkBlocks
{
    /// <summary>Makes one: C a convolution, R a recurrence.</summary>
    /// <param name="file">Where its weights are.</param>
    /// <param name="letter">Its kind.</param>
    /// <param name="name">What its tensors' names begin with.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <exception cref="WeightFileException">The kind is unknown, or a tensor is missing or has another shape.</exception>
    public static IBlock Block(WeightFile file, char letter, string name, int width) => letter switch
    {
        'C' => new ConvolutionBlock(file.Norm($"{name}.norm", width), file.Linear($"{name}.mix", 2 * width, 3 * width)),
        'R' => new RecurrenceBlock(file.Norm($"{name}.norm", width), file.Linear($"{name}.gates", 3 * width, width), file.Linear($"{name}.out", width, width)),
        _ => throw new WeightFileException(file.Path, $"the network has a block of the unknown kind {letter}"),
    };
}
