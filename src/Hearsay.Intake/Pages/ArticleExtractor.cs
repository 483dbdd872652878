using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>Picks the blocks of a page that belong to its article and its readers' comments, and tells their zones.</summary>
internal static class ArticleExtractor
{
    private const double MostlyLinks = 0.8;
    private const int ShortBlock = 140;

    private static readonly string[] s_phrases = [.. TableFile.Pairs("Hearsay.Intake.Pages.furniture-phrases.tsv").Select(pair => pair.First)];

    public static IEnumerable<PagePiece> Extract(PageOutline outline)
    {
        // A page without running text is short or a list; then all of it is looked at.
        var main = MainContent.Find(outline) ?? outline.Elements.FirstOrDefault(element => element.Tag == "body");
        var comments = CommentThread.Find(outline, main);
        var title = Title(outline, main);
        if (title is not null)
        {
            yield return new PagePiece(title.Text, ZoneKind.Headline);
        }

        var inArticle = Article(outline, main);
        foreach (var block in outline.Blocks)
        {
            if (block == title || comments.Holds(block) || block.Element.Role is Cue.Furniture or Cue.Comment or Cue.CommentAuthor or Cue.Comments)
            {
                continue;
            }

            if (main is not null && main.Contains(block))
            {
                yield return new PagePiece(block.Text, Kind(block));
            }
            else if (inArticle is not null && inArticle.Contains(block) && Beside(block, main!) is { } kind)
            {
                yield return new PagePiece(block.Text, kind);
            }
        }

        foreach (var piece in comments.Pieces())
        {
            yield return piece;
        }
    }

    // The headline in front of the text, inside it or before it; the nearest of the first rank.
    private static PageBlock? Title(PageOutline outline, PageElement? main)
    {
        PageBlock? found = null;
        foreach (var block in outline.Blocks)
        {
            if (Heading(block.Element) is not "h1" || block.Element.Role is Cue.Furniture or Cue.Boilerplate)
            {
                continue;
            }

            if (main is null || block.Index < main.FirstBlock || found is null)
            {
                found = block;
            }
        }

        return found;
    }

    private static string? Heading(PageElement element)
    {
        const int Near = 4;
        var at = element;
        for (var level = 0; at is not null && level < Near; level++, at = at.Parent)
        {
            if (at.Tag is ['h', >= '1' and <= '6'])
            {
                return at.Tag;
            }
        }

        return null;
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

    private static ZoneKind Kind(PageBlock block)
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

        if (IsFurniture(block))
        {
            return ZoneKind.Boilerplate;
        }

        return block.Element.Role switch
        {
            Cue.Headline => ZoneKind.Headline,
            Cue.Quote => ZoneKind.Blockquote,
            _ => ZoneKind.Body,
        };
    }

    private static bool IsFurniture(PageBlock block)
    {
        if (block.LinkShare > MostlyLinks && block.Element.Role is not Cue.Headline)
        {
            return true;
        }

        return block.Text.Length <= ShortBlock
            && Array.Exists(s_phrases, phrase => block.Text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (block.Text.Length == phrase.Length || !char.IsLetter(block.Text[phrase.Length])));
    }
}
