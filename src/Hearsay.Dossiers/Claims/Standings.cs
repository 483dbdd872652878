using System.Collections.Immutable;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// The one rule by which claims stand, for every view: where somebody asserts it, who does and whether anybody contradicts it; where nobody does,
/// the stance of most accounts. Numbers, days and places in dispute leave it untouched.
/// </summary>
public static class Standings
{
    // Where as many accounts take one stance as another, what comes nearer to having happened.
    private static readonly ImmutableArray<Stance> Nearest = [Stance.Asserts, Stance.Intends, Stance.Doubts, Stance.Conditional, Stance.Denies, Stance.Requests];

    /// <summary>What relations count where nothing else is asked for: what documents assert themselves, or quoted people of separate origins do.</summary>
    public static ImmutableArray<Standing> Told { get; } = [Standing.Asserted, Standing.Corroborated];

    /// <summary>The standing of a claim.</summary>
    public static Standing Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Of(claim.Accounts, claim.IndependentSources, claim.IsDisputed);
    }

    /// <summary>The stance that decides how a claim stands: that it happened, if anybody says so, else that of most accounts.</summary>
    public static Stance Leading(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Leading(claim.Accounts);
    }

    /// <summary>The account by which a claim's standing is shown to a reader: the first one in its author's own voice that says what the standing says, else the first that does.</summary>
    public static Account Telling(Claim claim)
    {
        var leading = Leading(claim);
        return claim.Accounts.OrderBy(a => a.Stance == leading ? 0 : 1).ThenBy(a => a.Attributed).First();
    }

    /// <summary>Whether something is still to come of a claim: a condition, a threat that was made, a promise.</summary>
    public static bool IsOpen(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Accounts.Any(a => a.Stance == Stance.Conditional)
            || (claim.Type == EventType.Threaten && Leading(claim) is Stance.Asserts or Stance.Intends)
            || (claim.Type == EventType.Agree && Leading(claim) == Stance.Intends);
    }

    /// <summary>The standing of what accounts tell.</summary>
    /// <param name="accounts">The accounts; at least one.</param>
    /// <param name="sources">From how many separate origins they come.</param>
    /// <param name="disputed">Whether they contradict each other in whether it happened, or in who did it.</param>
    internal static Standing Of(IReadOnlyCollection<Account> accounts, int sources, bool disputed) => Leading(accounts) switch
    {
        Stance.Asserts => disputed ? Standing.Contested
            : accounts.Any(a => a is { Stance: Stance.Asserts, Attributed: false }) ? Standing.Asserted
            : sources > 1 ? Standing.Corroborated
            : Standing.Attributed,
        Stance.Denies => Standing.Denied,
        Stance.Doubts => Standing.Possible,
        Stance.Conditional => Standing.Conditional,
        Stance.Intends => Standing.Intended,
        _ => Standing.Requested,
    };

    private static Stance Leading(IReadOnlyCollection<Account> accounts) => accounts
        .GroupBy(a => a.Stance)
        .OrderByDescending(g => g.Key == Stance.Asserts)
        .ThenByDescending(g => g.Count())
        .ThenBy(g => Nearest.IndexOf(g.Key))
        .First()
        .Key;
}
