namespace Hearsay.Dossiers.Copies;

/// <summary>What was judged of two documents.</summary>
/// <param name="Copy">What the one has from the other.</param>
/// <param name="FromAgency">Whether the other is an agency's own dispatch.</param>
internal sealed record JudgedCopy(Copy Copy, bool FromAgency);
