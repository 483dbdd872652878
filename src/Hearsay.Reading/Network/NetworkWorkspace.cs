using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Memory of one thread's batch; grows to the largest seen and is used again.</summary>
internal sealed class NetworkWorkspace
{
    public NetworkWorkspace(FeatureSizes sizes) => Features = new WordFeatures(sizes);

    /// <summary>The words of the batch, one after another.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Which of them are a sentence.</summary>
    public SequenceLayout Layout { get; } = new();

    public BlockWorkspace Blocks { get; } = new();

    public WordFeatures Features { get; }

    /// <summary>Memory for passages.</summary>
    public AttributionWorkspace Attributions { get; } = new();

    /// <summary>Forms whose vectors must be made, numbered.</summary>
    public Dictionary<string, int> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows that wait for such a vector.</summary>
    public List<(int Row, int Number)> Waiting { get; } = [];

    public AlignedFloats Joined { get; } = new();

    public AlignedFloats Mixed { get; } = new();

    /// <summary>The words' vectors, in the end as encoded.</summary>
    public AlignedFloats Encoded { get; } = new();

    /// <summary>Scores of parts of speech, tags and names.</summary>
    public AlignedFloats Classes { get; } = new();

    public AlignedFloats Arcs { get; } = new();

    public AlignedFloats ArcPairs { get; } = new();

    public AlignedFloats ArcDistances { get; } = new();

    /// <summary>Scores of the heads of one sentence.</summary>
    public AlignedFloats Heads { get; } = new();

    public AlignedFloats RelationParts { get; } = new();

    public AlignedFloats Relations { get; } = new();

    /// <summary>Heads of the batch's words, counted from the beginning of each sentence; -1 for none.</summary>
    public List<int> Chosen { get; } = [];
}
