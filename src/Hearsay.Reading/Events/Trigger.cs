namespace Hearsay.Reading.Events;

/// <summary>The words of a text that carry an event.</summary>
/// <param name="Entry">The lexicon's entry.</param>
/// <param name="First">The first token of the pattern.</param>
/// <param name="Last">The last token of the pattern.</param>
/// <param name="Head">The verb, or the noun, of the pattern.</param>
/// <param name="ObjectFirst">The first token of the object's noun, where the entry asks for one; else -1.</param>
/// <param name="ObjectLast">The last token of the object's noun; else -1.</param>
/// <param name="IsNoun">Whether a noun carries it.</param>
internal sealed record Trigger(LexiconEntry Entry, int First, int Last, int Head, int ObjectFirst, int ObjectLast, bool IsNoun);
