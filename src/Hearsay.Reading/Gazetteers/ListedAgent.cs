namespace Hearsay.Reading.Gazetteers;

/// <summary>A common noun for somebody who acts, of a user's own list.</summary>
/// <param name="Noun">The noun, in small letters.</param>
/// <param name="Kind">"person", "group" or "organisation".</param>
/// <param name="Sector">PLOVER sector code; null where it depends on what it belongs to.</param>
public sealed record ListedAgent(string Noun, string Kind, string? Sector);
