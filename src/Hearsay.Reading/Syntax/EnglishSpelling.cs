using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>How regular English words are spelled with their endings, and without them.</summary>
internal static class EnglishSpelling
{
    private static readonly string[] _silentE = Endings("yes");
    private static readonly string[] _noSilentE = Endings("no");

    /// <summary>The third person or the plural: "agrees", "denies", "clashes".</summary>
    public static string WithS(string word) =>
        EndsInConsonantY(word) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) ? word + "es"
        : word.EndsWith('o') ? word + "es" : word + "s";

    /// <summary>The regular past: "agreed", "denied", and "deterred" where the last letter is doubled.</summary>
    public static string Past(string verb, bool doubled) =>
        doubled ? verb + verb[^1] + "ed" : EndsInConsonantY(verb) ? verb[..^1] + "ied" : verb.EndsWith('e') ? verb + "d" : verb + "ed";

    /// <summary>The present participle: "saying", "making", "lying", "getting".</summary>
    public static string Ing(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
        {
            return verb[..^2] + "ying";
        }

        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && !verb.EndsWith("oe", StringComparison.Ordinal) && verb.Length > 2)
        {
            return verb[..^1] + "ing";
        }

        return DoublesInShortWord(verb) ? verb + verb[^1] + "ing" : verb + "ing";
    }

    /// <summary>The singular of a regular plural, or the base of a third person.</summary>
    public static string WithoutS(string word)
    {
        if (word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal))
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        return EndsInAny(word, "sses", "shes", "ches", "xes", "zzes", "oes") ? word[..^2] : word[..^1];
    }

    /// <summary>The base of a regular past or participle, without <paramref name="ending"/> ("ed" or "ing"); a known base decides where letters do not.</summary>
    public static string Stem(string word, string ending, Func<string, bool> isKnown)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2)
        {
            return word;
        }

        var stem = word[..^ending.Length];
        if (isKnown(stem + "e"))
        {
            return stem + "e";
        }

        if (isKnown(stem))
        {
            return stem;
        }

        if (ending == "ed" && stem.EndsWith('i'))
        {
            return stem[..^1] + "y";
        }

        if (stem.Length > 3 && stem[^1] == stem[^2] && (isKnown(stem[..^1]) || stem[^1] is not ('l' or 's' or 'f' or 'z' or 'e' or 'o')))
        {
            return stem[..^1];
        }

        return NeedsE(stem) ? stem + "e" : stem;
    }

    private static bool NeedsE(string stem) => EndsInAny(stem, _silentE) && stem.Length > 2 && !EndsInAny(stem, _noSilentE);

    private static bool EndsInAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool DoublesInShortWord(string verb) =>
        verb.Length is 3 or 4 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string[] Endings(string silent) => [.. Listing.Rows("Syntax.silent-e.tsv").Where(row => row[1] == silent).Select(row => row[0])];
}
