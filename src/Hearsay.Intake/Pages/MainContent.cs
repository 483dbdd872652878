namespace Hearsay.Intake.Pages;

/// <summary>
/// Finds the element that holds the article: running text votes for the elements around it, near ones more than far ones
/// (the idea is that of Arc90's Readability), and marks of the page's makers add to the votes.
/// </summary>
internal static class MainContent
{
    private const int Reach = 5;
    private const double OfMarked = 0.4;

    /// <summary>The element; null where the page has no running text.</summary>
    public static PageElement? Find(PageOutline outline)
    {
        var votes = new double[outline.Elements.Count];
        foreach (var block in outline.Blocks)
        {
            var running = PageOutline.RunningText(block);
            if (running == 0 || block.Element.Role is not (Cue.None or Cue.Body or Cue.Quote))
            {
                continue;
            }

            var vote = 1 + Math.Min(3, running / 100.0) + Math.Min(3, block.Text.Count(c => c == ','));
            var at = Holder(block.Element);
            for (var level = 0; at is not null && level < Reach; level++, at = at.Parent)
            {
                votes[at.Index] += vote / (level == 0 ? 1 : level + 1);
            }
        }

        PageElement? best = null;
        var most = 0.0;
        foreach (var element in outline.Elements)
        {
            var vote = votes[element.Index] * Weight(outline, element);
            if (vote > most)
            {
                (best, most) = (element, vote);
            }
        }

        return best is null ? null : Widened(outline, Marked(outline, best) ?? best);
    }

    private static double Weight(PageOutline outline, PageElement element)
    {
        var all = outline.AllTextIn(element);
        var dense = all == 0 ? 0 : (double)outline.RunningTextIn(element) / all;
        var marked = element.IsMarkedBody ? 1.6 : element.Cue == Cue.Body ? 1.5 : element.Tag == "article" ? 1.3 : element.Tag == "main" ? 1.15 : 1.0;
        return (0.3 + (0.7 * dense)) * marked;
    }

    // The paragraph's own element says nothing; what stands around it does.
    private static PageElement Holder(PageElement element)
    {
        var at = element;
        while (at.Parent is { } parent && at.Tag is "p" or "span" or PageScreen.Link or "blockquote" or "li" or "pre" or "cite" or "q" or "time" or "abbr" or "label")
        {
            at = at.Parent!;
        }

        return at;
    }

    // What the page itself calls the article's body is believed when it holds a fair part of the text.
    private static PageElement? Marked(PageOutline outline, PageElement best)
    {
        var enough = outline.RunningTextIn(best) * OfMarked;
        return outline.Elements
            .Where(element => element.IsMarkedBody && element.Role is Cue.Body && outline.RunningTextIn(element) >= enough)
            .MaxBy(outline.RunningTextIn);
    }

    // An article in pieces: the pieces' parent is meant when a good part of the text lies beside the piece with most votes.
    private static PageElement Widened(PageOutline outline, PageElement best)
    {
        var at = best;
        for (var level = 0; level < 3 && at.Parent is { Tag: not ("body" or "html") } parent; level++)
        {
            if (best.IsMarkedBody)
            {
                break;
            }

            if (UsableIn(outline, parent) > 1.2 * UsableIn(outline, best) && Single(outline, parent))
            {
                best = parent;
            }

            at = parent;
        }

        return best;
    }

    // Several headlines of the first rank or articles beside one another are a list of articles, not one article.
    private static bool Single(PageOutline outline, PageElement element)
    {
        var articles = 0;
        for (var at = element.Index + 1; at < element.End; at++)
        {
            articles += outline.Elements[at].Tag == "article" ? 1 : 0;
        }

        // The entries of a live blog are one document.
        return articles <= 1 || IsLive(outline, element);
    }

    private static bool IsLive(PageOutline outline, PageElement element)
    {
        var source = outline.Sources[element.Index].Source;
        return $"{source.GetAttribute("class")} {source.GetAttribute("id")} {source.GetAttribute("itemtype")}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(CueList.Words).Any(word => word is "live" or "liveblog" or "livefeed" or "liveupdates");
    }

    private static long UsableIn(PageOutline outline, PageElement element)
    {
        var sum = 0L;
        for (var at = element.FirstBlock; at < element.EndBlock; at++)
        {
            var block = outline.Blocks[at];
            sum += block.Element.Role is Cue.None or Cue.Body or Cue.Quote ? PageOutline.RunningText(block) : 0;
        }

        return sum;
    }
}
