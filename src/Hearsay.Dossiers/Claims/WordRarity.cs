using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Dossiers.Claims;

/// <summary>How much a shared word says: the logarithm of its rarity in a table of news texts, so that no further document changes it.</summary>
internal static class WordRarity
{
    private const double TableDocuments = 10_000;
    private const double Unseen = 1;

    private static readonly FrozenDictionary<string, int> Frequencies = Tables.Rows("Stories.document-frequencies.tsv")
        .ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The weight of a word in lower case; greater for a rarer one, never negative.</summary>
    public static double Of(string word) => Math.Max(0, Math.Log(TableDocuments / (Frequencies.TryGetValue(word, out var documents) ? documents : Unseen)));

    /// <summary>The verb in a noun on -ing, where the table knows it ("sharing" is told of whoever shares); else the word itself.</summary>
    public static string Base(string word) =>
        word.Length <= 5 || !word.EndsWith("ing", StringComparison.Ordinal) ? word
        : Frequencies.ContainsKey(word[..^3]) ? word[..^3]
        : Frequencies.ContainsKey(word[..^3] + "e") ? word[..^3] + "e"
        : word;

    /// <summary>The words with their weights as a vector of length one, in ordinal order.</summary>
    public static ImmutableArray<(string Word, double Weight)> Vector(IEnumerable<(string Word, double Count)> words)
    {
        var weighted = words.Select(w => (w.Word, Weight: w.Count * Of(w.Word))).Where(w => w.Weight > 0).OrderBy(w => w.Word, StringComparer.Ordinal).ToList();
        var length = Math.Sqrt(weighted.Sum(w => w.Weight * w.Weight));
        return [.. weighted.Select(w => (w.Word, w.Weight / length))];
    }

    /// <summary>The cosine of two vectors: 0 to 1.</summary>
    public static double Cosine(ImmutableArray<(string Word, double Weight)> left, ImmutableArray<(string Word, double Weight)> right)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = string.CompareOrdinal(left[i].Word, right[j].Word);
            sum += order == 0 ? left[i].Weight * right[j].Weight : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}
