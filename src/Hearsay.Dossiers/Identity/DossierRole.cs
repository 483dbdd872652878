namespace Hearsay.Dossiers.Identity;

/// <summary>An office or allegiance of an actor, with the words that give it.</summary>
/// <param name="Title">The office as written.</param>
/// <param name="Of">What it belongs to; null where the text does not say.</param>
/// <param name="Evidence">The words.</param>
public sealed record DossierRole(string Title, string? Of, Evidence Evidence);
