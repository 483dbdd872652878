using Hearsay.Intake.Metadata;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>What only the neighbours of a piece tell: lines of author and date in front of the body, links behind "More stories", captions by their credit.</summary>
internal static class PieceRules
{
    private const int Prose = 80;
    private const int LongestLine = 90;
    private const int LongestDate = 45;
    private const int LongestLead = 60;
    private const int LongestCaption = 400;
    private const int ShortestStandfirst = 20;
    private const double MostAbout = 0.25;
    private const int MostPieces = 200;
    private const double SomeLinks = 0.3;

    private static readonly string[] s_authors = ["by ", "text: ", "text by ", "words: ", "words by ", "interview: ", "interview by ", "story by ", "written by ", "posted by ", "submitted by ", "reported by ", "author: "];

    private static readonly string[] s_desk = ["reporting by ", "editing by ", "writing by ", "additional reporting ", "compiled by ", "with reporting by ", "translated by "];

    private static readonly string[] s_contacts = ["media contact", "media contacts", "press contact", "press contacts", "contact", "contacts", "notes to editors", "for further information", "for more information"];

    private static readonly string[] s_credits = ["credit", "photo", "image", "picture", "source:", "ap photo", "reuters", "file photo", "courtesy"];

    public static void Apply(List<PagePiece> pieces)
    {
        var isHead = true;
        var all = BodyIn(pieces, 0);
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            if (piece.Block is not { } block || piece.Kind is not (ZoneKind.Body or ZoneKind.Boilerplate or ZoneKind.Headline))
            {
                continue;
            }

            if (IsLead(piece, block))
            {
                at = Related(pieces, at);
                continue;
            }

            if (piece.Kind != ZoneKind.Body)
            {
                continue;
            }

            if (block.Element.Role == Cue.Headline && pieces.Count - at <= MostPieces && IsAbout(pieces, at, all))
            {
                while (at < pieces.Count && pieces[at].Comment is null)
                {
                    pieces[at] = pieces[at] with { Kind = pieces[at].Kind is ZoneKind.Body ? ZoneKind.Boilerplate : pieces[at].Kind };
                    at++;
                }
            }
            else if ((isHead && IsAuthorOrDate(piece.Text)) || (block.Element.Tag == "time" && piece.Text.Length <= LongestDate))
            {
                pieces[at] = piece with { Kind = ZoneKind.Byline };
            }
            else if (IsDesk(piece.Text))
            {
                pieces[at] = piece with { Kind = ZoneKind.Credit };
            }
            else if (EndsInCredit(piece.Text))
            {
                pieces[at] = piece with { Kind = ZoneKind.Caption };
            }
            else
            {
                isHead &= piece.Text.Length < Prose;
            }
        }
    }

    /// <summary>What a block between the headline and the text is: a line of author and date, or the standfirst; null where neither.</summary>
    public static ZoneKind? Between(PageBlock block, PageBlock title, PageElement main)
    {
        var isBefore = block.Index == title.Index - 1;
        if ((!isBefore && (block.Index < title.Index || block.Index >= main.FirstBlock)) || block.Element.Role is not (Cue.None or Cue.Body or Cue.Byline or Cue.Standfirst))
        {
            return null;
        }

        if (IsAuthorOrDate(block.Text) || (!isBefore && block.Element.Role == Cue.Byline && block.Text.Length <= LongestLine))
        {
            return ZoneKind.Byline;
        }

        return !isBefore && block.LinkShare < SomeLinks && (block.Element.Role == Cue.Standfirst || (block.Text.Length is >= ShortestStandfirst and <= LongestCaption && block.Text.Count(letter => letter == ' ') >= 3))
            ? ZoneKind.Standfirst
            : null;
    }

    private static bool IsLead(PagePiece piece, PageBlock block) =>
        piece.Text.Length <= LongestLead && (piece.Kind != ZoneKind.Headline || block.Element.Role == Cue.Headline) && FurniturePhrases.Match(piece.Text) is true;

    private static int Related(List<PagePiece> pieces, int at)
    {
        pieces[at] = pieces[at] with { Kind = ZoneKind.Boilerplate };
        while (at + 1 < pieces.Count && pieces[at + 1] is { Block: { } block, Kind: ZoneKind.Body or ZoneKind.Boilerplate } next
            && block.LinkShare > SomeLinks)
        {
            pieces[++at] = next with { Kind = ZoneKind.Boilerplate };
        }

        return at;
    }

    private static bool IsAuthorOrDate(string text) =>
        (text.Length <= LongestLine && Array.Exists(s_authors, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) && text[^1] is not ('.' or '?' or '!' or ':') && !BylineNames.Parse([text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]]).IsEmpty)
        || (text.Length <= LongestDate && text[^1] is not '.' && PublishedDate.Parse(text) is not null);

    // "(Reporting by Ann Lee; editing by Bob Hay)"
    private static bool IsDesk(string text) =>
        text.Length <= LongestCaption && text[0] is '(' or '[' && text[^1] is ')' or ']' && Array.Exists(s_desk, word => text.AsSpan(1).StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // "About Amery Cranes" at the end of what a company sends out, with little behind it.
    private static bool IsAbout(List<PagePiece> pieces, int at, long all)
    {
        var text = pieces[at].Text.TrimEnd(':');
        var isAbout = text.Length <= LongestLead && text.StartsWith("About ", StringComparison.OrdinalIgnoreCase) && text.Length > 6 && char.IsUpper(text[6]);
        if (!isAbout && !s_contacts.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        return BodyIn(pieces, at) <= MostAbout * all;
    }

    private static long BodyIn(List<PagePiece> pieces, int from)
    {
        var sum = 0L;
        for (var at = from; at < pieces.Count; at++)
        {
            sum += pieces[at].Kind == ZoneKind.Body ? pieces[at].Text.Length : 0;
        }

        return sum;
    }

    // "Two cranes of the northern quay. (Photo: Bob Hay)"
    private static bool EndsInCredit(string text)
    {
        if (text.Length > LongestCaption || text[^1] is not (')' or ']'))
        {
            return false;
        }

        var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        return open > 0 && Array.Exists(s_credits, word => text.AsSpan(open + 1).TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
