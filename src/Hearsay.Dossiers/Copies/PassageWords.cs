using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// The content words of a sentence in their order, so spelled that editing for house style does not hide a copy: base forms,
/// one spelling for British and American, figures for numbers, one word for those that desks put for one another, stems.
/// </summary>
internal static class PassageWords
{
    private const int TableTexts = 10_000;

    /// <summary>In how many of the texts of the table a word is taken to occur that is not in it.</summary>
    private const int RareTexts = 12;

    private static readonly FrozenSet<string> StopWords = Tables.Set("Digests.stopwords.tsv");

    private static readonly FrozenDictionary<string, int> Frequencies = Tables.Rows("Stories.document-frequencies.tsv")
        .ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Same = Tables.Rows("Copies.same-words.tsv")
        .SelectMany(r => r[1].Split(' ').Select(w => (Word: w, As: r[0]))).ToFrozenDictionary(p => p.Word, p => p.As, StringComparer.Ordinal);

    private static readonly (string Ending, string As)[] Spellings =
        [.. Tables.Rows("Copies.spellings.tsv").Select(r => (r[0], r[1])).OrderByDescending(p => p.Item1.Length).ThenBy(p => p.Item1, StringComparer.Ordinal)];

    private static readonly string[] Endings =
        [.. Tables.Rows("Copies.endings.tsv").Select(r => r[0]).OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];

    /// <summary>So many letters of a word must be left without its ending.</summary>
    private const int ShortestStem = 4;

    /// <summary>The words of a sentence.</summary>
    public static ImmutableArray<uint> Of(DocumentReading reading, Sentence sentence, ref bool quoted)
    {
        var words = ImmutableArray.CreateBuilder<uint>();
        var blockquote = reading.Segmented.ZoneKindOf(sentence) == ZoneKind.Blockquote;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var form = reading.Segmented.Form(token);
            if (Quotes(form, quoted) is { } now)
            {
                quoted = now;
                continue;
            }

            var word = reading.Words[token];
            var kind = quoted || blockquote ? PassageWordKind.Quoted
                : word.PartOfSpeech == PartOfSpeech.Num || char.IsDigit(form[0]) ? PassageWordKind.Number
                : word.PartOfSpeech == PartOfSpeech.Propn ? PassageWordKind.Name
                : PassageWordKind.Plain;
            Add(words, form.ToLowerInvariant(), word.Lemma.ToLowerInvariant(), kind);
        }

        return words.ToImmutable();
    }

    /// <summary>The words of a plain text, where there is no reading of it.</summary>
    public static ImmutableArray<uint> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<uint>();
        foreach (var form in text.Split([' ', '.', ',', '!', '?', ';', ':', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = form.ToLowerInvariant();
            Add(words, lower, lower, char.IsDigit(form[0]) ? PassageWordKind.Number : words.Count > 0 && char.IsUpper(form[0]) ? PassageWordKind.Name : PassageWordKind.Plain);
        }

        return words.ToImmutable();
    }

    /// <summary>How rare a word is in news: the natural logarithm of the number of texts in which it stands once.</summary>
    public static double RarityOf(string form, string lemma) =>
        Math.Log((double)TableTexts / Math.Max(Frequencies.GetValueOrDefault(form, RareTexts), Frequencies.GetValueOrDefault(lemma, RareTexts)));

    private static void Add(ImmutableArray<uint>.Builder words, string form, string lemma, PassageWordKind kind)
    {
        if (!char.IsLetterOrDigit(form[0]) || (form.Length < 2 && !char.IsDigit(form[0])))
        {
            return;
        }

        var folded = Fold(lemma.Length == 0 ? form : lemma);
        if (StopWords.Contains(form) || StopWords.Contains(lemma))
        {
            if (!char.IsDigit(folded[0]))
            {
                return;
            }

            kind = kind == PassageWordKind.Quoted ? kind : PassageWordKind.Number;
        }

        words.Add(new PassageWord(Fingerprint.Of(folded).Print * 0x9E3779B97F4A7C15, kind, RarityOf(form, lemma)).Packed);
    }

    private static string Fold(string word)
    {
        foreach (var (ending, spelling) in Spellings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = string.Concat(word.AsSpan(0, word.Length - ending.Length), spelling);
                break;
            }
        }

        return Stem(Same.GetValueOrDefault(word, word));
    }

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > ShortestStem && word[^1] == 'e' ? word[..^1] : word;
    }

    /// <summary>Whether a mark opens (true) or closes (false) a quotation; null where it is none.</summary>
    private static bool? Quotes(string form, bool quoted) => form switch
    {
        "“" or "„" or "``" or "«" => true,
        "”" or "''" or "»" => false,
        "\"" => !quoted,
        _ => null,
    };
}
