using System.Collections.Immutable;

namespace Hearsay.Reading.Zones;

/// <summary>The line that names the author: "By Ann Other, Agency", "Posted by …", or under a headline the bare name.</summary>
internal static class BylineRule
{
    private const int MostWords = 30;
    private static readonly string[] Openings = ["by:", "by ", "posted by ", "written by ", "story by ", "words by ", "analysis by ", "opinion by ", "report by ", "author: ", "authors: "];
    private static readonly string[] Enders = [", ", " | ", " – ", " — ", " - ", " (", " in ", " for ", " of ", " at ", " on ", " • ", " · ", "\t", "\n"];

    /// <summary>The names of a byline with its opening word; null where the paragraph is none.</summary>
    public static ImmutableArray<string>? Opened(Paragraph paragraph)
    {
        if (paragraph.Words > MostWords || paragraph.Folded.Length > 300)
        {
            return null;
        }

        var opening = Array.Find(Openings, o => paragraph.Folded.StartsWith(o, StringComparison.Ordinal));
        if (opening is null)
        {
            return null;
        }

        var names = ImmutableArray.CreateBuilder<string>();
        var rest = paragraph.Text[opening.Length..].Trim();
        foreach (var part in rest.Split([" and ", " & ", " AND "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = Enders.Select(e => part.IndexOf(e, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(part.Length).Min();
            var name = part[..cut].Trim().TrimEnd(',', '.');
            if (PersonNames.IsName(Cased(name)))
            {
                names.Add(Cased(name));
                names.AddRange(part[cut..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(more => PersonNames.IsName(more) && !Agencies.Contains(more) && rest.Contains(" and ", StringComparison.Ordinal)));
            }
            else if (names.Count == 0)
            {
                return Agencies.Contains(name) || name.EndsWith("staff", StringComparison.OrdinalIgnoreCase) ? [] : null;
            }
        }

        // "By Ann Other's account the town fell." is a sentence.
        return names.Count > 0 && !(paragraph.EndsSentence && paragraph.Words > 8) ? names.ToImmutable() : null;
    }

    /// <summary>The names of a line that is nothing but names; empty where it is not.</summary>
    public static ImmutableArray<string> Bare(Paragraph paragraph) =>
        paragraph.Words <= 8 && !paragraph.EndsSentence && paragraph.Last is not (':' or ',') && !Agencies.Contains(paragraph.Text) ? PersonNames.In(paragraph.Text) : [];

    /// <summary>"ANN OTHER" as "Ann Other".</summary>
    private static string Cased(string name) =>
        name.Length < 60 && name.Any(char.IsLower) ? name
            : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word[..1], word[1..].ToLowerInvariant())));
}
