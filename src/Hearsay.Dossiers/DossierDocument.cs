using System.Collections.Immutable;

namespace Hearsay.Dossiers;

/// <summary>A document of the dossier, without its text.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="File">The path that it was read from, as given; null where there is none.</param>
/// <param name="Uri">Its address; null where unknown.</param>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Byline">Its authors; empty where unknown.</param>
/// <param name="Title">Its headline; null where unknown.</param>
/// <param name="Published">The day of publication; null where unknown.</param>
/// <param name="Language">ISO 639-1 code; "und" where it cannot be told.</param>
/// <param name="Words">The number of its tokens; 0 where it was not read.</param>
/// <param name="NotRead">Why it was stored without being read (another language, say); null where it was read.</param>
public sealed record DossierDocument(
    string Id,
    string? File,
    string? Uri,
    string? Outlet,
    ImmutableArray<string> Byline,
    string? Title,
    DateOnly? Published,
    string Language,
    int Words,
    string? NotRead);
