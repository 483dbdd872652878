using Hearsay.Intake.Metadata;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>
/// The readers' comments of a page. A comment is an element called so that holds no other comment's beginning; a comment
/// inside another's element, or in a list inside it, answers it.
/// </summary>
internal sealed class CommentThread
{
    private readonly PageOutline _outline;
    private readonly Dictionary<PageElement, PageElement?> _comments;
    private readonly PageElement? _main;

    private CommentThread(PageOutline outline, Dictionary<PageElement, PageElement?> comments, PageElement? main)
    {
        _outline = outline;
        _comments = comments;
        _main = main;
    }

    public static CommentThread Find(PageOutline outline, PageElement? main)
    {
        var comments = new Dictionary<PageElement, PageElement?>();
        foreach (var element in outline.Elements)
        {
            if (element.Cue != Cue.Comment || element.Role != Cue.Comment || (main is not null && element.Contains(main)))
            {
                continue;
            }

            // comment > comment-body: one comment, marked twice. A comment of its own is a list item or an article, or
            // has a list between itself and the comment above it.
            var above = Nearest(element.Parent, comments);
            if (above is null || element.Tag is "li" or "article" || HasListBetween(element, above))
            {
                comments.Add(element, above);
            }
        }

        return new CommentThread(outline, comments, main);
    }

    public bool Holds(PageBlock block) => Nearest(block.Element, _comments) is not null;

    public IEnumerable<PagePiece> Pieces()
    {
        var authors = new Dictionary<PageElement, string>();
        foreach (var block in _outline.Blocks)
        {
            if (block.Element.Role == Cue.CommentAuthor && Nearest(block.Element, _comments) is { } comment
                && BylineNames.Parse([FirstLine(block.Text)]) is [var name, ..])
            {
                authors.TryAdd(comment, name);
            }
        }

        foreach (var block in _outline.Blocks)
        {
            if (block.Element.Role != Cue.Comment || Nearest(block.Element, _comments) is not { } comment || (_main is not null && _main.Contains(block) && _main.Role == Cue.Comment))
            {
                continue;
            }

            yield return new PagePiece(block.Text, ZoneKind.Comment, comment, _comments[comment], authors.GetValueOrDefault(comment));
        }
    }

    private static string FirstLine(string text)
    {
        var says = text.IndexOf(" says", StringComparison.OrdinalIgnoreCase);
        var line = text.AsSpan().IndexOf('\n');
        var end = Math.Min(says < 0 ? text.Length : says, line < 0 ? text.Length : line);
        return text[..end];
    }

    private static PageElement? Nearest(PageElement? from, Dictionary<PageElement, PageElement?> comments)
    {
        for (var at = from; at is not null; at = at.Parent)
        {
            if (comments.ContainsKey(at))
            {
                return at;
            }
        }

        return null;
    }

    private static bool HasListBetween(PageElement element, PageElement above)
    {
        for (var at = element.Parent; at is not null && at != above; at = at.Parent)
        {
            if (at.Tag is "ul" or "ol" || at.Cue == Cue.Comments)
            {
                return true;
            }
        }

        return false;
    }
}
