using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Quotations;

/// <summary>Lists what the articles report of others; what readers and boilerplate report is counted and left out.</summary>
internal static class QuotationBuilder
{
    /// <summary>The quotations in the order of the documents and their text.</summary>
    public static ImmutableArray<Quotation> Build(IReadOnlyList<DocumentDigest> digests, ActorIndex actors, out int leftOut)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        leftOut = 0;
        for (var document = 0; document < digests.Count; document++)
        {
            var digest = digests[document];
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
                    attribution.Actor < 0 ? null : actors.KeyOf[document][attribution.Actor],
                    attribution.Source,
                    attribution.Cue,
                    VoiceChain.Names(digest, index),
                    attribution.Manner,
                    attribution.Commitment.Source,
                    attribution.Commitment.Author,
                    new Evidence(digest.Document.Id, attribution.Span, attribution.Quote)));
            }
        }

        return quotations.ToImmutable();
    }
}
