namespace Hearsay.Inference;

/// <summary>A layer that adds to what it is given. One block serves any number of threads, each with a workspace of its own.</summary>
public interface IBlock
{
    /// <summary>Adds the block's result to the rows.</summary>
    /// <param name="rows">The rows, one after another.</param>
    /// <param name="layout">Which of them belong together.</param>
    /// <param name="workspace">Memory for what lies between.</param>
    void AddTo(AlignedFloats rows, SequenceLayout layout, BlockWorkspace workspace);
}
