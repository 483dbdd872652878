using AngleSharp.Dom;
using Hearsay.Intake.Metadata;

namespace Hearsay.Intake.Pages;

/// <summary>Who wrote the comments of a page: the first marked name inside each, or in front of it where the comment holds nothing but its text.</summary>
internal static class CommentAuthors
{
    private const int LongestName = 60;
    private const int LongestLine = 500;

    private static readonly string[] s_openings = ["posted by ", "written by ", "comment by ", "by ", "from "];

    private static readonly string[] s_ends = ["\n", " says", " said", " wrote", " writes", " replied", " »", " on ", " | ", " • ", " · ", " — ", ", "];

    /// <summary>Whether an element is marked as the name of who wrote something.</summary>
    public static bool IsMark(PageElement element, IElement source) =>
        element.Cue is Cue.CommentAuthor or Cue.Byline || source.GetAttribute("itemprop") is "author" or "creator";

    public static Dictionary<PageElement, string> Of(PageOutline outline, List<PageElement> units, PageElement?[] unitOf)
    {
        var authors = new Dictionary<PageElement, string>();
        var names = new string?[outline.Elements.Count];
        var named = new int[outline.Elements.Count + 1];
        for (var at = 0; at < names.Length; at++)
        {
            var (element, source) = outline.Sources[at];
            names[at] = IsMark(element, source) && outline.AllTextIn(element) <= LongestLine ? Clean(source.TextContent) : null;
            named[at + 1] = named[at] + (names[at] is null ? 0 : 1);
        }

        var next = 0;
        PageElement? last = null;
        string? before = null;
        var inFront = new Dictionary<PageElement, string>();
        foreach (var element in outline.Elements)
        {
            // A name in front of a comment is its own, unless another comment begins in between.
            if (next < units.Count && element == units[next])
            {
                next++;
                if (before is not null)
                {
                    inFront.Add(element, before);
                }

                (before, last) = (null, element);
            }

            // Of names inside one another the innermost counts.
            if (names[element.Index] is not { } name || named[element.End] - named[element.Index + 1] > 0)
            {
                continue;
            }

            if (unitOf[element.Index] is { } unit)
            {
                authors.TryAdd(unit, name);
            }
            else if (element.Role == Cue.CommentAuthor)
            {
                before = last is null || !last.Contains(element) ? name : before;
            }
        }

        foreach (var (unit, name) in inFront)
        {
            authors.TryAdd(unit, name);
        }

        return authors;
    }

    /// <summary>The name in a line such as "Old Sailor says:"; null where it is no name.</summary>
    internal static string? Clean(string written)
    {
        if (written.Length > LongestLine)
        {
            return null;
        }

        var text = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var opening in s_openings)
        {
            text = text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) ? text[opening.Length..] : text;
        }

        foreach (var end in s_ends)
        {
            var at = text.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            text = at > 0 ? text[..at] : text;
        }

        text = text.Trim().TrimEnd(':', ',', '»', '-').Trim();
        return text.Length is > 0 and <= LongestName && text.Any(char.IsLetter) && PublishedDate.Parse(text) is null && !text.EndsWith(" ago", StringComparison.OrdinalIgnoreCase) ? text : null;
    }
}
