namespace Hearsay.Dossiers.Claims;

/// <summary>Why an account is counted under an origin.</summary>
/// <param name="Account">The index of the account among the claim's.</param>
/// <param name="Reason">In words: "its own report", "credits Reuters", "copy of … (83 %)", "the same sentence as …", "cites CBS News".</param>
public sealed record OriginFold(int Account, string Reason);
