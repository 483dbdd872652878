namespace Hearsay.Dossiers.Views;

/// <summary>An office or allegiance, with its evidence.</summary>
/// <param name="Title">The office as written.</param>
/// <param name="Of">What it belongs to; null where the text does not say.</param>
/// <param name="Evidence">The passages that give it.</param>
public sealed record BriefRole(string Title, string? Of, References Evidence);
