using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>Picks the blocks of a page that belong to its article and its readers' comments, and tells their zones.</summary>
internal static class ArticleExtractor
{
    private const double MostlyLinks = 0.8;
    private const double MostlyLinksInLines = 0.6;
    private const int ShortBlock = 140;

    /// <summary>The pieces of the document, in its order.</summary>
    public static List<PagePiece> Extract(PageOutline outline)
    {
        var pieces = Pieces(outline).ToList();
        PieceRules.Apply(pieces);
        return pieces;
    }

    private static IEnumerable<PagePiece> Pieces(PageOutline outline)
    {
        // A page without running text is short or a list; then all of it is looked at, unless it is a thread.
        var comments = CommentThread.Find(outline);
        var main = MainContent.Find(outline) ?? (comments.IsWholePage ? null : outline.Elements.FirstOrDefault(element => element.Tag == "body"));
        var title = Title(outline, main);
        if (title is not null)
        {
            yield return new PagePiece(title.Text, ZoneKind.Headline) { Block = title };
        }

        var inArticle = Article(outline, main);
        var heading = title?.Text;
        foreach (var block in outline.Blocks)
        {
            if (block == title || comments.Holds(block) || block.Element.Role is Cue.Furniture or Cue.Comment or Cue.CommentAuthor or Cue.CommentText or Cue.Comments)
            {
                continue;
            }

            if (main is not null && main.Contains(block))
            {
                var kind = Kind(outline, block, heading, main);
                heading ??= kind == ZoneKind.Headline ? block.Text : null;
                foreach (var piece in kind == ZoneKind.Caption ? CaptionPieces(outline, block) : [new PagePiece(block.Text, kind) { Block = block }])
                {
                    yield return piece;
                }
            }
            else if (title is not null && main is not null && PieceRules.Between(block, title, main) is { } above)
            {
                yield return new PagePiece(block.Text, above) { Block = block };
            }
            else if (inArticle is not null && inArticle.Contains(block) && Beside(block, main!) is { } beside)
            {
                foreach (var piece in beside == ZoneKind.Caption ? CaptionPieces(outline, block) : [new PagePiece(block.Text, beside) { Block = block }])
                {
                    yield return piece;
                }
            }
        }

        foreach (var piece in comments.Pieces())
        {
            yield return piece;
        }
    }

    // The headline in front of the text or inside it. What is called a headline goes before what is only large, and what stands near the
    // text before the name of the site.
    private static PageBlock? Title(PageOutline outline, PageElement? main)
    {
        PageBlock? found = null;
        var most = double.MinValue;
        foreach (var block in outline.Blocks)
        {
            if (main is not null && block.Index >= main.FirstBlock && found is not null)
            {
                break;
            }

            if (HeadingOf(block.Element) is not { } heading || heading.Tag is not ("h1" or "h2" or "h3") || block.Element.Role is not (Cue.Headline or Cue.Comment or Cue.None or Cue.Body))
            {
                continue;
            }

            var source = outline.Sources[heading.Index].Source;
            var isCalled = CueList.Of(source.GetAttribute("class")) == Cue.Headline || source.GetAttribute("itemprop") is { } marked && marked.Contains("headline", StringComparison.Ordinal);
            if (block.Element.Role is not Cue.Headline || (heading.Tag != "h1" && !isCalled))
            {
                continue;
            }

            var votes = (isCalled ? 4 : 0) + (heading.Tag == "h1" ? 3 : 0) - (heading.Tag == "h1" && IsLink(block) ? 3 : 0) + (Shared(heading, main) * 0.5);
            if (votes >= most)
            {
                (found, most) = (block, votes);
            }
        }

        return found;
    }

    // How many of the elements around the text also hold the heading, body and root aside.
    private static int Shared(PageElement heading, PageElement? main)
    {
        const int Most = 6;
        var count = 0;
        for (var at = main; at is { Tag: not ("body" or "html") } && count < Most; at = at.Parent)
        {
            count += at.Contains(heading) ? 1 : 0;
        }

        return count;
    }

    private static PageElement? HeadingOf(PageElement element)
    {
        const int Near = 4;
        var at = element;
        for (var level = 0; at is not null && level < Near; level++, at = at.Parent)
        {
            if (at.Tag is ['h', >= '1' and <= '6'])
            {
                return at;
            }
        }

        return null;
    }

