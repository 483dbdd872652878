using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// The keys under which documents that share passages meet. Of each passage the few pairs of neighbouring words whose weighted
/// hash is least (consistent weighted sampling; Manasse, McSherry and Talwar 2010): a rewritten passage keeps some of its
/// pairs, and those of rare words are kept most often. A pair of names is none, nor is anything quoted.
/// </summary>
internal static class CopyKeys
{
    /// <summary>How many keys a passage has at most.</summary>
    private const int PerPassage = 6;

    private const double Preference = 3;

    /// <summary>The keys of a document, each once, in ascending order.</summary>
    public static ImmutableArray<ulong> Of(DocumentDigest digest)
    {
        var keys = new SortedSet<ulong>();
        var draws = new List<(double Draw, ulong Key)>();
        foreach (var passage in digest.Passages)
        {
            if (passage.Words.IsDefaultOrEmpty)
            {
                continue;
            }

            draws.Clear();
            PassageWord? before = null;
            foreach (var packed in passage.Words)
            {
                var word = new PassageWord(packed);
                if (word.Kind == PassageWordKind.Quoted)
                {
                    before = null;
                    continue;
                }

                if (before is { } left && left.Word != word.Word && (left.Kind != PassageWordKind.Name || word.Kind != PassageWordKind.Name))
                {
                    var key = Mixed(((ulong)Math.Min(left.Word, word.Word) << 32) | Math.Max(left.Word, word.Word));
                    var uniform = ((key >> 11) + 0.5) / (1UL << 53);
                    draws.Add((-Math.Log(uniform) / Math.Pow(Math.Max(0.01, left.Weight * word.Weight), Preference), key));
                }

                before = word;
            }

            draws.Sort();
            foreach (var (_, key) in draws.DistinctBy(d => d.Key).Take(PerPassage))
            {
                keys.Add(key);
            }
        }

        return [.. keys];
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Mixed(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
