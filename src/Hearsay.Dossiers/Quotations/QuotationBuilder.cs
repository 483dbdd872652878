using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Quotations;

/// <summary>Lists what an article reports of others; what readers and boilerplate report is counted and left out.</summary>
internal static class QuotationBuilder
{
    /// <summary>The quotations of a document in the order of its text.</summary>
    /// <param name="digest">The document.</param>
    /// <param name="known">As whom its actors are known in the dossier; null for those left out.</param>
    /// <param name="leftOut">How many are left out.</param>
    public static ImmutableArray<Quotation> Build(DocumentDigest digest, IReadOnlyList<KnownActor?> known, out int leftOut)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        leftOut = 0;
        for (var index = 0; index < digest.Attributions.Length; index++)
        {
            var attribution = digest.Attributions[index];
            if (!ArticleZones.Contains(attribution.Zone) || attribution.Quote.Length == 0)
            {
                leftOut++;
                continue;
            }

            quotations.Add(new Quotation(
                $"{digest.Document.Id}:{attribution.Id}",
                digest.Document.Outlet,
                digest.Document.Published,
                attribution.Actor < 0 ? null : known[attribution.Actor]?.Key,
                attribution.Source,
                attribution.Cue,
                VoiceChain.Names(digest, index),
                attribution.Manner,
                attribution.Commitment.Source,
                attribution.Commitment.Author,
                new Evidence(digest.Document.Id, attribution.Span, attribution.Quote)));
        }

        return quotations.ToImmutable();
    }
}
