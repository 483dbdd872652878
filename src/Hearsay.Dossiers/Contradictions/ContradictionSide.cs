using System.Collections.Immutable;

namespace Hearsay.Dossiers.Contradictions;

/// <summary>One side of a contradiction.</summary>
/// <param name="Value">What is said: "asserts", "at least 12 people", "2021-03-09", a place, a doer.</param>
/// <param name="Accounts">The indices of the accounts, among the claim's, that say so, ordered; at least one.</param>
public sealed record ContradictionSide(string Value, ImmutableArray<int> Accounts);
