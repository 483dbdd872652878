using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>
/// The note about the author that ends an article: "Ann Other is a columnist for …", "Author: Ann Other". Its words are those of any sentence
/// about a person, so it holds only where nothing but notes follows, and for a role that is not a writer's only for a name in the byline.
/// </summary>
internal static class AuthorNoteRule
{
    private const int MostWords = 90;
    private const int LongestSubject = 8;
    private const int RoleWithin = 14;

    private static readonly FrozenDictionary<string, string> Roles = Listing.Rows("Zones.author-roles.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly string[] Labels = ["author:", "authors:", "about the author", "about the authors", "by the same author"];

    /// <summary>Whether a paragraph at the end of an article is a note about its author.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="byline">The authors as far as they are known.</param>
    public static bool Holds(Paragraph paragraph, ImmutableArray<string> byline)
    {
        if (paragraph.Words > MostWords)
        {
            return false;
        }

        if (Array.Exists(Labels, label => paragraph.Folded.StartsWith(label, StringComparison.Ordinal)))
        {
            return paragraph.Words <= 12;
        }

        if (paragraph.Words <= 20 && paragraph.Folded.TrimStart('[', '(').StartsWith("follow ", StringComparison.Ordinal))
        {
            return paragraph.Folded.Contains("twitter", StringComparison.Ordinal) || paragraph.Folded.Contains('@') || paragraph.Folded.Contains("facebook", StringComparison.Ordinal);
        }

        var words = paragraph.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, 0, Math.Min(words.Length, LongestSubject + 1), word => word is "is" or "was" or "are" or "writes" or "covers" or "reports" or "teaches" or "served" or "has");
        if (verb < 1)
        {
            return false;
        }

        var subject = string.Join(' ', words[..verb]).Trim('(', ')', '[', ']', '*', '—', '–', ',');
        var inByline = byline.Any(name => subject.Contains(LastName(name), StringComparison.OrdinalIgnoreCase));
        if (!inByline && !EndsWithName(words[..verb]))
        {
            return false;
        }

        if (words[verb] is "writes" or "covers" or "reports" or "teaches" or "served" or "has")
        {
            return inByline && words[verb] != "has";
        }

        for (var i = verb + 1; i < Math.Min(words.Length, verb + 1 + RoleWithin); i++)
        {
            var word = words[i].ToLowerInvariant().Trim('(', ')', '"', '“', '”', ',', '.', ';', ':');
            if (Roles.TryGetValue(word, out var strength) && (inByline || (strength == "sure" && i - verb <= 6)))
            {
                return true;
            }

            if (word is "who" or "that" or "which" or "because" or "but")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph goes on with a note about the author: "He has …", "Her latest book …", or the surname again.</summary>
    public static bool GoesOn(Paragraph paragraph) =>
        paragraph.Words <= MostWords && (paragraph.Folded.StartsWith("he ", StringComparison.Ordinal) || paragraph.Folded.StartsWith("she ", StringComparison.Ordinal)
            || paragraph.Folded.StartsWith("his ", StringComparison.Ordinal) || paragraph.Folded.StartsWith("her ", StringComparison.Ordinal));

    private static bool EndsWithName(string[] subject)
    {
        for (var from = Math.Max(0, subject.Length - 4); from < subject.Length - 1; from++)
        {
            if (PersonNames.IsName(string.Join(' ', subject[from..]).Trim('(', ')', '[', ']', '*', ',')))
            {
                return true;
            }
        }

        return false;
    }

    private static string LastName(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
