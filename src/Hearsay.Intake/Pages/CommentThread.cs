using AngleSharp.Dom;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>
/// The readers' comments of a page, and the posts of a forum. A comment is an element that is called so by class, id or microdata, or an item
/// of a list of comments that names an author, or one of several numbered posts that do. What it answers is told by its place inside another
/// comment, by the number that it names, or by how far it is indented.
/// </summary>
internal sealed class CommentThread
{
    private const int FewestPosts = 2;
    private const double MostText = 0.6;

    private readonly PageOutline _outline;
    private readonly PageElement?[] _unitOf;
    private readonly List<PageElement> _units = [];
    private readonly int[] _authorMarks;
    private readonly int[] _articleMarks;

    private CommentThread(PageOutline outline)
    {
        _outline = outline;
        _unitOf = new PageElement?[outline.Elements.Count];
        _authorMarks = new int[outline.Elements.Count + 1];
        _articleMarks = new int[outline.Elements.Count + 1];
    }

    /// <summary>Finds the comments, and gives their elements the role.</summary>
    public static CommentThread Find(PageOutline outline)
    {
        var thread = new CommentThread(outline);
        thread.CountMarks();
        thread.FindUnits();
        thread.GiveRoles();
        return thread;
    }

    /// <summary>Whether the page is a thread more than an article: there are comments, and hardly any running text besides.</summary>
    public bool IsWholePage
    {
        get
        {
            var inside = _outline.Blocks.Where(Holds).Sum(PageOutline.RunningText);
            var all = _outline.RunningTextIn(_outline.Elements[0]);
            return _units.Count >= FewestPosts && inside > MostText * all;
        }
    }

    public bool Holds(PageBlock block) => _unitOf[block.Element.Index] is not null;

    public IEnumerable<PagePiece> Pieces()
    {
        var sources = _outline.Sources;
        var authors = CommentAuthors.Of(_outline, _units, _unitOf);
        var times = CommentTimes.Of(_outline, _unitOf);
        var answers = CommentDepth.Answers(_outline, _units, _unitOf);
        var marked = new int[_outline.Elements.Count + 1];
        var hasText = MarkTexts(marked);
        foreach (var unit in _units)
        {
            for (var at = unit.FirstBlock; at < unit.EndBlock; at++)
            {
                var block = _outline.Blocks[at];
                if (_unitOf[block.Element.Index] != unit || block.Element.Role is not (Cue.Comment or Cue.CommentText) || IsTime(sources[block.Element.Index].Source, block))
                {
                    continue;
                }

                var text = TextOf(block, unit, marked, hasText);
                if (text is not null)
                {
                    yield return new PagePiece(InlineText(text, block) ?? block.Text, ZoneKind.Comment, unit, answers.GetValueOrDefault(unit), authors.GetValueOrDefault(unit), times.GetValueOrDefault(unit)) { Block = block };
                }
            }
        }
    }

