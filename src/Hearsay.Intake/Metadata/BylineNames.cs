using System.Collections.Immutable;

namespace Hearsay.Intake.Metadata;

/// <summary>The names in a byline: "By Ann Lee and Bob Hay, Foreign Editor" gives Ann Lee and Bob Hay.</summary>
internal static class BylineNames
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private const int MostNames = 20;

    private static readonly string[] s_openings = ["written by ", "posted by ", "story by ", "reported by ", "by: ", "by ", "from ", "author: "];

    /// <summary>What systems put where no author was entered.</summary>
    private static readonly string[] s_nobody = ["admin", "administrator", "editor", "guest", "staff", "webmaster"];

    /// <summary>The names, each once, in the order in which they are written.</summary>
    public static ImmutableArray<string> Parse(IEnumerable<string> bylines)
    {
        var names = new List<string>();
        foreach (var byline in bylines)
        {
            foreach (var part in Parts(Opened(Collapsed(byline))))
            {
                var name = Opened(part.Trim().Trim(',', ';', '.', '|', '-', '–', '—').Trim());
                if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase) && names.Count < MostNames)
                {
                    names.Add(name);
                }
            }
        }

        return [.. names];
    }

    private static IEnumerable<string> Parts(string byline)
    {
        var pieces = byline.Replace(" and ", "\n", StringComparison.OrdinalIgnoreCase).Replace(" with ", "\n", StringComparison.OrdinalIgnoreCase).Split('\n', '&', ';', '|', '•', '·');
        foreach (var piece in pieces)
        {
            // What follows a comma is another name, or the office of the one before it; an office begins in lower case or names one.
            var byComma = piece.Split(',');
            yield return byComma[0];
            foreach (var more in byComma.Skip(1).Where(more => more.Trim().Split(' ').Length >= 2 && !Role.IsMatch(more)))
            {
                yield return more;
            }
        }
    }

    private static class Role
    {
        private static readonly string[] s_words =
            ["editor", "correspondent", "reporter", "writer", "staff", "bureau", "chief", "press", "news", "times", "post", "updated", "published", "contributor", "columnist", "special", "agency", "tribune"];

        public static bool IsMatch(string text) => s_words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string Opened(string text)
    {
        foreach (var opening in s_openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return text[opening.Length..].TrimStart();
            }
        }

        return text;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && name.Any(char.IsLetter) && !name.Any(char.IsDigit)
        && !s_nobody.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal)
        && name.Count(c => c == ' ') < MostWords;

    private static string Collapsed(string text) =>
        string.Join(' ', (text.Length > 2000 ? text[..2000] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
