namespace Hearsay.Reading.Syntax;

/// <summary>A noun with what stands in front of it; pronouns and numbers that stand alone are phrases too.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Head">The noun on which the others depend.</param>
internal sealed record NounPhrase(int First, int Last, int Head);
