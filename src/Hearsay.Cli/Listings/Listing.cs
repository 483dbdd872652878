namespace Hearsay.Cli.Listings;

/// <summary>Rows under named columns, to be written as a table, as JSON or as CSV.</summary>
/// <param name="Columns">The columns in order; at least one.</param>
/// <param name="Rows">One value a column: a string, a number, a truth value, a list of strings, or null.</param>
/// <param name="IsCounted">Whether a table says at its end how many rows it has.</param>
internal sealed record Listing(IReadOnlyList<Column> Columns, IEnumerable<object?[]> Rows, bool IsCounted = true)
{
    /// <summary>What a table says at its end about what it shows; JSON and CSV say it in their columns.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
