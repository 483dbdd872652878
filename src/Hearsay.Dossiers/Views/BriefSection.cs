using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views;

/// <summary>The first lines of a list, and how to see the others.</summary>
/// <typeparam name="T">A line.</typeparam>
/// <param name="Items">The lines shown.</param>
/// <param name="Total">How many there are; never fewer than are shown.</param>
/// <param name="Command">The command that lists all of them.</param>
public sealed record BriefSection<T>(ImmutableArray<T> Items, int Total, string Command)
{
    /// <summary>How many are not shown.</summary>
    public int More => Total - Items.Length;
}
