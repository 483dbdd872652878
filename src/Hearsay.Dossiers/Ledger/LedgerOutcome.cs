namespace Hearsay.Dossiers.Ledger;

/// <summary>A later claim that bears on a threat, promise or demand.</summary>
/// <param name="What">What it may be: the condition, the consequence, or the answer to a demand.</param>
/// <param name="Claim">The id of the claim.</param>
/// <param name="Summary">The claim in a sentence.</param>
/// <param name="Day">Its day; null where unknown.</param>
/// <param name="Evidence">The account of it that asserts it.</param>
public sealed record LedgerOutcome(OutcomeKind What, string Claim, string Summary, DateOnly? Day, Evidence Evidence);
