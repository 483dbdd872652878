using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views;

/// <summary>The evidence numbers of a line.</summary>
/// <param name="Numbers">Numbers of passages, ascending, each once.</param>
/// <param name="More">How many further passages stand behind the line without a number here.</param>
public sealed record References(ImmutableArray<int> Numbers, int More)
{
    /// <summary>The numbers as they are written after a statement: "[1] [4] +2".</summary>
    public override string ToString() =>
        string.Join(' ', Numbers.Select(number => $"[{number}]")) + (More > 0 ? $" +{More}" : "");
}
