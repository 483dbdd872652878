using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Cli;

/// <summary>Reads what visitors of the workbench give, as <c>hearsay read</c> does.</summary>
/// <param name="reader">Makes the reader, once something is given.</param>
/// <param name="source">What inputs are taken in with; it fetches addresses only where it has a fetcher.</param>
/// <param name="threads">How many documents are read at once.</param>
internal sealed class UploadReader(Func<Reader> reader, DocumentSource source, int threads) : IDocumentReader
{
    /// <summary>After so many documents the dossier is built, so that the views show them before all are read.</summary>
    private const int BuiltAfter = 20;

    private readonly Lazy<Reader> _reader = new(reader);

    /// <inheritdoc/>
    public bool Fetches => source.Fetcher is not null;

    /// <inheritdoc/>
    public async Task<string> ReadAsync(IReadOnlyList<GivenDocument> given, DossierDesk desk, Action<string> tell, CancellationToken cancellation)
    {
        var summary = new RunSummary();
        using var work = DossierIntake.Work(_reader.Value, threads);
        var count = 0;
        foreach (var one in given)
        {
            // Documents are known by the name that the visitor gave, not by where the server put them meanwhile.
            void Say(string line) => tell(one.Path is { } path ? line.Replace(path, one.Name, StringComparison.Ordinal) : line);
            var taken = source.Open([one.Path ?? one.Name], Stream.Null, cancellation).Select(result => Named(result, one));
            foreach (var outcome in work.Run(taken, cancellation))
            {
                var built = ++count % BuiltAfter == 0;
                await desk.WriteAsync(
                    file =>
                    {
                        DossierIntake.Keep(outcome, file, summary, Say);
                        return built && file.Build(cancellation);
                    },
                    cancellation);
                Say($"{one.Name}: {outcome.Intake.Document?.Title ?? outcome.Intake.Document?.Id ?? "no document"}");
            }
        }

        await desk.WriteAsync(file => file.Build(cancellation), cancellation);
        return summary.ToString();
    }

    private static IntakeResult Named(IntakeResult result, GivenDocument given)
    {
        if (given.Path is not { } path || result.Document is not { File: { } file } document)
        {
            return result;
        }

        var name = file.Replace(path, given.Name, StringComparison.Ordinal);
        return IntakeResult.Of(name, document with { File = name }) with
        {
            Notes = result.Notes,
            Explanation = result.Explanation,
            BytesRead = result.BytesRead,
            Origin = result.Origin is { } origin ? origin with { Name = origin.Name.Replace(path, given.Name, StringComparison.Ordinal) } : null,
        };
    }
}
