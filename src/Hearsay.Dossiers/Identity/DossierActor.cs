using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>An actor as all documents together know it.</summary>
/// <param name="Key">Identifies it in the dossier and its exports; readable, made from its name ("iraq", "haider-al-abadi").</param>
/// <param name="Name">The name that most documents use in full.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
/// <param name="Names">All its names, ordered ordinally.</param>
/// <param name="Roles">Its offices and allegiances, in the order of the documents.</param>
/// <param name="Mentions">How often it is mentioned in all documents.</param>
/// <param name="Documents">How many documents mention it.</param>
/// <param name="Evidence">Its first mention by name.</param>
public sealed record DossierActor(
    string Key,
    string Name,
    MentionKind Kind,
    string? Country,
    string? Sector,
    ImmutableArray<string> Names,
    ImmutableArray<DossierRole> Roles,
    int Mentions,
    int Documents,
    Evidence Evidence);
