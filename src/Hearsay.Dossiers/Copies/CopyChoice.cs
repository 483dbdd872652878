using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Chooses among all documents that share passages with a document those from which it took them: of nearly equal ones the
/// agency's own, then the earliest, and further ones only for passages that the first do not have. A function of the
/// document and what was judged of it.
/// </summary>
internal static class CopyChoice
{
    private const int MostSources = 4;

    /// <summary>A source that has this part of what the best has is as good.</summary>
    private const double AsGood = 0.85;

    /// <summary>So many characters must a further source add.</summary>
    private const int LeastAdded = 120;

    /// <summary>The sector of newspapers, agencies and stations.</summary>
    private const string Press = "JRN";

    /// <summary>What a document took, its main source first, then what it credits and cites without one.</summary>
    /// <param name="digest">The document.</param>
    /// <param name="judged">What it has from others, in the order of these in the dossier.</param>
    public static IEnumerable<Copy> Of(DocumentDigest digest, IReadOnlyList<JudgedCopy> judged)
    {
        var chosen = new List<Copy>();
        foreach (var own in new[] { false, true })
        {
            var left = judged.Where(c => c.Copy.How == CopyHow.Own == own).OrderBy(c => c.FromAgency ? 0 : 1).Select(c => c.Copy).ToList();
            var covered = new List<TextSpan>(chosen.SelectMany(c => c.Spans.Select(s => s.Span)));
            while (left.Count > 0 && chosen.Count < MostSources)
            {
                var most = left.Max(c => Added(c, covered));
                if (most == 0 || (chosen.Count > 0 && most < LeastAdded))
                {
                    break;
                }

                var best = left.First(c => Added(c, covered) >= AsGood * most);
                left.Remove(best);
                chosen.Add(best);
                covered.AddRange(best.Spans.Select(s => s.Span));
            }
        }

        return chosen.Concat(Named(digest, chosen));
    }

    private static int Added(Copy copy, List<TextSpan> covered) => copy.Spans.Where(s => !covered.Contains(s.Span)).Sum(s => s.Span.Length);

    /// <summary>The sources that the document names and no chosen copy stands for.</summary>
    private static IEnumerable<Copy> Named(DocumentDigest digest, List<Copy> chosen)
    {
        var outlet = digest.Document.Outlet;
        var seen = new HashSet<string>(chosen.Where(c => c.Wire is not null).Select(c => OutletNames.KeyOf(c.Wire!)), StringComparer.Ordinal);
        IEnumerable<DigestCredit> wire = digest.Wire is { } agency ? [new DigestCredit(agency, CreditKind.Wire, default, "")] : [];
        foreach (var credit in digest.Credits.Concat(wire))
        {
            if ((outlet is null || !OutletNames.Means(credit.Name, outlet)) && seen.Add(OutletNames.KeyOf(credit.Name)))
            {
                yield return Naming(digest, credit.Name, credit.Kind == CreditKind.Republication ? CopyHow.Republication : CopyHow.Credit, credit.Quote);
            }
        }

        foreach (var attribution in digest.Attributions.Where(a => a.Zone is not (ZoneKind.Comment or ZoneKind.Boilerplate)))
        {
            if (CitedBy(digest, attribution) is { } medium && (outlet is null || !OutletNames.Means(medium, outlet)) && seen.Add(OutletNames.KeyOf(medium)))
            {
                yield return Naming(digest, medium, CopyHow.Citation, attribution.Quote);
            }
        }
    }

    /// <summary>The outlet to which something was said ("told CBS News"), or that said it itself.</summary>
    private static string? CitedBy(DocumentDigest digest, DigestAttribution attribution) =>
        attribution.Medium
        ?? (attribution.Actor >= 0 && digest.Actors[attribution.Actor] is { Kind: MentionKind.Organisation, Sector: Press } press ? press.Name : null);

    private static Copy Naming(DocumentDigest digest, string name, CopyHow how, string words) => new(digest.Document.Id, From: null, name, Share: 0, [])
    {
        How = how,
        Reason = CopyReason.NamesSource,
        Words = words.Length == 0 ? null : words,
    };
}
