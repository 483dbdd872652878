using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.ActorLists;

/// <summary>Turns the wordings of dictionaries in capitals ("ARMY_OF_ISLAM_(AOI)_") into names as they are written in texts.</summary>
internal static partial class DictionaryWording
{
    private const int LongestAcronym = 6;
    private static readonly HashSet<string> s_small = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "the", "and", "for", "in", "on", "at", "to", "de", "del", "des", "du", "la", "le", "al", "el", "bin", "bint", "ibn", "der", "van", "von", "da", "di", "dos", "y",
    };

    /// <summary>The names that one wording gives: itself, and the letters that it explains in brackets.</summary>
    public static IEnumerable<string> Names(string wording)
    {
        foreach (var part in wording.Split('+', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = Plain(Brackets().Replace(part, " "));
            if (plain.Count(char.IsLetter) > 1)
            {
                yield return Written(plain);
            }

            foreach (Match match in Brackets().Matches(part))
            {
                if (Plain(match.Groups[1].Value) is { Length: > 1 and <= LongestAcronym + 2 } letters && !letters.Contains(' ', StringComparison.Ordinal))
                {
                    yield return letters.ToUpperInvariant();
                }
            }
        }
    }

    /// <summary>Letters that stand for the words of a name keep their capitals.</summary>
    public static string AsLettersOf(string name, string head)
    {
        var initials = string.Concat(head.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => !s_small.Contains(word)).Select(word => word[0]));
        return name.Length > 1 && string.Equals(name, initials, StringComparison.OrdinalIgnoreCase) ? name.ToUpperInvariant() : name;
    }

    private static string Plain(string wording) => Blanks().Replace(wording.Replace('_', ' '), " ").Trim();

    private static string Written(string plain)
    {
        var words = plain.Split(' ');
        if (words is [{ Length: <= LongestAcronym } only] && (only.Contains('.', StringComparison.Ordinal) || !only.Any(c => "AEIOUYaeiouy".Contains(c, StringComparison.Ordinal))))
        {
            return only.ToUpperInvariant();
        }

        for (var i = 0; i < words.Length; i++)
        {
            words[i] = i > 0 && s_small.Contains(words[i]) ? words[i].ToLowerInvariant() : words.Length > 1 && IsKnownLetters(words[i]) ? words[i].ToUpperInvariant() : Capital(words[i]);
        }

        if (words.Length > 1 && words[0] == "The")
        {
            words = words[1..];
        }

        return string.Join(' ', words);
    }

    /// <summary>"UN" of "UN SPOKESMAN": letters under which the gazetteer knows a state or an organisation.</summary>
    private static bool IsKnownLetters(string word) =>
        word.Length is > 1 and < 5 && word.All(char.IsLetter) && Gazetteer.Default.ByName(word) is { Kind: EntryKind.Organisation or EntryKind.State or EntryKind.Group } entry
        && !string.Equals(entry.Name, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"BAN-KI" to "Ban-Ki", "O'BRIEN" to "O'Brien", "BROTHER'S" to "Brother's".</summary>
    private static string Capital(string word)
    {
        var written = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var begins = i == 0 || word[i - 1] is '-' or '.' || word[i - 1] is '\'' && i == 2;
            written.Append(begins ? char.ToUpper(word[i], CultureInfo.InvariantCulture) : char.ToLower(word[i], CultureInfo.InvariantCulture));
        }

        return written.ToString();
    }

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
