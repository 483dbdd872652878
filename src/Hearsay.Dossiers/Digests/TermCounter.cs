using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Reading;

namespace Hearsay.Dossiers.Digests;

/// <summary>Counts the words by which articles about the same matter are known to each other.</summary>
internal static class TermCounter
{
    /// <summary>How many terms a digest keeps at most.</summary>
    public const int Limit = 200;

    /// <summary>The first sentences tell what an article is about: their words count double.</summary>
    private const int LeadSentences = 2;
    private const int LeadWeight = 2;

    private const int ShortestTerm = 2;
    private const int LongestTerm = 40;

    private static readonly System.Collections.Frozen.FrozenSet<string> StopWords = Tables.Set("Digests.stopwords.tsv");

    /// <summary>Counts the terms of the article; most frequent first, then ordinally.</summary>
    public static ImmutableArray<DigestTerm> Count(DocumentReading reading)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var segmented = reading.Segmented;
        var sentences = 0;
        foreach (var sentence in segmented.Sentences)
        {
            if (!ArticleZones.Contains(segmented.ZoneKindOf(sentence)))
            {
                continue;
            }

            var weight = sentences++ < LeadSentences ? LeadWeight : 1;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var form = segmented.Tokens[token].Span.In(segmented.Text);
                if (form.Length is >= ShortestTerm and <= LongestTerm && Term(form) is { } term)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += weight;
                }
            }
        }

        return [.. counts
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(Limit)
            .Select(c => new DigestTerm(c.Key, c.Value))];
    }

    private static string? Term(ReadOnlySpan<char> form)
    {
        if (!char.IsLetterOrDigit(form[0]))
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestTerm];
        var term = lower[..form.ToLowerInvariant(lower)];
        return StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(term) ? null : term.ToString();
    }
}
