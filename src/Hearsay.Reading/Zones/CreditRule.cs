namespace Hearsay.Reading.Zones;

/// <summary>Lines that say who took a picture or supplied a report: "Ann Other / Agency", "[Agency] [Agency]", "(Agency)".</summary>
internal static class CreditRule
{
    private const int MostWords = 14;

    /// <summary>Whether a paragraph is nothing but a credit.</summary>
    public static bool Holds(Paragraph paragraph)
    {
        if (paragraph.Words > MostWords)
        {
            return false;
        }

        var text = paragraph.Words <= 6 ? paragraph.Text.TrimEnd('.') : paragraph.Text;
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] is '[' or '(')
        {
            return InBrackets(text);
        }

        if (Agencies.Contains(text))
        {
            return true;
        }

        var slash = text.LastIndexOf('/');
        return slash > 0 && (paragraph.Words <= 6 || !paragraph.EndsSentence)
            && (Agencies.Contains(text[(slash + 1)..]) || Agencies.Contains(text[(text.LastIndexOf('/', slash - 1) + 1)..]))
            && (PersonNames.IsName(text[..slash].Split('/')[0].Trim()) || Agencies.Contains(text[..slash]) || text[..slash].Contains('@'));
    }

    /// <summary>Whether a text is brackets side by side that hold agencies or say "photo", "image" or "via".</summary>
    private static bool InBrackets(string text)
    {
        var parts = text.Split(['[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && text[^1] is ']' or ')' && parts.All(IsCredit) && parts.Any(part => part.Length > 1);
    }

    private static bool IsCredit(string part) =>
        part.Length <= 1 || Agencies.Contains(part)
        || part.Split(['/', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(Agencies.Contains)
        || part.StartsWith("photo", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("image", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("via ", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("source:", StringComparison.OrdinalIgnoreCase);
}
