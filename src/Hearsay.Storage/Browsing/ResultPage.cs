using System.Collections.Immutable;

namespace Hearsay.Storage.Browsing;

/// <summary>One page of a list. What is beyond <see cref="MostRows"/> is not counted and cannot be turned to; a filter leads there.</summary>
/// <param name="Items">The rows of the page.</param>
/// <param name="Total">How many rows there are, at most <see cref="MostRows"/>.</param>
/// <param name="More">Whether there are more rows than <paramref name="Total"/>.</param>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Size">The most rows on a page.</param>
public sealed record ResultPage<T>(ImmutableArray<T> Items, int Total, bool More, int Number, int Size)
{
    /// <summary>The most rows that are counted and turned to.</summary>
    public const int MostRows = 10_000;

    /// <summary>The number of pages; at least 1.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The same page with its rows shown otherwise.</summary>
    public ResultPage<TOther> Select<TOther>(Func<T, TOther> show) => new([.. Items.Select(show)], Total, More, Number, Size);
}
