namespace Hearsay.Reading.Gazetteers;

/// <summary>A common noun for somebody who acts, or for a place.</summary>
/// <param name="Noun">The noun.</param>
/// <param name="Kind">"person", "organisation", "group" or "place".</param>
/// <param name="Sector">PLOVER sector; null where it depends on what it belongs to.</param>
internal sealed record Agent(string Noun, string Kind, string? Sector);
