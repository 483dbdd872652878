using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Ledger;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Dossiers;

/// <summary>Joins digests into a dossier. The order in which they come does not matter.</summary>
public static class DossierBuilder
{
    /// <summary>Builds the dossier of all documents.</summary>
    /// <param name="digests">The digests, each document once.</param>
    /// <param name="decisions">What somebody decided; those undone do not count.</param>
    /// <param name="cancellation">Stops the work between its steps.</param>
    /// <exception cref="ArgumentException">Two digests have the same document id.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Dossier Build(IEnumerable<DocumentDigest> digests, IEnumerable<Decision>? decisions = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(digests);
        List<DocumentDigest> ordered = [.. digests
            .OrderBy(d => d.Document.Published ?? DateOnly.MaxValue)
            .ThenBy(d => d.Document.Id, StringComparer.Ordinal)];
        for (var index = 1; index < ordered.Count; index++)
        {
            if (ordered[index].Document.Id == ordered[index - 1].Document.Id)
            {
                throw new ArgumentException($"The document {ordered[index].Document.Id} is given twice.", nameof(digests));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        var actors = ActorBuilder.Build(ordered, ActorDecisions.Of(decisions ?? []), cancellation);
        var copies = CopyFinder.Find(ordered, cancellation);
        var claims = ClaimBuilder.Build(ordered, actors, copies, out var leftOut, cancellation);
        var quotations = new List<Quotation>();
        var stances = new List<StatedStance>();
        var undertakings = new List<Undertaking>();
        for (var document = 0; document < ordered.Count; document++)
        {
            quotations.AddRange(QuotationBuilder.Build(ordered[document], actors.Known[document], out var unquoted));
            stances.AddRange(StatedStanceBuilder.Build(ordered[document], actors.Known[document], out var unstated));
            undertakings.AddRange(UndertakingBuilder.Build(ordered[document], actors.Known[document]));
            leftOut = leftOut with { Quotations = leftOut.Quotations + unquoted, Stances = leftOut.Stances + unstated };
        }

        return new Dossier([.. ordered.Select(d => d.Document)], actors.Actors, claims, RelationBuilder.Build(claims), [.. quotations])
        {
            Stances = [.. stances],
            Undertakings = [.. undertakings],
            Stories = StoryFinder.Find(ordered, cancellation),
            Copies = copies,
            LeftOut = leftOut with { Actors = actors.LeftOut },
        };
    }
}
