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
    private const int MostDocuments = 50;

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

            if (CopyOf(digests, document, shared) is { } copy)
            {
                copies.Add(copy);
            }
        }

        return copies.ToImmutable();
    }

    /// <summary>For each document the index of the first of which it is, over others or not, a copy as a whole; its own where of none.</summary>
    public static int[] Origins(IReadOnlyList<DocumentDigest> digests, ImmutableArray<Copy> copies)
    {
        var origins = Enumerable.Range(0, digests.Count).ToArray();
        var whole = copies.Where(c => c.From is not null && c.Share >= WholeCopy).ToDictionary(c => c.Document, c => c.From!, StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var document = 0; document < digests.Count; document++)
        {
            places[digests[document].Document.Id] = document;
            if (whole.TryGetValue(digests[document].Document.Id, out var from))
            {
                origins[document] = origins[places[from]];
            }
        }

        return origins;
    }

    private static Copy? CopyOf(IReadOnlyList<DocumentDigest> digests, int document, SortedDictionary<int, List<CopySpan>> shared)
    {
        var digest = digests[document];
        var carried = digest.Wire is { } wire && wire != digest.Document.Outlet ? wire : null;
        if (shared.Count == 0)
        {
            return carried is null ? null : new Copy(digest.Document.Id, From: null, carried, Share: 0, []);
        }

        var (from, spans) = shared.MaxBy(s => s.Value.Sum(p => p.Span.Length));
        var share = (double)spans.Sum(s => s.Span.Length) / digest.Passages.Sum(p => p.Span.Length);
        return new Copy(digest.Document.Id, digests[from].Document.Id, carried, Math.Round(Math.Min(share, 1), 4), [.. spans]);
    }
}
