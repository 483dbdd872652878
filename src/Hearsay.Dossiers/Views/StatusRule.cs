using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Views;

/// <summary>How far a claim may be taken for fact. The stance of most accounts decides; what only quoted people say is never more than attributed.</summary>
internal static class StatusRule
{
    /// <summary>The status of a claim.</summary>
    public static BriefStatus Of(Claim claim) => claim.Contested ? BriefStatus.Contested : LeadingStance(claim) switch
    {
        Stance.Denies => BriefStatus.Denied,
        Stance.Doubts => BriefStatus.Possible,
        Stance.Conditional => BriefStatus.Conditional,
        Stance.Intends => BriefStatus.Intended,
        Stance.Requests => BriefStatus.Requested,
        _ => claim.Accounts.Any(account => account is { Attributed: false, Stance: Stance.Asserts }) ? BriefStatus.Reported : BriefStatus.Attributed,
    };

    // Where accounts are even, a condition says most about what is to come, and a denial more than a plan.
    private static readonly Stance[] Precedence = [Stance.Asserts, Stance.Conditional, Stance.Denies, Stance.Intends, Stance.Requests, Stance.Doubts];

    /// <summary>The stance of most accounts; where they are even, a condition before a denial before a plan.</summary>
    public static Stance LeadingStance(Claim claim) => claim.Accounts
        .GroupBy(account => account.Stance)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => Array.IndexOf(Precedence, group.Key))
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>Whether something is still to come of it: a condition, a threat that was made, a promise.</summary>
    public static bool IsOpen(Claim claim) =>
        claim.Accounts.Any(account => account.Stance == Stance.Conditional)
        || (claim.Type == EventType.Threaten && LeadingStance(claim) is (Stance.Asserts or Stance.Intends))
        || (claim.Type == EventType.Agree && LeadingStance(claim) == Stance.Intends);
}
