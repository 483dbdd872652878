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
/// <param name="Joined">What ties it to the earlier accounts; empty for the first.</param>
/// <param name="Evidence">The sentence that tells it.</param>
public sealed record AccountLine(Stance Stance, bool Attributed, ImmutableArray<string> Chain, string Joined, EvidenceLine Evidence)
{
    /// <summary>What a person decided about it; null where it is as the program read it.</summary>
    public DecisionLine? Decided { get; init; }
}

/// <summary>Why an account counts for an origin.</summary>
/// <param name="Account">The index of the account.</param>
/// <param name="Reason">In words.</param>
public sealed record FoldLine(int Account, string Reason);

/// <summary>One of the separate origins of a claim.</summary>
/// <param name="Name">Who or what it is.</param>
/// <param name="Folds">The accounts that go back to it.</param>
public sealed record OriginLine(string Name, ImmutableArray<FoldLine> Folds);

/// <summary>What some accounts say at a point of contradiction.</summary>
/// <param name="Value">What they say.</param>
/// <param name="Accounts">The indices of the accounts.</param>
public sealed record SideLine(string Value, ImmutableArray<int> Accounts);

/// <summary>A point on which accounts cannot all be right.</summary>
/// <param name="Subject">The point in words.</param>
/// <param name="Sides">What is said.</param>
public sealed record ContradictionLine(string Subject, ImmutableArray<SideLine> Sides);

/// <summary>A claim with its accounts, side by side.</summary>
/// <param name="Line">The claim.</param>
/// <param name="Accounts">Its accounts in the order of publication, at most 120.</param>
/// <param name="Origins">Its independent sources, each with the accounts that go back to it and why.</param>
/// <param name="Contradictions">The points on which accounts cannot all be right.</param>
/// <param name="Related">Other claims of the same pair.</param>
public sealed record ClaimModel(ClaimLine Line, ImmutableArray<AccountLine> Accounts, ImmutableArray<OriginLine> Origins, ImmutableArray<ContradictionLine> Contradictions, ImmutableArray<ClaimLine> Related)
{
    private const int Most = 120;

    /// <summary>Reads it.</summary>
    internal static ClaimModel Read(PageSource source, ClaimIdQuery query)
    {
        var view = source.View;
        var claim = view.Claims.Get(source.Id(IdKind.Claim, query.Id), Most) ?? throw PageException.NotFound("claim");
        var documents = view.Documents.ById(claim.Accounts.Select(account => account.Evidence.Document));
        var decided = view.Review.DecidedIn(claim.Accounts.Select(account => account.Evidence.Document));
        var related = claim is { Source: [var one, ..], Target: [var other, ..] }
            ? view.Claims.Find(new() { Source = one, Target = other }, byWeight: true, 1, 6, ClaimLines.Accounts).Items.Where(found => found.Id != claim.Id).Take(5).ToImmutableArray()
            : [];
        return new ClaimModel(
            ClaimLines.Of(view, [claim])[0],
            [.. claim.Accounts.Select(account => new AccountLine(account.Stance, account.Attributed, account.Chain, account.Joined ?? "", ClaimLines.EvidenceOf(documents, account.Evidence))
            {
                Decided = decided.TryGetValue((account.Evidence.Document, account.Event), out var decision) ? DecisionLine.Of(decision) : null,
            })],
            [.. claim.Origins.Select(origin => new OriginLine(origin.Name, [.. origin.Folds.Where(fold => fold.Account < claim.Accounts.Length).Select(fold => new FoldLine(fold.Account, fold.Reason))]))],
            [
                .. claim.Contradictions.Select(point => new ContradictionLine(
                    point.Subject, [.. point.Sides.Select(side => new SideLine(side.Value, [.. side.Accounts.Where(account => account < claim.Accounts.Length)]))])),
            ],
            ClaimLines.Of(view, related));
    }
}
