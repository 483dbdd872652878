using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Dossiers.Identity;

/// <summary>The form in which names are compared: plain lower-case words, without marks, articles or genitive endings.</summary>
internal static class NameForm
{
    private static readonly FrozenDictionary<char, string> Folding =
        Tables.Rows("Identity.folding.tsv").ToFrozenDictionary(r => r[0][0], r => r[1]);

    /// <summary>The compared form of a name; empty where it has no letter or digit.</summary>
    public static string Of(string name)
    {
        var plain = Joined(name, ' ');
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    /// <summary>The plain words of a name, joined by <paramref name="separator"/>.</summary>
    public static string Joined(string name, char separator)
    {
        var plain = new StringBuilder(name.Length);
        var gap = false;
        for (var index = 0; index < name.Length; index++)
        {
            var letter = name[index];
            if (letter is '\'' or '’' or '‘' or '`' or '.')
            {
                // "Sana'a" is one word and "U.S." is "us"; the genitive falls away.
                if (letter is not '.' && name.AsSpan(index + 1) is ['s'] or ['s', ' ', ..])
                {
                    index++;
                }

                continue;
            }

            if (!char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter))
            {
                gap = plain.Length > 0;
                continue;
            }

            if (gap)
            {
                plain.Append(separator);
                gap = false;
            }

            if (Folding.TryGetValue(letter, out var folded))
            {
                plain.Append(folded);
            }
            else
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
