using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>Somebody or something that acts, as one document knows it.</summary>
/// <param name="Id">"a1", "a2" … in the order of first mention.</param>
/// <param name="Name">The fullest name in the document, or the gazetteer's name for it.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown or where it has none.</param>
/// <param name="Sector">PLOVER sector code (GOV, MIL, REB …); null where unknown.</param>
/// <param name="Names">All names under which the document mentions it, in the order of first use, each once.</param>
/// <param name="Roles">The offices and allegiances that the text gives, in order.</param>
/// <param name="Entry">The key of its gazetteer entry; null where the gazetteer does not know it.</param>
public sealed record Actor(
    string Id,
    string Name,
    MentionKind Kind,
    string? Country,
    string? Sector,
    ImmutableArray<string> Names,
    ImmutableArray<Role> Roles,
    string? Entry = null)
{
    /// <summary>The ids of those of whom it consists, where the text tells ("both sides", "a coalition of X and Y"), in order; empty elsewhere.</summary>
    public ImmutableArray<string> Members { get; init; } = [];
}
