using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>How regular English words are spelled without their endings.</summary>
internal static class EnglishSpelling
{
    private static readonly string[] _silentE = Endings("yes");
    private static readonly string[] _noSilentE = Endings("no");

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

    private static string[] Endings(string silent) => [.. Listing.Rows("Syntax.silent-e.tsv").Where(row => row[1] == silent).Select(row => row[0])];
}
