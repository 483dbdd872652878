using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>A passage to which a number refers.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Name">How the brief calls the document.</param>
/// <param name="Outlet">Its outlet; null where unknown.</param>
/// <param name="Published">Its day of publication; null where unknown.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Before">What stands before them in the same sentence or line; empty where the text is not at hand.</param>
/// <param name="Quote">The words, exactly.</param>
/// <param name="After">What stands after them in the same sentence or line; empty where the text is not at hand.</param>
public sealed record BriefEvidence(
    int Number,
    string Document,
    string Name,
    string? Outlet,
    DateOnly? Published,
    TextSpan Span,
    string Before,
    string Quote,
    string After);
