using System.Collections.Immutable;
using Hearsay.Dossiers.Views;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>The ledger asks for nothing.</summary>
public sealed record LedgerQuery;

/// <summary>What is still to come: conditions, threats that were made, agreements still promised.</summary>
/// <param name="Entries">The strongest, at most 60.</param>
public sealed record LedgerModel(ImmutableArray<ClaimLine> Entries)
{
    /// <summary>Reads it.</summary>
    internal static LedgerModel Read(PageSource source) => source.Remember(
        "ledger", () => new LedgerModel(ClaimLines.Of(source.View, [.. source.View.Claims.Open(60, ClaimLines.Accounts).Where(StatusRule.IsOpen)])));
}
