using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>As whom an actor of a document is known in the dossier.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
internal sealed record KnownActor(string Key, string Name, MentionKind Kind, string? Country, string? Sector)
{
    /// <summary>Whether its name takes a plural verb ("Iraqis").</summary>
    public bool IsPlural => Kind == MentionKind.Group && Name.EndsWith('s') && !Name.EndsWith("ss", StringComparison.Ordinal);
}
