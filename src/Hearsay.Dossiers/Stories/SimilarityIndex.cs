using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Stories;

/// <summary>
/// Compares documents by their terms: TF-IDF with the logarithm of the count, cosine, through an inverted index. How rare a
/// term is, is told by the dossier and by a table of news texts together: in a dossier about one matter its words are in
/// every document and would otherwise count for nothing.
/// </summary>
internal static class SimilarityIndex
{
    /// <summary>Pairs less alike than this are taken for unlike.</summary>
    private const float Least = 0.05f;

    /// <summary>How many others a document is compared with at most: those most like it.</summary>
    private const int MostNeighbours = 200;

    /// <summary>For how many documents the table of news texts stands, and in how many of them a word outside the table occurs.</summary>
    private const double TableWeight = 500;
    private const double TableDocuments = 10_000;
    private const double RareCount = 3 * TableDocuments / 35_228;

    private static readonly FrozenDictionary<string, int> Frequencies = Tables.Rows("Stories.document-frequencies.tsv")
        .ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>For each document the others that are like it, and how much: 0 to 1, the same both ways.</summary>
    public static Dictionary<int, double>[] Compare(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        var weights = Weights(digests);
        var postings = new Dictionary<string, List<(int Document, float Weight)>>(StringComparer.Ordinal);
        var neighbours = new List<(int Document, float Similarity)>[digests.Count];
        var sums = new float[digests.Count];
        var touched = new List<int>();
        for (var document = 0; document < digests.Count; document++)
        {
            cancellation.ThrowIfCancellationRequested();
            neighbours[document] = [];
            foreach (var (term, weight) in Vector(digests[document], weights))
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, term, out _);
                places ??= [];
                foreach (var (other, otherWeight) in places)
                {
                    if (sums[other] == 0)
                    {
                        touched.Add(other);
                    }

                    sums[other] += weight * otherWeight;
                }

                places.Add((document, weight));
            }

            foreach (var other in touched)
            {
                if (sums[other] >= Least && IsNear(digests[document], digests[other]))
                {
                    neighbours[document].Add((other, sums[other]));
                    neighbours[other].Add((document, sums[other]));
                    Trim(neighbours[other], 4 * MostNeighbours);
                }

                sums[other] = 0;
            }

            Trim(neighbours[document], 4 * MostNeighbours);
            touched.Clear();
        }

        return Symmetric(neighbours);
    }

    private static Dictionary<string, double> Weights(IReadOnlyList<DocumentDigest> digests)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var digest in digests)
        {
            foreach (var term in digest.Terms)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, term.Text, out _)++;
            }
        }

        return counts.ToDictionary(
            c => c.Key,
            c => Math.Max(0, Math.Log((TableWeight + digests.Count + 1) / ((TableWeight * Frequencies.GetValueOrDefault(c.Key, (int)Math.Ceiling(RareCount)) / TableDocuments) + c.Value + 0.5))),
            StringComparer.Ordinal);
    }

    private static List<(string Term, float Weight)> Vector(DocumentDigest digest, Dictionary<string, double> weights)
    {
        var vector = new List<(string Term, double Weight)>(digest.Terms.Length);
        foreach (var term in digest.Terms)
        {
            if (weights[term.Text] is > 0 and var weight)
            {
                vector.Add((term.Text, (1 + Math.Log(term.Count)) * weight));
            }
        }

        var length = Math.Sqrt(vector.Sum(t => t.Weight * t.Weight));
        return vector.ConvertAll(t => (t.Term, (float)(t.Weight / length)));
    }

    private static bool IsNear(DocumentDigest left, DocumentDigest right) =>
        left.Document.Published is not { } first
        || right.Document.Published is not { } second
        || Math.Abs(first.DayNumber - second.DayNumber) <= StoryFinder.Window;

    private static void Trim(List<(int Document, float Similarity)> neighbours, int limit)
    {
        if (neighbours.Count > limit)
        {
            neighbours.Sort(static (left, right) => left.Similarity != right.Similarity ? right.Similarity.CompareTo(left.Similarity) : left.Document.CompareTo(right.Document));
            neighbours.RemoveRange(MostNeighbours, neighbours.Count - MostNeighbours);
        }
    }

    private static Dictionary<int, double>[] Symmetric(List<(int Document, float Similarity)>[] neighbours)
    {
        var similarities = Array.ConvertAll(neighbours, _ => new Dictionary<int, double>());
        for (var document = 0; document < neighbours.Length; document++)
        {
            Trim(neighbours[document], MostNeighbours);
            foreach (var (other, similarity) in neighbours[document])
            {
                similarities[document][other] = similarity;
                similarities[other][document] = similarity;
            }
        }

        return similarities;
    }
}
