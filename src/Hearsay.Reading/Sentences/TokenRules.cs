using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>The word lists of the tokenizer, and the questions that it asks of them.</summary>
internal static class TokenRules
{
    private static readonly FrozenSet<string> Prefixes = Listing.Words("Sentences.hyphen-prefixes.tsv");
    private static readonly FrozenSet<string> WholeWords = Listing.Words("Sentences.whole-words.tsv");
    private static readonly FrozenSet<string> Units = Listing.Words("Sentences.units.tsv");
    private static readonly FrozenSet<string> FileEndings = Listing.Words("Sentences.file-endings.tsv");
    private static readonly FrozenSet<string> Domains = Listing.Words("Sentences.domains.tsv");

    private static readonly FrozenDictionary<string, int> Contractions = Listing.Rows("Sentences.contractions.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].IndexOf(' ', StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a part stays together with what follows its hyphen.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> part) => part.Length <= 8 && Prefixes.Contains(Folded(part));

    /// <summary>Whether a token is never cut.</summary>
    public static bool IsWhole(ReadOnlySpan<char> token) => token.Length <= 8 && WholeWords.Contains(Folded(token));

    /// <summary>Whether a word behind a number is a unit.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => word.Length <= 4 && Units.Contains(word.ToString());

    /// <summary>Whether what follows a dot makes the whole a site or a file.</summary>
    public static bool IsDomainEnding(ReadOnlySpan<char> word) => word.Length <= 4 && Domains.Contains(Folded(word));

    /// <summary>After how many characters a contraction without a place of its own to cut at is cut; 0 where it is not one.</summary>
    public static int ContractionCut(ReadOnlySpan<char> word) =>
        word.Length <= 9 && Contractions.TryGetValue(Folded(word), out var cut) ? cut : 0;

    /// <summary>Whether a character is an apostrophe: straight, curly or a grave accent in its place.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '’' or '`' or 'ʼ' or '‘';

    /// <summary>
    /// Where the clitic at the end of a word with apostrophes begins ("is|n't", "Iraq|'s"), seen from the begin of the word; 0 where it
    /// has none.
    /// </summary>
    public static int CliticOf(ReadOnlySpan<char> word)
    {
        var mark = word.Length - 1;
        while (mark > 0 && word.Length - mark <= 3 && !IsApostrophe(word[mark]))
        {
            mark--;
        }

        if (mark <= 0 || !IsApostrophe(word[mark]))
        {
            return 0;
        }

        var ending = word[(mark + 1)..];
        if (ending.Length == 1 && ending[0] is 't' or 'T' && mark > 1 && word[mark - 1] is 'n' or 'N')
        {
            return mark - 1;
        }

        return IsCliticEnding(ending) && !char.IsDigit(word[mark - 1]) ? mark : 0;
    }

    /// <summary>Whether a stretch without white space is the name of a file.</summary>
    public static bool IsFileName(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        if (dot < 0 || word.Length - dot is < 4 or > 5 || !FileEndings.Contains(Folded(word[(dot + 1)..])))
        {
            return false;
        }

        foreach (var character in word[..dot])
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '#' or '~' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether these letters make a clitic behind an apostrophe.</summary>
    public static bool IsCliticEnding(ReadOnlySpan<char> letters) =>
        letters.Length is 1 or 2 && Folded(letters) is "s" or "m" or "d" or "re" or "ve" or "ll";

    private static string Folded(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = IsApostrophe(from[i]) ? '\'' : char.ToLowerInvariant(from[i]);
            }
        });
}
