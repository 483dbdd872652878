using System.Collections.Immutable;
using Hearsay.Dossiers.Ledger;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>One telling of a threat, promise or demand.</summary>
/// <param name="Chain">The voices from the outlet inwards; empty where the document itself speaks.</param>
/// <param name="Day">The day on which it was said, else of publication; null where neither is known.</param>
/// <param name="Evidence">Its sentence.</param>
public sealed record UndertakingTelling(ImmutableArray<string> Chain, DateOnly? Day, EvidenceLine Evidence);

/// <summary>What was reported later and may bear on it.</summary>
/// <param name="What">What it may be.</param>
/// <param name="Claim">The id of the claim.</param>
/// <param name="Summary">The claim as one sentence.</param>
/// <param name="Day">Its day; null where unknown.</param>
/// <param name="Evidence">The account that asserts it.</param>
public sealed record OutcomeLine(OutcomeKind What, string Claim, string Summary, DateOnly? Day, EvidenceLine Evidence);

/// <summary>An entry of the ledger.</summary>
/// <param name="Id">The id of its first telling.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Open">Whether nothing was reported later that bears on it.</param>
/// <param name="Day">The day of its first telling; null where unknown.</param>
/// <param name="Doer">Who undertakes it; empty where they are no known actors.</param>
/// <param name="DoerWords">Who undertakes it, as written.</param>
/// <param name="Addressee">To whom it is said or done.</param>
/// <param name="Condition">The words of the condition or the deadline.</param>
/// <param name="Consequence">The words of what is undertaken or demanded.</param>
/// <param name="Tellings">Its tellings by day.</param>
/// <param name="Outcomes">What was reported later, by day.</param>
public sealed record LedgerLine(
    string Id,
    UndertakingKind Kind,
    bool Open,
    DateOnly? Day,
    ImmutableArray<ActorRef> Doer,
    string DoerWords,
    ImmutableArray<ActorRef> Addressee,
    EvidenceLine Condition,
    EvidenceLine Consequence,
    ImmutableArray<UndertakingTelling> Tellings,
    ImmutableArray<OutcomeLine> Outcomes)
{
    /// <summary>Lines of entries, in their order.</summary>
    internal static ImmutableArray<LedgerLine> Of(DossierView view, IReadOnlyCollection<LedgerEntry> entries)
    {
        var actors = view.Actors.ByKey(entries.SelectMany(entry => entry.First.Doer.Concat(entry.First.Addressee)));
        var documents = view.Documents.ById(entries.SelectMany(entry => entry.Tellings.Select(telling => telling.Evidence.Document).Concat(entry.Outcomes.Select(outcome => outcome.Evidence.Document))));
        return
        [
            .. entries.Select(entry => new LedgerLine(
                entry.First.Id,
                entry.First.Kind,
                entry.IsOpen,
                entry.First.Day,
                [.. entry.First.Doer.Select(key => ClaimLines.RefOf(actors, key))],
                entry.First.DoerWords,
                [.. entry.First.Addressee.Select(key => ClaimLines.RefOf(actors, key))],
                ClaimLines.EvidenceOf(documents, entry.First.Condition),
                ClaimLines.EvidenceOf(documents, entry.First.Consequence),
                [.. entry.Tellings.Select(telling => new UndertakingTelling(telling.Attributed ? telling.Chain : [], telling.Day, ClaimLines.EvidenceOf(documents, telling.Evidence)))],
                [.. entry.Outcomes.Select(outcome => new OutcomeLine(outcome.What, outcome.Claim, outcome.Summary, outcome.Day, ClaimLines.EvidenceOf(documents, outcome.Evidence)))])),
        ];
    }

    /// <summary>What a later report may be, in words.</summary>
    internal static string Word(OutcomeKind what) => what switch
    {
        OutcomeKind.Condition => "perhaps the condition",
        OutcomeKind.Consequence => "perhaps what was announced",
        OutcomeKind.Accepted => "perhaps giving way",
        _ => "perhaps a refusal",
    };
}
