using System.Collections.Immutable;

namespace Hearsay.Workbench.Hosting;

/// <summary>What became of documents that were given to be read, as far as it has come.</summary>
/// <param name="Number">The number of the job since the server started, from 1.</param>
/// <param name="Names">What was given.</param>
/// <param name="Lines">What happened, a line each, at most <see cref="MostLines"/>, the last ones.</param>
/// <param name="Outcome">What came of it; null while it goes on.</param>
/// <param name="Failed">Whether it ended before everything was read.</param>
public sealed record ReadingJob(int Number, ImmutableArray<string> Names, ImmutableArray<string> Lines, string? Outcome, bool Failed)
{
    /// <summary>The most lines that are kept.</summary>
    public const int MostLines = 200;

    internal ReadingJob With(string line) => this with { Lines = Lines.Length < MostLines ? Lines.Add(line) : Lines.RemoveAt(0).Add(line) };
}
