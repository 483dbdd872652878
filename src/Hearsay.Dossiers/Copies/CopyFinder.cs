using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Finds who took what from whom. Documents meet under their keys (<see cref="CopyKeys"/>), each only those nearest to it in
/// time under a key (<see cref="CopyMeetings"/>), so that a formula that thousands have costs no more than a rare passage;
/// whoever meets is judged pair by pair (<see cref="CopyJudge"/>), and of all sources of a document a few are chosen
/// (<see cref="CopyChoice"/>). A new document touches its neighbours under its keys and nobody else.
/// </summary>
internal static class CopyFinder
{
    /// <summary>Finds the copies in the order of the documents, the main source of each first.</summary>
    public static ImmutableArray<Copy> Find(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        var texts = new CopiedText?[digests.Count];
        var judged = new List<JudgedCopy>?[digests.Count];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var postings = new Dictionary<ulong, List<int>>();
        var met = new SortedDictionary<int, int>();
        for (var document = 0; document < digests.Count; document++)
        {
            cancellation.ThrowIfCancellationRequested();
            places.Add(digests[document].Document.Id, document);
            met.Clear();
            foreach (var key in CopyKeys.Of(digests[document]))
            {
                if (!postings.TryGetValue(key, out var earlier))
                {
                    postings.Add(key, earlier = []);
                }

                for (var index = Math.Max(0, earlier.Count - CopyMeetings.Reach); index < earlier.Count; index++)
                {
                    met[earlier[index]] = met.GetValueOrDefault(earlier[index]) + 1;
                }

                earlier.Add(document);
            }

            foreach (var other in CopyMeetings.Choose(digests[document].Document.Published, met.Select(m => (m.Key, digests[m.Key].Document.Published, m.Value))))
            {
                if (CopyJudge.Judge(texts[document] ??= new CopiedText(digests[document]), texts[other] ??= new CopiedText(digests[other])) is { } copy)
                {
                    (judged[places[copy.Copy.Document]] ??= []).Add(copy);
                }
            }
        }

        return
        [
            .. digests.SelectMany((digest, place) => CopyChoice.Of(digest, [.. (judged[place] ?? []).OrderBy(j => places[j.Copy.From!])])),
        ];
    }
}
