using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which claim.</summary>
/// <param name="Id">Its id.</param>
public sealed record ClaimIdQuery(string Id);

/// <summary>One telling.</summary>
/// <param name="Stance">How it stands to the event.</param>
/// <param name="Attributed">Whether somebody other than the document's author vouches for it.</param>
/// <param name="Chain">The voices from the outlet inwards.</param>
/// <param name="Evidence">The sentence that tells it.</param>
public sealed record AccountLine(Stance Stance, bool Attributed, ImmutableArray<string> Chain, EvidenceLine Evidence);

/// <summary>A claim with its accounts, side by side.</summary>
/// <param name="Line">The claim.</param>
/// <param name="Accounts">Its accounts in the order of publication, at most 120.</param>
/// <param name="Related">Other claims of the same pair.</param>
public sealed record ClaimModel(ClaimLine Line, ImmutableArray<AccountLine> Accounts, ImmutableArray<ClaimLine> Related)
{
    private const int Most = 120;

    /// <summary>Reads it.</summary>
    internal static ClaimModel Read(PageSource source, ClaimIdQuery query)
    {
        var view = source.View;
        var claim = view.Claims.Get(source.Id(IdKind.Claim, query.Id), Most) ?? throw PageException.NotFound("claim");
        var documents = view.Documents.ById(claim.Accounts.Select(account => account.Evidence.Document));
        var related = claim is { Source: [var one, ..], Target: [var other, ..] }
            ? view.Claims.Find(new() { Source = one, Target = other }, byWeight: true, 1, 6, ClaimLines.Accounts).Items.Where(found => found.Id != claim.Id).Take(5).ToImmutableArray()
            : [];
        return new ClaimModel(
            ClaimLines.Of(view, [claim])[0],
            [.. claim.Accounts.Select(account => new AccountLine(account.Stance, account.Attributed, account.Chain, ClaimLines.EvidenceOf(documents, account.Evidence)))],
            ClaimLines.Of(view, related));
    }
}
