namespace Hearsay.Reading.Sentences;

/// <summary>The full stop: inside a number, an abbreviation, a site or a file, and behind an abbreviation.</summary>
internal readonly partial struct Chunk
{
    private bool KeepsDot(int at, int to)
    {
        if (char.IsDigit(text[to - 1]) && char.IsDigit(text[to + 1]))
        {
            return true;
        }

        var next = to + 1;
        while (next < end && IsWordPart(text[next]))
        {
            next++;
        }

        if (next - to - 1 <= 2 && char.IsLetter(text[to + 1]) && (to - at <= 2 || Abbreviations.IsDottedLetters(text.AsSpan(at, to - at))) && char.IsLetter(text[to - 1]))
        {
            return Abbreviations.IsDottedLetters(text.AsSpan(at, next - at));
        }

        return char.IsLower(text[to + 1]) && ((next < end && text[next] == '.') || TokenRules.IsDomainEnding(text.AsSpan(to + 1, next - to - 1)))
            && DomainFollows(at, to);
    }

    /// <summary>Whether the parts with dots between them, from this dot on, end as a site or a file does.</summary>
    private bool DomainFollows(int at, int dot)
    {
        var (to, last) = (dot, dot);
        while (to < end && (IsWordPart(text[to]) || text[to] == '.'))
        {
            if (text[to] == '.' && to + 1 < end && IsWordPart(text[to + 1]))
            {
                last = to;
            }

            to++;
        }

        while (to > last && text[to - 1] == '.')
        {
            to--;
        }

        return dot > at && TokenRules.IsDomainEnding(text.AsSpan(last + 1, Math.Max(0, to - last - 1)));
    }

    private bool TakesFullStop(int at, int dot)
    {
        var word = text.AsSpan(at, dot - at);
        switch (Abbreviations.KindOf(word))
        {
            case AbbreviationKind.None:
                return false;
            case AbbreviationKind.Number:
                return NextVisible(dot + 1) is var number && char.IsAsciiDigit(number);
            case AbbreviationKind.Day:
                return NextVisible(dot + 1) is var date && (char.IsAsciiDigit(date) || date == ',' || char.IsUpper(date));
            case AbbreviationKind.Initial:
                // "I" at the end of a sentence is the pronoun; so is a letter that nothing follows ("plan B.").
                return NextVisible(dot + 1) is var next && (char.IsLetter(next) || next is ',' or '-') && !(word[0] == 'I' && at > begin);
            default:
                return true;
        }
    }

    /// <summary>The next character of the same line that is not white space; a line feed where there is none.</summary>
    private char NextVisible(int from)
    {
        for (var steps = 0; from < limit && steps < 8; from++, steps++)
        {
            if (text[from] is '\n' or '\r')
            {
                break;
            }

            if (!char.IsWhiteSpace(text[from]))
            {
                return text[from];
            }
        }

        return '\n';
    }
}
