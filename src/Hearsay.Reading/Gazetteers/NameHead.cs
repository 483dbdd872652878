namespace Hearsay.Reading.Gazetteers;

/// <summary>What a capitalised word tells of the name that it ends or begins.</summary>
/// <param name="Kind">"organisation", "place" or "place-first".</param>
/// <param name="Sector">PLOVER sector; null where it cannot be told.</param>
internal sealed record NameHead(string Kind, string? Sector);
