using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Zones;

/// <summary>
/// Readers' comments under an article. They begin with a heading ("7 Responses"), or without one behind the note about the author where
/// the text moves to the right. Numbers, "X says:" lines and bullets part them; indentation tells which answers which.
/// </summary>
internal static class CommentRules
{
    private const int LongestName = 40;

    /// <summary>Marks everything from <paramref name="first"/> on as comments, up to what the page says after them.</summary>
    public static void Mark(PageDraft page, int first)
    {
        var paragraphs = page.Paragraphs;
        var last = first;
        while (last < paragraphs.Length && page.Kinds[last] is null)
        {
            last++;
        }

        var isNumbered = Enumerable.Range(first, last - first).Count(i => NumberLength(paragraphs[i].Text) > 0) is var numbers && numbers > 0 && NumberLength(paragraphs[first].Text) > 0;
        var isSigned = !isNumbered && last > first && NameOf(paragraphs[first].Text, needsVerb: false) is not null;
        var open = new Stack<(int Indent, int Paragraph)>();
        for (var i = first; i < last; i++)
        {
            var paragraph = paragraphs[i];
            page.Kinds[i] = ZoneKind.Comment;
            var number = NumberLength(paragraph.Text);
            var name = isNumbered ? number > 0 ? NameOf(paragraph.Text[number..].Trim(), needsVerb: false) : null : NameOf(paragraph.Text, needsVerb: !isSigned);
            var begins = open.Count == 0 || number > 0 && isNumbered || paragraph.IsBullet || name is not null
                || (!isNumbered && !isSigned && !AwaitsText(page, i - 1) && (paragraph.AfterBlank || paragraph.Indent != paragraphs[i - 1].Indent));
            if (!begins)
            {
                page.Continues[i] = true;
                continue;
            }

            var indent = isNumbered && number > 0 ? 0 : paragraph.IsBullet && isNumbered ? Math.Max(1, paragraph.Indent) : paragraph.Indent;
            while (open.Count > 0 && open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            page.Authors[i] = name;
            page.Answers[i] = open.Count > 0 ? open.Peek().Paragraph : null;
            open.Push((indent, i));
        }
    }

    /// <summary>Whether a paragraph is a line with a name that still waits for what its bearer says.</summary>
    private static bool AwaitsText(PageDraft page, int at) => at >= 0 && page.Authors[at] is not null && page.Paragraphs[at].Words <= 16 && NameOf(page.Paragraphs[at].Text, needsVerb: true) is not null;

    /// <summary>The length of "12. " or "12) " in front of a paragraph; 0 where there is none.</summary>
    private static int NumberLength(string text)
    {
        var at = 0;
        while (at < text.Length && at < 4 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at > 0 && at + 1 < text.Length && text[at] is '.' or ')' && char.IsWhiteSpace(text[at + 1]) ? at + 1 : 0;
    }

    /// <summary>Who speaks in a line such as "Ann Other", "Ann Other says:" or "ann27 on October 3, 1999 at 3:12 pm said:".</summary>
    private static string? NameOf(string line, bool needsVerb)
    {
        if (line.Length > 120)
        {
            return null;
        }

        foreach (var verb in (string[])[" says:", " said:", " writes:", " wrote:", " says", " replied:", " commented:"])
        {
            if (line.EndsWith(verb, StringComparison.Ordinal))
            {
                var name = line[..^verb.Length];
                var date = name.IndexOf(" on ", StringComparison.Ordinal);
                name = (date > 0 ? name[..date] : name).Trim();
                return name.Length is > 0 and <= LongestName && name.Count(c => c == ' ') <= 3 ? name : null;
            }
        }

        return !needsVerb && line.Length <= LongestName && PersonNames.IsName(line) ? line : null;
    }
}
