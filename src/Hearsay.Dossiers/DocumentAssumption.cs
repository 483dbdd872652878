namespace Hearsay.Dossiers;

/// <summary>What the dossier takes for granted about a document whose data are missing, odd, or at odds with those of another.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Kind">What is the matter.</param>
/// <param name="Other">The id of the other document that is concerned; null where there is none.</param>
/// <param name="Text">What is the matter and what is assumed, in one sentence.</param>
public sealed record DocumentAssumption(string Document, AssumptionKind Kind, string? Other, string Text);
