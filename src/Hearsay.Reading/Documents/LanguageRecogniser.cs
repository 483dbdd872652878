using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Documents;

/// <summary>
/// Tells the language of a text: by its script, and among the languages of one script by their small words and letters (<c>languages.tsv</c>);
/// each small word counts the less the more languages have it. Where letters are Latin and the evidence is slight, a text of two words or
/// more in unaccented letters is taken for English, since that is what headlines and lines in capitals of an English page look like.
/// </summary>
public sealed class LanguageRecogniser
{
    /// <summary>What stands for a language that cannot be told.</summary>
    public const string Undetermined = "und";

    private const int WindowLength = 2000;
    private const int FewestLetters = 6;
    private const double LetterWeight = 0.5;
    private const double LeastEvidence = 0.75;

    // Of a few words in plain letters one may well be written like a small word of another language: "at 8 AM", "Yo Mama".
    private const int FewWords = 8;
    private const double LeastEvidenceOfFew = 1.25;

    private static readonly ImmutableArray<Profile> Profiles = [.. Listing.Rows("Documents.languages.tsv").Select(row => new Profile(row[0], row[1], row[2].Split(' '), row[3]))];

    private static readonly FrozenDictionary<string, int[]> LanguagesOfWord = Profiles
        .SelectMany((profile, i) => profile.Words.Where(word => word.Length > 0).Select(word => (Word: word, Language: i)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, int[]> LanguagesOfLetter = Profiles
        .SelectMany((profile, i) => profile.Letters.Select(letter => (Letter: letter, Language: i)))
        .GroupBy(pair => pair.Letter)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).ToArray());

    /// <summary>
    /// The ISO 639-1 code of the language (en, de, fr, es, it, pt, nl, sv, pl, tr, ru, uk, ar, fa, he, zh, ja, ko); <see cref="Undetermined"/>
    /// where it is another or too little is there to tell. Of a long text the begin, the middle and the end are looked at.
    /// </summary>
    public string Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = Sample(text);
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var character in sample)
        {
            if (char.IsLetter(character))
            {
                var script = ScriptOf(character);
                scripts[script] = scripts.GetValueOrDefault(script) + 1;
            }
        }

        if (scripts.Count == 0)
        {
            return Undetermined;
        }

        // Japanese is written in Han characters and kana, Chinese in the former alone; each of them says as much as two letters.
        var (kana, han) = (scripts.GetValueOrDefault("kana"), scripts.GetValueOrDefault("han"));
        if ((kana + han) * 2 > scripts.GetValueOrDefault("latin"))
        {
            return kana * 20 > han ? "ja" : "zh";
        }

        var main = scripts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        var candidates = Profiles.Where(profile => profile.Script == main).ToArray();
        return candidates.Length == 0 ? Undetermined : candidates.Length == 1 ? candidates[0].Language : AmongScript(sample, main, scripts[main]);
    }

    private static string AmongScript(string sample, string script, int letters)
    {
        var scores = new double[Profiles.Length];
        var (words, begin, isPlain) = (0, -1, true);
        for (var i = 0; i <= sample.Length; i++)
        {
            var isPart = i < sample.Length && (char.IsLetter(sample[i]) || (begin >= 0 && sample[i] is '\'' or '’' && i + 1 < sample.Length && char.IsLetter(sample[i + 1])));
            if (isPart)
            {
                begin = begin < 0 ? i : begin;
                isPlain &= char.IsAscii(sample[i]) || !char.IsLetter(sample[i]);
                Add(scores, LanguagesOfLetter, char.ToLowerInvariant(sample[i]), LetterWeight);
            }
            else if (begin >= 0)
            {
                words++;
                if (!IsOfAddress(sample, begin, i))
                {
                    Add(scores, LanguagesOfWord, sample[begin..Math.Min(i, begin + 30)].ToLowerInvariant().Replace('’', '\''), 1);
                }

                begin = -1;
            }
        }

        var least = isPlain && words < FewWords ? LeastEvidenceOfFew : LeastEvidence;
        var best = Enumerable.Range(0, Profiles.Length).Where(i => Profiles[i].Script == script).OrderByDescending(i => scores[i]).Take(2).ToArray();
        if (scores[best[0]] >= least && scores[best[0]] > 1.1 * scores[best[1]])
        {
            return Profiles[best[0]].Language;
        }

        return script == "latin" && isPlain && words >= 2 && letters >= FewestLetters ? "en" : Undetermined;
    }

    /// <summary>Whether a word is part of an address on the web or of mail, where "com" is no Portuguese and "de" no Spanish.</summary>
    private static bool IsOfAddress(string sample, int begin, int end) =>
        begin > 0 && (sample[begin - 1] is '/' or '@' or '.' or '_' or '=' or '&')
        || end < sample.Length && (sample[end] is '/' or '@' or '_' || sample[end] == '.' && end + 1 < sample.Length && char.IsLetterOrDigit(sample[end + 1]));

    private static void Add<T>(double[] scores, FrozenDictionary<T, int[]> languages, T key, double weight)
        where T : notnull
    {
        if (languages.TryGetValue(key, out var those))
        {
            foreach (var language in those)
            {
                scores[language] += weight / those.Length;
            }
        }
    }

    private static string Sample(string text) => text.Length <= 3 * WindowLength ? text
        : string.Concat(text.AsSpan(0, WindowLength), " ", text.AsSpan((text.Length - WindowLength) / 2, WindowLength), string.Concat(" ", text.AsSpan(text.Length - WindowLength)));

    private static string ScriptOf(char letter) => letter switch
    {
        < '\u0250' or (>= '\u1e00' and < '\u1f00') => "latin",
        >= '\u0400' and < '\u0530' => "cyrillic",
        >= '\u0590' and < '\u0600' => "hebrew",
        (>= '\u0600' and < '\u0780') or (>= '\ufb50' and < '\ufe00') or (>= '\ufe70' and < '\uff00') => "arabic",
        (>= '\u3040' and < '\u3100') or (>= '\uff66' and < '\uffa0') => "kana",
        (>= '\u3400' and < '\ua000') or (>= '\uf900' and < '\ufb00') => "han",
        (>= '\uac00' and < '\ud7b0') or (>= '\u1100' and < '\u1200') => "hangul",
        _ => "other",
    };

    private sealed record Profile(string Language, string Script, string[] Words, string Letters);
}
