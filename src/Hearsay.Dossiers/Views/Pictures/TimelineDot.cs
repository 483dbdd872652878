using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A mark: one claim, or a number of them where they would not fit one upon the other.</summary>
/// <param name="Middle">Where it stands.</param>
/// <param name="Lane">The lane's name.</param>
/// <param name="Claims">The claims, at least one.</param>
internal sealed record TimelineDot(MapPoint Middle, string Lane, ImmutableArray<BriefMark> Claims);
