namespace Hearsay.Dossiers.Views;

/// <summary>How much a dossier holds, whatever of it a brief shows.</summary>
/// <param name="Documents">All documents.</param>
/// <param name="NotRead">Those stored without being read.</param>
/// <param name="Outlets">The different outlets that are known.</param>
/// <param name="From">The first day of publication; null where none is known.</param>
/// <param name="To">The last day of publication; null where none is known.</param>
/// <param name="Actors">All actors.</param>
/// <param name="Claims">All claims.</param>
/// <param name="Contested">The contested claims.</param>
/// <param name="Attributed">The claims that nobody but quoted people assert.</param>
/// <param name="SingleSource">The claims with one independent source.</param>
/// <param name="Quotations">All quotations.</param>
public sealed record BriefCounts(
    int Documents,
    int NotRead,
    int Outlets,
    DateOnly? From,
    DateOnly? To,
    int Actors,
    int Claims,
    int Contested,
    int Attributed,
    int SingleSource,
    int Quotations);
