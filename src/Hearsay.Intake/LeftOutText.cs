namespace Hearsay.Intake;

/// <summary>A block of a page that is not in the document.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Reason">Why, in a few words: "menu, share bar, form …".</param>
public sealed record LeftOutText(string Text, string Reason);