    // A caption with the name of the photographer at its end.
    private static IEnumerable<PagePiece> CaptionPieces(PageOutline outline, PageBlock block)
    {
        for (var at = block.Element.Index + 1; at < block.Element.End; at++)
        {
            var element = outline.Elements[at];
            if (element.Cue == Cue.Credit && PageOutline.IsInline(element.Tag))
            {
                var credit = string.Join(' ', outline.Sources[at].Source.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (credit.Length > 0 && credit.Length < block.Text.Length && block.Text.EndsWith(credit, StringComparison.Ordinal))
                {
                    return [new PagePiece(block.Text[..^credit.Length].TrimEnd(), ZoneKind.Caption) { Block = block }, new PagePiece(credit, ZoneKind.Credit) { Block = block }];
                }
            }
        }

        return [new PagePiece(block.Text, ZoneKind.Caption) { Block = block }];
    }

    // Where the parts around the body (standfirst, byline, pictures) are looked for.
    private static PageElement? Article(PageOutline outline, PageElement? main)
    {
        if (main is null)
        {
            return null;
        }

        PageElement? found = null;
        var at = main.Parent;
        for (var level = 0; level < 6 && at is { Tag: not ("body" or "html") }; level++, at = at.Parent)
        {
            if (outline.RunningTextIn(at) > 2 * outline.RunningTextIn(main))
            {
                break;
            }

            found = at;
            if (at.Tag == "article")
            {
                break;
            }
        }

        return found;
    }

    private static ZoneKind? Beside(PageBlock block, PageElement main) => block.Element.Role switch
    {
        Cue.Standfirst when block.Index < main.FirstBlock => ZoneKind.Standfirst,
        Cue.Byline when block.Index < main.FirstBlock => ZoneKind.Byline,
        Cue.Dateline when block.Index < main.FirstBlock => ZoneKind.Dateline,
        Cue.Caption => ZoneKind.Caption,
        Cue.Credit => ZoneKind.Credit,
        _ => null,
    };

    private static ZoneKind Kind(PageOutline outline, PageBlock block, string? title, PageElement main)
    {
        switch (block.Element.Role)
        {
            case Cue.Boilerplate:
                return ZoneKind.Boilerplate;
            case Cue.Caption:
                return ZoneKind.Caption;
            case Cue.Credit:
                return ZoneKind.Credit;
            case Cue.Byline:
                return block.Text.Length > ShortBlock ? ZoneKind.Boilerplate : ZoneKind.Byline;
            case Cue.Dateline:
                return ZoneKind.Dateline;
            case Cue.Standfirst:
                return ZoneKind.Standfirst;
        }

        if (IsFurniture(outline, block, main))
        {
            return ZoneKind.Boilerplate;
        }

        return block.Element.Role switch
        {
            Cue.Headline => Subhead(outline, block, title, main),
            Cue.Quote => ZoneKind.Blockquote,
            _ => ZoneKind.Body,
        };
    }

    // A subhead belongs to the body that it parts. One that repeats the title, or that stands over nothing but links, does not.
    private static ZoneKind Subhead(PageOutline outline, PageBlock block, string? title, PageElement main)
    {
        if (title is null || title.Equals(block.Text, StringComparison.OrdinalIgnoreCase))
        {
            return ZoneKind.Headline;
        }

        const int Furthest = 8;
        for (var at = block.Index + 1; at < Math.Min(main.EndBlock, block.Index + 1 + Furthest); at++)
        {
            var next = outline.Blocks[at];
            if (next.Element.Role is not Cue.Headline)
            {
                return next.Element.Role is Cue.Furniture || IsFurniture(outline, next, main) ? ZoneKind.Boilerplate : ZoneKind.Body;
            }
        }

        return ZoneKind.Boilerplate;
    }

    private static bool IsFurniture(PageOutline outline, PageBlock block, PageElement main)
    {
        if (IsLink(block) && block.Element.Role is not Cue.Headline && !StandsAlone(outline, block, main))
        {
            return true;
        }

        return block.Text.Length <= ShortBlock && FurniturePhrases.Match(block.Text) is not null;
    }

    private static bool IsLink(PageBlock block) => block.LinkShare > MostlyLinks || (block.LinkShare > MostlyLinksInLines && block.Text.Count(letter => letter == '\n') > 1);

    // A link between two blocks of text in the same list is an item of it; several in a row are a list of links.
    private static bool StandsAlone(PageOutline outline, PageBlock block, PageElement main) =>
        block.Index > main.FirstBlock && block.Index + 1 < main.EndBlock
        && outline.Blocks[block.Index - 1] is var before && outline.Blocks[block.Index + 1] is var after
        && !IsLink(before) && !IsLink(after) && Item(block.Element) is { } list && (list == Item(before.Element) || list == Item(after.Element));

    private static PageElement? Item(PageElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Tag is "ul" or "ol" or "dl")
            {
                return at;
            }
        }

        return null;
    }
}
