namespace Hearsay.Reading.Sentences;

/// <summary>Words, numbers, dates and times with the marks and hyphens that belong to them.</summary>
internal readonly partial struct Chunk
{
    /// <summary>The end of a word, number, date, time or abbreviation that begins here.</summary>
    private int WordEnd(int at)
    {
        var (to, part) = (at + 1, at);
        while (to < end)
        {
            var character = text[to];
            if (IsWordPart(character))
            {
                to++;
            }
            else if (character == '.' && to + 1 < end && IsWordPart(text[to + 1]) && KeepsDot(at, to))
            {
                to++;
            }
            else if (character == '-' && to + 1 < end && IsWordPart(text[to + 1]) && KeepsHyphen(at, part, ref to))
            {
                part = to;
            }
            else if (KeepsMark(at, to))
            {
                to++;
            }
            else
            {
                break;
            }
        }

        if (to < end && text[to] == '$' && to - at <= 3 && AllUpper(at, to))
        {
            return to + 1;
        }

        return to < end && text[to] == '.' && !(to + 1 < end && text[to + 1] == '.') && TakesFullStop(at, to) ? to + 1 : to;
    }

    private bool KeepsMark(int at, int to)
    {
        if (to + 1 >= end)
        {
            return false;
        }

        var (before, after) = (text[to - 1], text[to + 1]);
        return text[to] switch
        {
            ',' => char.IsDigit(before) && IsDigit(to + 1) && IsDigit(to + 2) && IsDigit(to + 3) && !IsDigit(to + 4),
            ':' => char.IsDigit(before) && char.IsDigit(after),
            '/' => (char.IsDigit(before) && char.IsDigit(after))
                || (to - at == 1 && char.IsLetter(before) && char.IsLetter(after) && (before is 'w' || to + 2 == end || !IsWordPart(text[to + 2]))),
            '&' => char.IsUpper(before) && char.IsUpper(after) && to - at <= 3,
            _ => TokenRules.IsApostrophe(text[to]) && char.IsLetterOrDigit(before) && char.IsLetter(after),
        };
    }

    /// <summary>Telephone numbers and dates in digits stay whole, and so do words with a prefix; moves behind the hyphen where one does.</summary>
    private bool KeepsHyphen(int at, int part, ref int to)
    {
        if (char.IsDigit(text[to - 1]))
        {
            var number = DigitGroupsEnd(at);
            if (number > to)
            {
                to = number;
                return true;
            }

            return false;
        }

        if (part != at || !TokenRules.IsPrefix(text.AsSpan(at, to - at)) || (to - at == 1 && !char.IsLower(text[to + 1])))
        {
            return false;
        }

        to++;
        return true;
    }

    /// <summary>The end of groups of digits with hyphens that make a telephone number or a date; the begin where they do not.</summary>
    private int DigitGroupsEnd(int at)
    {
        Span<int> lengths = stackalloc int[5];
        var (groups, to) = (0, at);
        while (to < end && groups < lengths.Length)
        {
            var from = to;
            while (to < end && char.IsAsciiDigit(text[to]))
            {
                to++;
            }

            lengths[groups++] = to - from;
            if (to + 1 >= end || text[to] != '-' || !char.IsAsciiDigit(text[to + 1]))
            {
                break;
            }

            to++;
        }

        if (to < end && (IsWordPart(text[to]) || text[to] == '-'))
        {
            return at;
        }

        var telephone = groups is >= 2 and <= 4 && lengths[groups - 1] == 4 && lengths[groups - 2] == 3;
        var date = groups == 3 && ((lengths[0] == 4 && lengths[1] == 2 && lengths[2] == 2)
            || (lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] is 2 or 4));
        return telephone || date ? to : at;
    }

    private bool AllUpper(int from, int to)
    {
        for (; from < to; from++)
        {
            if (!char.IsUpper(text[from]))
            {
                return false;
            }
        }

        return true;
    }
}
