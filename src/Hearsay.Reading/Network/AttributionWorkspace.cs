using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>Memory of one thread's passages; grows to the largest batch seen and is used again.</summary>
internal sealed class AttributionWorkspace
{
    private int[] _ways = [];

    /// <summary>Which of the rows are a passage.</summary>
    public SequenceLayout Layout { get; } = new();

    public BlockWorkspace Blocks { get; } = new();

    /// <summary>The words' vectors before they are encoded.</summary>
    public AlignedFloats Spelled { get; } = new();

    /// <summary>The words as encoded, each with its vector before that.</summary>
    public AlignedFloats Input { get; } = new();

    public AlignedFloats Entered { get; } = new();

    public AlignedFloats Rows { get; } = new();

    public AlignedFloats Heads { get; } = new();

    public AlignedFloats Joined { get; } = new();

    public AlignedFloats Roles { get; } = new();

    public List<LabelledSpan> Cues { get; } = [];

    /// <summary>Numbers for the words of one passage.</summary>
    public Span<int> Ways(int words)
    {
        if (_ways.Length < words)
        {
            _ways = new int[words + (words / 4)];
        }

        return _ways.AsSpan(0, words);
    }
}
