using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Stories;

/// <summary>
/// Finds which documents tell the same story: articles that share telling words meet (<see cref="StoryMeetings"/>), each two
/// are scored (<see cref="StoryPair"/>), and what likely pairs connect is parted by average linkage (Sokal and Michener 1958).
/// A new document touches only what its pairs connect.
/// </summary>
internal static class StoryFinder
{
    /// <summary>Groups whose articles are less likely one story than this on average are two.</summary>
    public const double Threshold = 0.42;

    /// <summary>Pairs less likely than this are taken for unlike.</summary>
    public const double Least = 0.05;

    /// <summary>The stories in the order of their first documents; every document that was read belongs to one.</summary>
    public static ImmutableArray<Story> Find(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        List<DocumentDigest> read = [.. digests.Where(d => d.Document.NotRead is null)];
        var texts = new StoryText[read.Count];
        var postings = new Dictionary<ulong, List<int>>();
        var scores = new List<(int Left, int Right, double Score)>();
        var met = new SortedDictionary<int, int>();
        for (var document = 0; document < read.Count; document++)
        {
            cancellation.ThrowIfCancellationRequested();
            texts[document] = new StoryText(read[document]);
            met.Clear();
            foreach (var key in texts[document].Keys)
            {
                if (!postings.TryGetValue(key, out var earlier))
                {
                    postings.Add(key, earlier = []);
                }

                for (var index = Math.Max(0, earlier.Count - StoryMeetings.Reach); index < earlier.Count; index++)
                {
                    met[earlier[index]] = met.GetValueOrDefault(earlier[index]) + 1;
                }

                earlier.Add(document);
            }

            foreach (var other in StoryMeetings.Choose(texts[document].Published, met.Select(m => (m.Key, texts[m.Key].Published, m.Value))))
            {
                if (StoryPair.Score(texts[document], texts[other]) is >= Least and var score)
                {
                    scores.Add((other, document, score));
                }
            }
        }

        return [.. Part(read.Count, scores, cancellation).Select(members => StoryOf([.. members.Select(m => (read[m].Document.Id, read[m].Document.Published, read[m].Document.Title))]))];
    }

    /// <summary>
    /// The stories of documents numbered in the order of the dossier: each in order, and all in the order of their first documents.
    /// No story reaches over what pairs as likely as <see cref="Threshold"/> connect, so each of these parts can be parted alone.
    /// </summary>
    /// <param name="count">The number of documents.</param>
    /// <param name="scores">The pairs that are not unlike.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IEnumerable<List<int>> Part(int count, IReadOnlyCollection<(int Left, int Right, double Score)> scores, CancellationToken cancellation)
    {
        var parts = new DisjointSets(count);
        foreach (var (left, right, _) in scores.Where(s => s.Score >= Threshold))
        {
            parts.Union(left, right);
        }

        var similarities = new Dictionary<int, double>[count];
        for (var document = 0; document < count; document++)
        {
            similarities[document] = [];
        }

        foreach (var (left, right, score) in scores.Where(s => parts.Find(s.Left) == parts.Find(s.Right)))
        {
            similarities[left][right] = score;
            similarities[right][left] = score;
        }

        return AverageLinkage.Cluster(similarities, Threshold, StoryMeetings.Most, cancellation);
    }

    /// <summary>The story of documents in order.</summary>
    public static Story StoryOf(IReadOnlyList<(string Id, DateOnly? Published, string? Title)> documents) => new(
        $"s:{documents[0].Id}",
        [.. documents.Select(d => d.Id)],
        documents.Min(d => d.Published),
        documents.Max(d => d.Published),
        documents.Select(d => d.Title).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)));
}
