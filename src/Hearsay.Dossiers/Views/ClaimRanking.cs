using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Views;

/// <summary>
/// Puts claims in the order of their weight: independent sources, then those that name both sides, then accounts, then how often the
/// actors are mentioned (in powers of two, so that one dominant state does not decide all).
/// </summary>
internal sealed class ClaimRanking
{
    private readonly Dictionary<string, int> _mentions;

    /// <summary>Ranks the claims of a dossier.</summary>
    public ClaimRanking(Dossier dossier)
    {
        _mentions = dossier.Actors.DistinctBy(actor => actor.Key).ToDictionary(actor => actor.Key, actor => actor.Mentions, StringComparer.Ordinal);
        Ranked =
        [
            .. dossier.Claims
                .OrderByDescending(claim => claim.IndependentSources)
                .ThenByDescending(claim => claim.Source.Length > 0 && claim.Target.Length > 0)
                .ThenByDescending(claim => claim.Accounts.Length)
                .ThenByDescending(Weight)
                .ThenBy(claim => claim.From ?? claim.To ?? DateOnly.MaxValue)
                .ThenBy(claim => claim.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>All claims, weightiest first.</summary>
    public ImmutableArray<Claim> Ranked { get; }

    // Whole bits, so that no rounding decides an order.
    private int Weight(Claim claim) =>
        claim.Source.Concat(claim.Target).Sum(key => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)Math.Max(0, _mentions.GetValueOrDefault(key))));
}
