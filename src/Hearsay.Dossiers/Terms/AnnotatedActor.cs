namespace Hearsay.Dossiers.Terms;

/// <summary>An actor of one document.</summary>
/// <param name="Place">Its index among the actors of the document, from 0.</param>
/// <param name="Name">Its name in the document.</param>
public readonly record struct AnnotatedActor(int Place, string Name);
