namespace Hearsay.Dossiers.Views;

/// <summary>A document and what it adds to the story.</summary>
/// <param name="Document">The document.</param>
/// <param name="Name">How the brief calls it: its title, else its file, else its id.</param>
/// <param name="Claims">How many claims it tells.</param>
/// <param name="OnlyHere">How many of them no other document tells.</param>
/// <param name="Quotations">How many quotations it has.</param>
/// <param name="Copy">What it has taken from where ("62 % as in …", "carries Reuters"); null where nothing is known.</param>
public sealed record BriefDocument(DossierDocument Document, string Name, int Claims, int OnlyHere, int Quotations, string? Copy);
