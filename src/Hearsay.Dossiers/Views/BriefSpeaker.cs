using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views;

/// <summary>Somebody whose words the documents report.</summary>
/// <param name="Name">The actor's name, else the source as written, else "unnamed sources".</param>
/// <param name="Actor">The actor's key; null where unknown.</param>
/// <param name="Direct">How often in quotation marks.</param>
/// <param name="Indirect">How often in the reporter's words.</param>
/// <param name="Mixed">How often partly so.</param>
/// <param name="Carriers">Who quotes them and how often, most often first.</param>
/// <param name="Evidence">The passages.</param>
public sealed record BriefSpeaker(
    string Name,
    string? Actor,
    int Direct,
    int Indirect,
    int Mixed,
    ImmutableArray<KeyValuePair<string, int>> Carriers,
    References Evidence)
{
    /// <summary>How often they are quoted.</summary>
    public int Total => Direct + Indirect + Mixed;
}
