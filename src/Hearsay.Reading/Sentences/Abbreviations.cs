using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>Words with a full stop of their own: the list, initials, and letters with dots between them.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = Listing.Rows("Sentences.abbreviations.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>What sort of abbreviation a word without its full stop is.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return AbbreviationKind.Initial;
        }

        if (word.Length <= Longest && Kinds.TryGetValue(word.ToString(), out var kind))
        {
            return kind;
        }

        if (IsDottedLetters(word))
        {
            return char.IsLower(word[0]) && word is not ("a.m" or "p.m") ? AbbreviationKind.Latin : AbbreviationKind.End;
        }

        return AbbreviationKind.None;
    }

    /// <summary>Whether a word is letters, one or two at a time, with dots between them: "U.S", "p.m", "Ph.D".</summary>
    public static bool IsDottedLetters(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 16)
        {
            return false;
        }

        var (run, dots) = (0, 0);
        foreach (var character in word)
        {
            if (character == '.')
            {
                if (run == 0)
                {
                    return false;
                }

                (run, dots) = (0, dots + 1);
            }
            else if (!char.IsLetter(character) || ++run > 2)
            {
                return false;
            }
        }

        return dots > 0 && run > 0;
    }
}
