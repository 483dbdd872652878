using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views;

/// <summary>The claims of a dossier in time.</summary>
/// <param name="Lanes">The actors that have a lane, those with most dated claims first: key and name.</param>
/// <param name="Marks">Dated claims in the order of their days.</param>
/// <param name="Undated">How many claims have no day.</param>
/// <param name="More">How many dated claims are not shown.</param>
public sealed record BriefTimeline(
    ImmutableArray<KeyValuePair<string, string>> Lanes,
    ImmutableArray<BriefMark> Marks,
    int Undated,
    int More);
