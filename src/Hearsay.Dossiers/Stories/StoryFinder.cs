using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Stories;

/// <summary>
/// Finds which documents tell the same story: term vectors, cosine, and average-linkage clustering (Sokal and Michener 1958)
/// down to a fixed similarity. Documents published far apart are never compared.
/// </summary>
internal static class StoryFinder
{
    /// <summary>Two groups whose documents are less alike than this on average are two stories; chosen on the training part of ECB+.</summary>
    public const double Threshold = 0.2;

    /// <summary>How many days may lie between two documents that are compared.</summary>
    public const int Window = 14;

    /// <summary>The stories in the order of their first documents; every document that was read belongs to one.</summary>
    public static ImmutableArray<Story> Find(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        List<DocumentDigest> read = [.. digests.Where(d => d.Document.NotRead is null)];
        var similarities = SimilarityIndex.Compare(read, cancellation);
        return
        [
            .. AverageLinkage.Cluster(similarities, Threshold, cancellation)
                .Select(members => StoryOf([.. members.Select(m => read[m].Document)])),
        ];
    }

    private static Story StoryOf(ImmutableArray<DossierDocument> documents) => new(
        $"s:{documents[0].Id}",
        [.. documents.Select(d => d.Id)],
        documents.Min(d => d.Published),
        documents.Max(d => d.Published),
        documents.Select(d => d.Title).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)));
}
