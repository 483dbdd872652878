using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Xunit.Abstractions;

namespace Hearsay.Dossiers.Tests.Copies;

public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    /// <summary>What the method must reach on pairs on which it was never tuned; the figures are in docs/dossier.md.</summary>
    [Theory]
    [InlineData(false, 0.9, 0.8)]
    [InlineData(true, 0.9, 0.9)]
    public void Find_LabelledPairs_FindsMostCopiesAndHardlyAnythingElse(bool together, double leastPrecision, double leastRecall)
    {
        var kinds = new SortedDictionary<string, (int Right, int Of)>(StringComparer.Ordinal);
        var (hit, found, copies) = (0, 0, 0);
        foreach (var (_, matter) in LabelledPairs.All())
        {
            var digests = matter.Digests();
            var all = together ? Roots([.. digests.Values]) : null;
            foreach (var pair in matter.Pairs)
            {
                var roots = all ?? Roots([.. pair.Of.Select(n => digests[n])]);
                var isFound = roots[pair.Of[0]] == roots[pair.Of[1]];
                hit += isFound && pair.Copy ? 1 : 0;
                found += isFound ? 1 : 0;
                copies += pair.Copy ? 1 : 0;
                var kind = $"{(pair.Copy ? "copy" : "none")}: {pair.Kind}";
                var (right, of) = kinds.GetValueOrDefault(kind);
                kinds[kind] = (right + (isFound == pair.Copy ? 1 : 0), of + 1);
            }
        }

        var (precision, recall) = ((double)hit / found, (double)hit / copies);
        output.WriteLine($"precision {precision:F3} recall {recall:F3}: {hit} of {copies} found, {found - hit} others");
        foreach (var (kind, (right, of)) in kinds)
        {
            output.WriteLine($"{right,3} of {of,3} right, {kind}");
        }

        precision.ShouldBeGreaterThan(leastPrecision);
        recall.ShouldBeGreaterThan(leastRecall);
    }

    /// <summary>For each document the first from which it comes, over whatever copies.</summary>
    private static Dictionary<string, string> Roots(DocumentDigest[] digests)
    {
        var from = DossierBuilder.Build(digests).Copies.Where(c => c.From is not null && c.How != CopyHow.Own)
            .DistinctBy(c => c.Document).ToDictionary(c => c.Document, c => c.From!, StringComparer.Ordinal);
        return digests.ToDictionary(d => d.Document.Id, d => Root(d.Document.Id), StringComparer.Ordinal);

        string Root(string document)
        {
            for (var steps = 0; steps < digests.Length && from.TryGetValue(document, out var source); steps++)
            {
                document = source;
            }

            return document;
        }
    }
}
