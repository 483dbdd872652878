using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>
/// Makes lines of claims in the words of the brief: the few claims of a page are a small dossier of their own, and the brief of
/// that dossier says who stands behind each.
/// </summary>
internal static class ClaimLines
{
    /// <summary>The most accounts that are read for the line of one claim.</summary>
    public const int Accounts = 24;

    /// <summary>Lines in the order of the claims.</summary>
    public static ImmutableArray<ClaimLine> Of(DossierView view, ImmutableArray<Claim> claims)
    {
        if (claims.IsEmpty)
        {
            return [];
        }

        var actors = view.Actors.ByKey(claims.SelectMany(claim => claim.Source.Concat(claim.Target)));
        var documents = view.Documents.ById(claims.SelectMany(claim => claim.Accounts).Select(account => account.Evidence.Document));
        var counts = view.Claims.AccountCounts([.. claims.Select(claim => claim.Id)]);
        var brief = Brief(claims, actors, documents);
        var told = brief.Claims.Items.Concat(brief.Contested.Items).Concat(brief.Open.Items).Concat(brief.Intentions.Items).ToDictionary(line => line.Claim.Id, StringComparer.Ordinal);
        return
        [
            .. claims.Select(claim =>
            {
                var line = told[claim.Id];
                var evidence = line.Voices.SelectMany(voice => voice.Evidence.Numbers).Concat(line.Evidence.Numbers).Select(number => brief.Evidence[number - 1]).FirstOrDefault();
                return new ClaimLine(
                    claim.Id,
                    Phrases.Lead(line),
                    line.Summary,
                    line.Status,
                    claim.Type,
                    [.. claim.Source.Select(key => RefOf(actors, key))],
                    [.. claim.Target.Select(key => RefOf(actors, key))],
                    claim.From,
                    claim.To,
                    claim.IndependentSources,
                    counts.GetValueOrDefault(claim.Id),
                    [.. Phrases.OtherVoices(line).Select(Phrases.Of)],
                    evidence is null ? null : new EvidenceLine(evidence.Document, evidence.Name, evidence.Outlet, evidence.Published, evidence.Span.Begin, evidence.Span.End, evidence.Quote));
            }),
        ];
    }

    /// <summary>An actor where it is named; one that the dossier lost is called by its key.</summary>
    public static ActorRef RefOf(ImmutableDictionary<string, ActorLine> actors, string key) =>
        actors.GetValueOrDefault(key) is { } actor ? new ActorRef(key, actor.Name, actor.Kind) : new ActorRef(key, key, Reading.Mentions.MentionKind.Other);

    /// <summary>A passage with its document.</summary>
    public static EvidenceLine EvidenceOf(ImmutableDictionary<string, DossierDocument> documents, Evidence evidence)
    {
        var document = documents.GetValueOrDefault(evidence.Document);
        return new EvidenceLine(
            evidence.Document, document is null ? evidence.Document : Phrases.NameOf(document), document?.Outlet, document?.Published, evidence.Span.Begin, evidence.Span.End, evidence.Quote);
    }

    private static Brief Brief(ImmutableArray<Claim> claims, ImmutableDictionary<string, ActorLine> actors, ImmutableDictionary<string, DossierDocument> documents)
    {
        // The brief needs an actor's name and weight only; its own passage is never shown here.
        var somewhere = claims[0].Accounts[0].Evidence;
        var dossier = new Dossier(
            [.. documents.Values.OrderBy(document => document.Id, StringComparer.Ordinal)],
            [.. actors.Values.OrderBy(actor => actor.Key, StringComparer.Ordinal).Select(actor => new DossierActor(actor.Key, actor.Name, actor.Kind, actor.Country, actor.Sector, [actor.Name], [], actor.Mentions, actor.Documents, somewhere))],
            claims,
            [],
            []);
        return BriefMaker.Make(dossier, new BriefOptions { Claims = claims.Length, Contested = claims.Length, Open = claims.Length, Intentions = claims.Length, Marks = 1, Documents = 1, Actors = 1 });
    }
}
