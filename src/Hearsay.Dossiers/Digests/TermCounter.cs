using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Reading.Syntax;

namespace Hearsay.Dossiers.Digests;

/// <summary>Counts the words by which articles about the same matter are known to each other.</summary>
internal static class TermCounter
{
    /// <summary>How many terms a digest keeps at most.</summary>
    public const int Limit = 250;

    /// <summary>The first sentences tell what an article is about.</summary>
    private const int LeadSentences = 2;

    private const int ShortestTerm = 2;
    private const int LongestTerm = 40;

    private static readonly FrozenSet<string> StopWords = Tables.Set("Digests.stopwords.tsv");

    /// <summary>Counts the terms of the article; most frequent first, then ordinally.</summary>
    public static ImmutableArray<DigestTerm> Count(DocumentReading reading)
    {
        var terms = new Dictionary<string, DigestTerm>(StringComparer.Ordinal);
        var segmented = reading.Segmented;
        var sentences = 0;
        foreach (var sentence in segmented.Sentences)
        {
            if (!ArticleZones.Contains(segmented.ZoneKindOf(sentence)))
            {
                continue;
            }

            var lead = sentences++ < LeadSentences ? 1 : 0;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var form = segmented.Form(token);
                if (form.Length is < ShortestTerm or > LongestTerm || !char.IsLetterOrDigit(form[0]))
                {
                    continue;
                }

                var word = reading.Words[token];
                var (lower, lemma) = (form.ToLowerInvariant(), word.Lemma.ToLowerInvariant());
                if (StopWords.Contains(lower) || StopWords.Contains(lemma))
                {
                    continue;
                }

                var number = word.PartOfSpeech == PartOfSpeech.Num || char.IsDigit(form[0]) ? 1 : 0;
                var name = number == 0 && word.PartOfSpeech == PartOfSpeech.Propn ? 1 : 0;
                var text = number + name > 0 || lemma.Length == 0 ? lower : lemma;
                var term = terms.GetValueOrDefault(text, new DigestTerm(text, 0));
                terms[text] = term with
                {
                    Count = term.Count + 1,
                    Lead = term.Lead + lead,
                    Names = term.Names + name,
                    LeadNames = term.LeadNames + (lead * name),
                    Numbers = term.Numbers + number,
                };
            }
        }

        return [.. terms.Values.OrderByDescending(t => t.Count).ThenBy(t => t.Text, StringComparer.Ordinal).Take(Limit)];
    }
}
