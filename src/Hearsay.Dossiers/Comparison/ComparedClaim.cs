using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Comparison;

/// <summary>A claim with what each outlet does with it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outlets">Those that tell it, by their first day and name, then those that leave it out, by name. An outlet that does not cover the story is not there.</param>
public sealed record ComparedClaim(Claim Claim, ImmutableArray<OutletTelling> Outlets)
{
    /// <summary>The number of outlets that tell it in whatever way.</summary>
    public int Telling => Outlets.Count(o => o.Treatment != Treatment.LeftOut);
}
