using System.Collections.Frozen;

namespace Hearsay.Dossiers.Identity;

/// <summary>Short names made of the initials of a longer one ("KRG", "Kurdistan Regional Government").</summary>
internal static class Acronym
{
    private const int Shortest = 2;
    private const int Longest = 7;

    private static readonly FrozenSet<string> Small = Tables.Rows("Identity.name-words.tsv").Where(r => r[1] == "small").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name is written as initials are: two to seven capitals, perhaps with points or digits.</summary>
    public static bool IsOne(string name)
    {
        var capitals = 0;
        foreach (var letter in name)
        {
            if (char.IsUpper(letter))
            {
                capitals++;
            }
            else if (letter != '.' && !char.IsDigit(letter))
            {
                return false;
            }
        }

        return capitals is >= Shortest and <= Longest;
    }

    /// <summary>The initials of a name of several words, in lower case: without its small words, and with them.</summary>
    public static IEnumerable<string> InitialsOf(string name)
    {
        var words = NameForm.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var strict = string.Concat(words.Where(w => !Small.Contains(w)).Select(w => w[0]));
        if (words.Length < Shortest || strict.Length > Longest)
        {
            yield break;
        }

        if (strict.Length > Shortest)
        {
            yield return strict;
        }

        if (strict.Length < words.Length && words.Length <= Longest)
        {
            yield return string.Concat(words.Select(w => w[0]));
        }
    }
}
