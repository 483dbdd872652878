using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Decisions;

/// <summary>Who takes part, by a name that outlives a reading.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What sort of actor; null for words that name no known one.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
public sealed record NamedActor(string Name, MentionKind? Kind = null, string? Country = null, string? Sector = null)
{
    /// <summary>An actor of a digest by its name.</summary>
    internal static NamedActor Of(DigestActor actor) => new(actor.Name, actor.Kind, actor.Country, actor.Sector);
}
