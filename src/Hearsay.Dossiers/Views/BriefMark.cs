using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views;

/// <summary>A dated claim on the timeline.</summary>
/// <param name="Day">Its first day.</param>
/// <param name="Lanes">The indices of the lanes of those that act, ascending; empty where none of them has a lane.</param>
/// <param name="Claim">The claim.</param>
public sealed record BriefMark(DateOnly Day, ImmutableArray<int> Lanes, BriefClaim Claim);
