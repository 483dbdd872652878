using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Relations;

/// <summary>One claim as it counts between one actor that acts and one acted upon. A function of its claim alone.</summary>
/// <param name="Source">The key of the one that acts.</param>
/// <param name="Target">The key of the one acted upon; never <paramref name="Source"/>.</param>
/// <param name="Claim">The id of the claim.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Standing">How the claim stands by its accounts.</param>
/// <param name="From">The first day of the event; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Told">The first day on which it was told; null where no account is dated.</param>
/// <param name="Sources">The number of independent sources.</param>
public sealed record Tie(
    string Source,
    string Target,
    string Claim,
    EventType Type,
    Standing Standing,
    DateOnly? From,
    DateOnly? To,
    DateOnly? Told,
    int Sources)
{
    /// <summary>The first day: of the event, where unknown of its telling.</summary>
    public DateOnly? First => From ?? To ?? Told;

    /// <summary>The last day, inclusive: of the event, where unknown of its first telling.</summary>
    public DateOnly? Last => To ?? From ?? Told;

    /// <summary>The ties of a claim: one for each actor that acts and each other one acted upon, in their order.</summary>
    public static IEnumerable<Tie> Of(Claims.Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Source.IsEmpty || claim.Target.IsEmpty)
        {
            yield break;
        }

        var standing = Standings.Of(claim);
        var told = claim.Accounts.Min(a => a.Published);
        foreach (var source in claim.Source)
        {
            foreach (var target in claim.Target)
            {
                if (source != target)
                {
                    yield return new Tie(source, target, claim.Id, claim.Type, standing, claim.From, claim.To, told, claim.IndependentSources);
                }
            }
        }
    }
}
