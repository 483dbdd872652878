using System.Collections.Immutable;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>A quotation among the words of its paragraph.</summary>
/// <param name="Id">The document's id, a colon, and the attribution's id.</param>
/// <param name="Speaker">The actor who speaks; null where unknown.</param>
/// <param name="Source">The source as written; empty where none is named.</param>
/// <param name="Cue">The reporting words; empty where there are none.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="SourceStance">How the source stands to the content.</param>
/// <param name="AuthorStance">How the author does.</param>
/// <param name="Chain">The voices from the outlet inwards.</param>
/// <param name="Before">What stands before it in the paragraph.</param>
/// <param name="Evidence">The words and their document.</param>
/// <param name="After">What stands after it.</param>
public sealed record QuoteLine(
    string Id, ActorRef? Speaker, string Source, string Cue, string Manner, string SourceStance, string AuthorStance, ImmutableArray<string> Chain, string Before, EvidenceLine Evidence, string After)
{
    private const int Around = 200;

    /// <summary>Lines of quotations, in their order.</summary>
    public static ImmutableArray<QuoteLine> Of(DossierView view, ImmutableArray<Quotation> quotations)
    {
        ArgumentNullException.ThrowIfNull(view);
        var actors = view.Actors.ByKey(quotations.Select(quotation => quotation.Actor).OfType<string>());
        var documents = view.Documents.ById(quotations.Select(quotation => quotation.Evidence.Document));
        return
        [
            .. quotations.Select(quotation =>
            {
                var context = view.Text(quotation.Evidence.Document) is { } text ? QuoteContext.Of(text, quotation.Evidence.Span, Around) : new QuoteContext("", quotation.Evidence.Quote, "");
                return new QuoteLine(
                    quotation.Id,
                    quotation.Actor is { } key ? ClaimLines.RefOf(actors, key) : null,
                    quotation.Source,
                    quotation.Cue,
                    Shown.Word(quotation.Manner),
                    Shown.Word(quotation.SourceStance),
                    Shown.Word(quotation.AuthorStance),
                    quotation.Chain,
                    DisplayText.CleanKeepingEdges(context.Before),
                    ClaimLines.EvidenceOf(documents, quotation.Evidence),
                    DisplayText.CleanKeepingEdges(context.After));
            }),
        ];
    }
}
