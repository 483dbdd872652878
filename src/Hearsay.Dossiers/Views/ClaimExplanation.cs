using System.Globalization;
using System.Text;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Views;

/// <summary>Why a claim is one and how its sources were counted: each account with what ties it to the others, and the origins with the reason for every account that goes back to them.</summary>
public static class ClaimExplanation
{
    /// <summary>The explanation as plain text of several lines, each ended by a line feed.</summary>
    public static string Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var page = new StringBuilder();
        Line(page, "claim", $"{claim.Id}: {claim.Summary}");
        Line(page, "type", claim.Type.ToString().ToUpperInvariant());
        for (var index = 0; index < claim.Accounts.Length; index++)
        {
            var account = claim.Accounts[index];
            Line(page, $"account {index + 1}", string.Join(", ", new[] { Carrier(account), account.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), account.Stance.ToString().ToLowerInvariant() }.Where(p => p is not null)));
            if (account.Chain.Length > 0)
            {
                Line(page, "  voices", string.Join(" > ", account.Chain));
            }

            if (account.Joined is { Length: > 0 } joined)
            {
                Line(page, "  joined by", joined);
            }

            Line(page, "  event", $"{account.Evidence.Document}/{account.Event}");
            Line(page, "  words", account.Evidence.Quote);
        }

        foreach (var contradiction in claim.Contradictions)
        {
            Line(page, "contested", contradiction.Subject);
            foreach (var side in contradiction.Sides)
            {
                Line(page, $"  {(side.Accounts.Length == 1 ? "account" : "accounts")} {string.Join(", ", side.Accounts.Select(a => (a + 1).ToString(CultureInfo.InvariantCulture)))}", side.Value);
            }
        }

        Line(page, "sources", $"{claim.IndependentSources.ToString(CultureInfo.InvariantCulture)} independent");
        foreach (var origin in claim.Origins)
        {
            Line(page, "origin", origin.Name);
            foreach (var fold in origin.Folds)
            {
                Line(page, $"  account {fold.Account + 1}", $"{Carrier(claim.Accounts[fold.Account])}: {fold.Reason}");
            }
        }

        return page.ToString();
    }

    private static string Carrier(Account account) => account.Outlet ?? account.Evidence.Document;

    private static void Line(StringBuilder page, string name, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"{name + ":",-14} {DisplayText.Clean(value)}\n");
}
