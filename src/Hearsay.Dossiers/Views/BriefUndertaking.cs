using System.Collections.Immutable;
using Hearsay.Dossiers.Ledger;

namespace Hearsay.Dossiers.Views;

/// <summary>A conditional threat or promise, or a demand with a deadline, with what was reported of it later.</summary>
/// <param name="Entry">The entry of the ledger.</param>
/// <param name="Doer">Who undertakes it: names, else as written.</param>
/// <param name="Addressee">To whom; empty where nobody is named.</param>
/// <param name="Condition">The words of the condition or deadline.</param>
/// <param name="Consequence">The words of what is undertaken or demanded.</param>
/// <param name="Voices">Who tells it, each once.</param>
/// <param name="Outcomes">What was reported later, a line each.</param>
/// <param name="Evidence">All its passages.</param>
public sealed record BriefUndertaking(
    LedgerEntry Entry,
    string Doer,
    string Addressee,
    string Condition,
    string Consequence,
    ImmutableArray<string> Voices,
    ImmutableArray<BriefOutcome> Outcomes,
    References Evidence)
{
    /// <summary>"The Soviet Union to Britain and France, on a condition: …".</summary>
    public string Sentence => Entry.First.Kind == UndertakingKind.Demand
        ? $"{Doer}{To} demands, {Condition}: “{Consequence}”"
        : $"{Doer}{To}: “{Consequence}”, {(Condition.StartsWith("between", StringComparison.OrdinalIgnoreCase) ? "" : "on the condition ")}“{Condition}”";

    private string To => Addressee.Length == 0 ? "" : $" to {Addressee}";
}
