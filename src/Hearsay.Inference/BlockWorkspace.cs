namespace Hearsay.Inference;

/// <summary>Memory that blocks use one after another; grows to the largest batch seen. Not safe for several threads at once.</summary>
public sealed class BlockWorkspace
{
    internal AlignedFloats Normal { get; } = new();

    internal AlignedFloats Wide { get; } = new();

    internal AlignedFloats State { get; } = new();
}
