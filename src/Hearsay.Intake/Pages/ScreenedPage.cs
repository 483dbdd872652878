namespace Hearsay.Intake.Pages;

/// <summary>A page that is safe to parse.</summary>
/// <param name="Markup">What is left of its markup.</param>
/// <param name="DataBlocks">The contents of its JSON-LD blocks, in order.</param>
/// <param name="IsFlattened">Whether it was nested deeper than the limit, and its depths were taken as one level.</param>
internal sealed record ScreenedPage(string Markup, IReadOnlyList<string> DataBlocks, bool IsFlattened);
