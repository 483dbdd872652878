using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Relations;

/// <summary>The standing of claims, and which of them a view takes for told.</summary>
public static class Standings
{
    /// <summary>What relations count where nothing else is asked for: what documents assert themselves, or quoted people of separate origins do.</summary>
    public static ImmutableArray<Standing> Told { get; } = [Standing.Asserted, Standing.Corroborated];

    /// <summary>The standing of a claim.</summary>
    public static Standing Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var (asserted, own, denied) = (false, false, false);
        foreach (var account in claim.Accounts)
        {
            asserted |= account.Stance == Stance.Asserts;
            own |= account is { Stance: Stance.Asserts, Attributed: false };
            denied |= account.Stance == Stance.Denies;
        }

        if (asserted)
        {
            return denied || claim.IsDisputed ? Standing.Contested : own ? Standing.Asserted : claim.IndependentSources > 1 ? Standing.Corroborated : Standing.Attributed;
        }

        // Nobody says that it happened: what comes nearest to that decides.
        return claim.Accounts.Min(a => Rank(a.Stance)) switch
        {
            0 => Standing.Intended,
            1 => Standing.Possible,
            2 => Standing.Conditional,
            3 => Standing.Denied,
            _ => Standing.Requested,
        };
    }

    /// <summary>The account by which a claim's standing is shown to a reader: the first one in its author's own voice that says what the standing says, else the first that does.</summary>
    public static Account Telling(Claim claim)
    {
        var standing = Of(claim);
        return claim.Accounts
            .OrderBy(a => Rank(a.Stance) switch
            {
                -1 => standing is Standing.Asserted or Standing.Corroborated or Standing.Attributed or Standing.Contested ? 0 : 1,
                var rank => rank == (standing switch { Standing.Intended => 0, Standing.Possible => 1, Standing.Conditional => 2, Standing.Denied => 3, Standing.Requested => 4, _ => 5 }) ? 0 : 1,
            })
            .ThenBy(a => a.Attributed)
            .First();
    }

    private static int Rank(Stance stance) => stance switch
    {
        Stance.Asserts => -1,
        Stance.Intends => 0,
        Stance.Doubts => 1,
        Stance.Conditional => 2,
        Stance.Denies => 3,
        _ => 4,
    };
}
