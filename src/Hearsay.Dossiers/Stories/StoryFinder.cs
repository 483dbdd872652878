using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Stories;

/// <summary>Finds which documents tell the same story.</summary>
internal static class StoryFinder
{
    /// <summary>The stories in the order of their first documents; every document that was read belongs to one.</summary>
    public static ImmutableArray<Story> Find(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. digests.Where(d => d.Document.NotRead is null)
            .Select(d => new Story($"s:{d.Document.Id}", [d.Document.Id], d.Document.Published, d.Document.Published, d.Document.Title))];
    }
}