    // A comment's text may stand on one line with its author and time.
    private string? InlineText(PageElement text, PageBlock block)
    {
        if (!PageOutline.IsInline(text.Tag))
        {
            return null;
        }

        var words = string.Join(' ', _outline.Sources[text.Index].Source.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 && block.Text.StartsWith(words, StringComparison.Ordinal) ? words : null;
    }

    private static bool IsTime(IElement source, PageBlock block) => source.LocalName == "time" && block.Text.Length < 60;

    private void CountMarks()
    {
        for (var at = 0; at < _outline.Elements.Count; at++)
        {
            _authorMarks[at + 1] = _authorMarks[at] + (CommentAuthors.IsMark(_outline.Elements[at], _outline.Sources[at].Source) ? 1 : 0);
            _articleMarks[at + 1] = _articleMarks[at] + (_outline.Elements[at] is { Tag: "h1" } or { IsMarkedBody: true } ? 1 : 0);
        }
    }

    private bool NamesAuthor(PageElement element) => _authorMarks[element.End] - _authorMarks[element.Index] > 0;

    private void FindUnits()
    {
        var posts = _outline.Elements.Where(element => IsPost(element)).ToHashSet();
        if (posts.Count < FewestPosts)
        {
            posts.Clear();
        }

        foreach (var element in _outline.Elements)
        {
            var above = element.Parent is { } parent ? _unitOf[parent.Index] : null;
            var source = _outline.Sources[element.Index].Source;
            var isUnit = !IsArticle(element) && (posts.Contains(element) || IsMarked(element, source) || IsItem(element)) && (above is null || IsDistinct(element, above));
            _unitOf[element.Index] = isUnit ? element : above;
            if (isUnit)
            {
                _units.Add(element);
            }
        }

        var begun = new int[_outline.Elements.Count + 1];
        for (var at = 0; at < _unitOf.Length; at++)
        {
            begun[at + 1] = begun[at] + (_unitOf[at] == _outline.Elements[at] ? 1 : 0);
        }

        // The text of a comment may be all that is marked of it.
        foreach (var element in _outline.Elements)
        {
            var above = element.Parent is { } parent ? _unitOf[parent.Index] : null;
            if (_unitOf[element.Index] is null && (above is not null || (element.Cue == Cue.CommentText && element.Role is Cue.CommentText or Cue.Comments or Cue.Comment && !IsArticle(element) && begun[element.End] == begun[element.Index])))
            {
                _unitOf[element.Index] = above ?? element;
                if (above is null)
                {
                    _units.Add(element);
                }
            }
        }

        _units.Sort((left, right) => left.Index.CompareTo(right.Index));
    }

    private static bool IsMarked(PageElement element, IElement source) =>
        (element.Cue == Cue.Comment && element.Role == Cue.Comment)
        || source.GetAttribute("itemprop") is "comment" || source.GetAttribute("itemtype")?.EndsWith("schema.org/Comment", StringComparison.OrdinalIgnoreCase) == true;

    private bool IsItem(PageElement element) =>
        element.Tag is "li" or "article" && element.Role is Cue.Comments or Cue.Comment && NamesAuthor(element);

    // "post_12", "p12", "msg-3": a post of a forum has a number and an author.
    private bool IsPost(PageElement element)
    {
        var id = _outline.Sources[element.Index].Source.GetAttribute("id");
        if (id is null || element.Tag is not ("div" or "li" or "article" or "tr" or "table" or "section") || element.Role is Cue.Furniture)
        {
            return false;
        }

        var digits = id.Length - id.AsSpan().TrimEnd("0123456789").Length;
        return digits > 0 && id[..^digits].TrimEnd('-', '_').ToLowerInvariant() is "p" or "post" or "msg" or "message" or "reply" or "entry" && NamesAuthor(element);
    }

    // What holds the page's title or a marked article is not a comment, whatever it is called.
    private bool IsArticle(PageElement element) => _articleMarks[element.End] - _articleMarks[element.Index] > 0;

    // comment > comment-body: one comment, marked twice.
    private bool IsDistinct(PageElement element, PageElement above)
    {
        if (element.Tag is "li" or "article" && above.Tag == element.Tag)
        {
            return true;
        }

        var (own, its) = (_outline.Sources[element.Index].Source, _outline.Sources[above.Index].Source);
        if (own.LocalName == its.LocalName && (own.GetAttribute("class") is { } name && name == its.GetAttribute("class") || own.GetAttribute("itemtype") is { } type && type == its.GetAttribute("itemtype")))
        {
            return true;
        }

        for (var at = element.Parent; at is not null && at != above; at = at.Parent)
        {
            if (at.Tag is "ul" or "ol" || at.Cue == Cue.Comments)
            {
                return true;
            }
        }

        return false;
    }

    private void GiveRoles()
    {
        for (var at = 0; at < _outline.Elements.Count; at++)
        {
            if (_unitOf[at] is null)
            {
                continue;
            }

            var element = _outline.Elements[at];
            element.Role = element.Role switch
            {
                Cue.Furniture or Cue.CommentAuthor => element.Role,
                Cue.Byline => Cue.CommentAuthor,
                Cue.Boilerplate when element.Cue == Cue.Boilerplate || element.Parent?.Role == Cue.Furniture => Cue.Furniture,
                _ => element.Parent is { Role: Cue.Furniture or Cue.CommentAuthor } parent && _unitOf[parent.Index] is not null ? parent.Role : Cue.Comment,
            };
        }
    }

    // Where a comment's text is marked, the rest of it is about the comment. Of marks inside one another the innermost counts.
    private PageElement? TextOf(PageBlock block, PageElement unit, int[] marked, HashSet<PageElement> hasText)
    {
        if (!hasText.Contains(unit))
        {
            return unit;
        }

        for (var at = block.Element; at is not null; at = at == unit ? null : at.Parent)
        {
            if (marked[at.Index + 1] > marked[at.Index])
            {
                return marked[at.End] == marked[at.Index + 1] || !HoldsOwn(at, unit, marked) ? at : null;
            }
        }

        return null;
    }

    // Whether marks inside a mark belong to the same comment: those of answers set inside it do not count.
    private bool HoldsOwn(PageElement text, PageElement unit, int[] marked)
    {
        const int Looked = 200;
        var end = Math.Min(text.End, text.Index + 1 + Looked);
        for (var at = text.Index + 1; at < end; at++)
        {
            if (marked[at + 1] > marked[at] && _unitOf[at] == unit)
            {
                return true;
            }
        }

        return false;
    }

    // Counts the marks up to and including each element; gives the comments that have one.
    private HashSet<PageElement> MarkTexts(int[] marked)
    {
        var hasText = new HashSet<PageElement>();
        for (var at = 0; at < _outline.Elements.Count; at++)
        {
            var isMark = _unitOf[at] is not null && (_outline.Elements[at].Cue == Cue.CommentText || _outline.Sources[at].Source.GetAttribute("itemprop") is "text");
            marked[at + 1] = marked[at] + (isMark ? 1 : 0);
            if (isMark)
            {
                hasText.Add(_unitOf[at]!);
            }
        }

        return hasText;
    }
}
