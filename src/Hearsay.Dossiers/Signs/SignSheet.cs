using System.Collections.Immutable;

namespace Hearsay.Dossiers.Signs;

/// <summary>What speaks for and against an alignment of two parties. The reader judges; the sums only say how much there is on either side.</summary>
/// <param name="One">The key of the one.</param>
/// <param name="Other">The key of the other.</param>
/// <param name="Signs">The signs for it, then those against it, each by weight, then by kind and third party.</param>
/// <param name="OnlyAskedFor">How many claims between them were passed over because they are only asked for.</param>
public sealed record SignSheet(string One, string Other, ImmutableArray<Sign> Signs, int OnlyAskedFor)
{
    /// <summary>The sum of the weights that speak for an alignment.</summary>
    public double For => Signs.Where(s => SignScale.Speaks(s.Kind) > 0).Sum(s => s.Weight);

    /// <summary>The sum of the weights that speak against one.</summary>
    public double Against => Signs.Where(s => SignScale.Speaks(s.Kind) < 0).Sum(s => s.Weight);
}
