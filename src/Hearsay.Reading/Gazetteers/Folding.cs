using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Reading.Gazetteers;

/// <summary>The form in which names are compared: small letters without marks, full stops and apostrophes.</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, string> s_plain = Table.Rows("letters.tsv", 2)
        .SelectMany(row => row[1].Select(letter => (letter, plain: row[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or 'ʿ' or 'ʾ';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '.' || IsApostrophe(c))
            {
                continue;
            }

            var small = char.ToLowerInvariant(c);
            if (small >= 128 && s_plain.TryGetValue(small, out var plain))
            {
                folded.Append(plain);
            }
            else
            {
                folded.Append(small);
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a name, folded, cut at white space and hyphens; a comma is a word of its own.</summary>
    public static string[] Pieces(string name) =>
        [.. name.Replace(",", " , ", StringComparison.Ordinal).Split([' ', '-', '‑', '–'], StringSplitOptions.RemoveEmptyEntries).Select(word => Fold(word))];
}
