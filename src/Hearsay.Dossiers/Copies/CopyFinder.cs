using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Finds what was taken from where: a document is compared with all before it (by publication) through an index of the
/// fingerprints of sentences. A sentence that stands in very many documents is a formula and counts for nothing.
/// </summary>
internal static class CopyFinder
{
    /// <summary>A document that shares at least this part of its passages with an earlier one is taken for a copy of it as a whole.</summary>
    public const double WholeCopy = 0.5;

    /// <summary>A sentence that stands in more documents than this is a formula.</summary>
    public const int MostDocuments = 50;

    /// <summary>Finds the copies in the order of the documents; a shared single sentence is one too.</summary>
    public static ImmutableArray<Copy> Find(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        var index = new Dictionary<ulong, List<(int Document, int Passage)>>();
        var copies = ImmutableArray.CreateBuilder<Copy>();
        for (var document = 0; document < digests.Count; document++)
        {
            cancellation.ThrowIfCancellationRequested();
            var passages = digests[document].Passages;
            var shared = new SortedDictionary<int, List<CopySpan>>();
            var seen = new HashSet<ulong>();
            for (var passage = 0; passage < passages.Length; passage++)
            {
                if (!seen.Add(passages[passage].Print))
                {
                    continue;
                }

                if (!index.TryGetValue(passages[passage].Print, out var places))
                {
                    index.Add(passages[passage].Print, [(document, passage)]);
                    continue;
                }

                if (places.Count > MostDocuments)
                {
                    continue;
                }

                foreach (var (other, place) in places)
                {
                    if (!shared.TryGetValue(other, out var spans))
                    {
                        shared.Add(other, spans = []);
                    }

                    spans.Add(new CopySpan(passages[passage].Span, digests[other].Passages[place].Span));
                }

                places.Add((document, passage));
            }

            var digest = digests[document];
            var wire = digest.Wire == digest.Document.Outlet ? null : digest.Wire;
            if (CopyOf(digest.Document.Id, wire, passages.Sum(p => p.Span.Length), [.. shared.Select(s => (digests[s.Key].Document.Id, s.Value))]) is { } copy)
            {
                copies.Add(copy);
            }
        }

        return copies.ToImmutable();
    }

    /// <summary>What a document has taken from those before it; null where nothing.</summary>
    /// <param name="document">Its id.</param>
    /// <param name="wire">The agency that it credits; null where it credits none but itself.</param>
    /// <param name="length">The code units of all its passages.</param>
    /// <param name="shared">The documents before it with the passages that it shares with each, in the order of the documents.</param>
    public static Copy? CopyOf(string document, string? wire, int length, IReadOnlyCollection<(string Document, List<CopySpan> Spans)> shared)
    {
        if (shared.Count == 0)
        {
            return wire is null ? null : new Copy(document, From: null, wire, Share: 0, []);
        }

        var (from, spans) = shared.MaxBy(s => s.Spans.Sum(p => p.Span.Length));
        var share = (double)spans.Sum(s => s.Span.Length) / length;
        return new Copy(document, from, wire, Math.Round(Math.Min(share, 1), 4), [.. spans]);
    }
}
