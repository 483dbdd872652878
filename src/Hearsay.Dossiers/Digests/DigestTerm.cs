namespace Hearsay.Dossiers.Digests;

/// <summary>A word that tells what an article is about.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Count">How often the article has it; at least one.</param>
public readonly record struct DigestTerm(string Text, int Count);
