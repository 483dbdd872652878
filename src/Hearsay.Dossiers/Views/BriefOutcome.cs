namespace Hearsay.Dossiers.Views;

/// <summary>What was reported later of a threat, promise or demand.</summary>
/// <param name="Text">How it bears on it, what it is, and when.</param>
/// <param name="Evidence">Its passage.</param>
public sealed record BriefOutcome(string Text, References Evidence);
