namespace Hearsay.Reading.Zones;

/// <summary>How the double quotation marks of a paragraph stand to one another.</summary>
internal static class QuoteMarks
{
    /// <summary>Whether a text begins with an opening mark.</summary>
    public static bool Opens(string text) => text[0] is '“' or '"' or '«' or '„' || (text.Length > 1 && text[0] is '[' or '(' && text[1] is '“' or '"');

    /// <summary>Whether a mark is still open at the end, and whether one closes that was never opened.</summary>
    public static (bool Open, bool ClosesUnopened) Balance(string text)
    {
        var (depth, unopened, straight) = (0, false, 0);
        foreach (var character in text)
        {
            if (character is '“' or '«' or '„')
            {
                depth++;
            }
            else if (character is '”' or '»')
            {
                unopened |= depth == 0;
                depth = Math.Max(0, depth - 1);
            }
            else if (character == '"')
            {
                straight++;
            }
        }

        // A lone straight mark at the very end closes what was never opened; at the begin it opens what is never closed.
        var isLoneAtEnd = straight % 2 == 1 && text[^1] == '"' && text[0] != '"';
        return (depth > 0 || (straight % 2 == 1 && !isLoneAtEnd), unopened || isLoneAtEnd);
    }

    /// <summary>Whether one pair of marks holds all of the text.</summary>
    public static bool IsWhole(string text)
    {
        if (text.Length < 2 || !Opens(text) || text[^1] is not ('”' or '"' or '»'))
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] is '“' or '«' or '„' ? 1 : text[i] is '”' or '»' ? -1 : text[i] == '"' ? (depth > 0 ? -1 : 1) : 0;
            if (depth <= 0)
            {
                return false;
            }
        }

        return true;
    }
}
