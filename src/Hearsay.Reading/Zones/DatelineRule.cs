namespace Hearsay.Reading.Zones;

/// <summary>
/// Place, date and agency in front of the first sentence, as news agencies write them: "KELTON, N.J., Oct. 2 (Agency) — ", "Kelton (Agency) - ",
/// "Agency - ".
/// </summary>
internal static class DatelineRule
{
    private const int Longest = 90;

    /// <summary>The length of the dateline at the begin of a paragraph, its dash included; 0 where there is none.</summary>
    public static int LengthIn(Paragraph paragraph)
    {
        var text = paragraph.Text;
        for (var at = 1; at < Math.Min(text.Length - 2, Longest); at++)
        {
            if (text[at] is '—' or '–' or '―' or '-' && DashEnd(text, at) is var end && end > at)
            {
                return GoesOnAsSentence(text, end) && IsDateline(text[..at].TrimEnd()) ? end : 0;
            }
        }

        // "KELTON (Agency)Text" of pages that lost their dash.
        var close = text.IndexOf(')', StringComparison.Ordinal);
        return close is > 3 and < Longest && close + 1 < text.Length && GoesOnAsSentence(text, close + 1) && HasAgency(text[..(close + 1)]) && IsDateline(text[..(close + 1)])
            ? close + 1 : 0;
    }

    /// <summary>The end of a dash that parts a dateline from the text: long, doubled, or with space around it; the begin where it does not.</summary>
    private static int DashEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        var isSpaced = char.IsWhiteSpace(text[at - 1]) && end < text.Length && char.IsWhiteSpace(text[end]);
        var isDash = text[at] is '—' or '―' || (end - at > 1 && text.AsSpan(0, at).Contains(','));
        return isSpaced || isDash || text[at - 1] == ')' ? end : at;
    }

    private static bool GoesOnAsSentence(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '“' or '"' or '‘' or '\''))
        {
            at++;
        }

        return at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]));
    }

    private static bool IsDateline(string head)
    {
        if (Agencies.Contains(head.Trim('(', ')')))
        {
            return true;
        }

        var bracket = head.IndexOf('(', StringComparison.Ordinal);
        var place = (bracket < 0 ? head : head[..bracket]).Trim().TrimEnd(',');
        if (bracket >= 0 && !head.TrimEnd().EndsWith(')'))
        {
            return false;
        }

        var words = place.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        var isBare = bracket < 0 && !place.Contains(',');
        if (words.Length is 0 or > 9 || !words.All(IsDatelineWord) || (isBare && (words.Length > 4 || words.Any(word => char.IsAsciiDigit(word[0])))))
        {
            return false;
        }

        var first = words[0];
        var isCapitals = first.Length >= 4 && first.All(c => char.IsUpper(c) || c is '.' or '-' or '’' or '\'')
            || (words.Length > 1 && words[0].All(c => char.IsUpper(c) || c == '.') && words[1].Length >= 3 && words[1].All(char.IsUpper));
        return HasAgency(head) || (isCapitals && (bracket < 0 || head.Length - bracket <= 40));
    }

    private static bool HasAgency(string head)
    {
        var bracket = head.IndexOf('(', StringComparison.Ordinal);
        return bracket >= 0 && head[(bracket + 1)..].TrimEnd(')', ' ').Split(['/', ',', ';']).Any(Agencies.Contains);
    }

    private static bool IsDatelineWord(string word) =>
        char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word is "and" or "the" or "of" or "near" or "in" or "on" or "al" or "de" or "del" or "la" or "al-" || word.StartsWith("al-", StringComparison.Ordinal);
}
