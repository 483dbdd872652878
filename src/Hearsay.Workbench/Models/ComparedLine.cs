using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Comparison;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>With which words, and in whose voice, an outlet tells a claim.</summary>
/// <param name="Stance">How it stands to the event.</param>
/// <param name="Chain">The voices from the outlet inwards; empty where the document itself speaks.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record TellingLine(Stance Stance, ImmutableArray<string> Chain, EvidenceLine Evidence);

/// <summary>A document that covers a story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
public sealed record CoveringLine(string Id, string Title);

/// <summary>What an outlet does with a claim.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Treatment">What it does.</param>
/// <param name="First">Whether no other outlet published it on an earlier day, and another did tell it.</param>
/// <param name="Day">The day on which it told it first; null where unknown or not told.</param>
/// <param name="Accounts">How many accounts of it the outlet has.</param>
/// <param name="Tellings">The first of them.</param>
/// <param name="Covering">Where it is not found, the first documents in which it was looked for.</param>
public sealed record TreatmentLine(string Outlet, Treatment Treatment, bool First, DateOnly? Day, int Accounts, ImmutableArray<TellingLine> Tellings, ImmutableArray<CoveringLine> Covering);

/// <summary>A claim with what each of some outlets does with it.</summary>
/// <param name="Id">The id of the claim.</param>
/// <param name="Sentence">The claim as one sentence.</param>
/// <param name="Contested">Whether accounts contradict each other.</param>
/// <param name="Sources">The number of independent sources.</param>
/// <param name="Outlets">Those outlets of the comparison that tell it, by day, then those in which it is not found; who does not cover its story is not there.</param>
public sealed record ComparedLine(string Id, string Sentence, bool Contested, int Sources, ImmutableArray<TreatmentLine> Outlets)
{
    private const int MostTellings = 2;
    private const int MostCovering = 3;

    /// <summary>Lines of compared claims, in their order.</summary>
    /// <param name="view">The dossier.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="shown">The outlets that are shown.</param>
    internal static ImmutableArray<ComparedLine> Of(DossierView view, IReadOnlyCollection<ComparedClaim> claims, IReadOnlySet<string> shown)
    {
        var documents = view.Documents.ById(claims.SelectMany(claim => claim.Outlets)
            .SelectMany(telling => telling.Accounts.Take(MostTellings).Select(account => account.Evidence.Document).Concat(telling.Covering.Take(MostCovering))));
        return
        [
            .. claims.Select(claim => new ComparedLine(
                claim.Claim.Id,
                claim.Claim.Summary,
                claim.Claim.Contested,
                claim.Claim.IndependentSources,
                [
                    .. claim.Outlets.Where(telling => shown.Contains(telling.Outlet)).Select(telling => new TreatmentLine(
                        telling.Outlet,
                        telling.Treatment,
                        telling.IsFirst && claim.Telling > 1,
                        telling.Accounts.Min(account => account.Published),
                        telling.Accounts.Length,
                        [.. telling.Accounts.DistinctBy(account => account.Evidence).Take(MostTellings).Select(account => new TellingLine(account.Stance, account.Attributed ? account.Chain : [], ClaimLines.EvidenceOf(documents, account.Evidence)))],
                        [.. telling.Covering.Take(MostCovering).Select(id => new CoveringLine(id, documents.GetValueOrDefault(id) is { } document ? Phrases.NameOf(document) : id))])),
                ])),
        ];
    }

    /// <summary>What an outlet does, as a verb.</summary>
    internal static string Word(Treatment treatment) => treatment switch
    {
        Treatment.Told => "tells",
        Treatment.BothSides => "both sides",
        Treatment.Denied => "denies",
        Treatment.Hedged => "hedges",
        _ => "not found",
    };
}

/// <summary>An outlet in a comparison.</summary>
/// <param name="Outlet">Its name; that of the authors where no outlet is known.</param>
/// <param name="Documents">Its documents in the stories of the compared claims.</param>
/// <param name="Claims">How many of the compared claims it tells in whatever way.</param>
/// <param name="First">How many of those that others tell too it told first.</param>
/// <param name="Alone">How many no other outlet tells though another covers the story.</param>
/// <param name="Denied">How many it tells as not having happened, also beside the other side.</param>
/// <param name="NotFound">How many are not found in it though it covers their story.</param>
/// <param name="Quoted">Whom it quotes most in all its documents.</param>
public sealed record ComparedOutlet(string Outlet, int Documents, int Claims, int First, int Alone, int Denied, int NotFound, ImmutableArray<SpeakerCount> Quoted)
{
    internal static ComparedOutlet Of(DossierView view, OutletProfile profile, int speakers) => new(
        profile.Outlet, profile.Documents, profile.Claims, profile.First, profile.Alone, profile.Denied, profile.LeftOut, view.Quotations.Speakers(profile.Outlet, speakers));
}
