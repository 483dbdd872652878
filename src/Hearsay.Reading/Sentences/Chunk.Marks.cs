namespace Hearsay.Reading.Sentences;

/// <summary>What is no word: apostrophes, runs of one mark, emoji.</summary>
internal readonly partial struct Chunk
{
    private int ApostropheEnd(int at)
    {
        var letters = RunEnd(at + 1, char.IsLetterOrDigit);
        var inside = text.AsSpan(at + 1, letters - at - 1);
        var stands = at == begin && letters == end && at > 1 && text[at - 1] == ' ' && IsWordPart(text[at - 2]);
        var afterSomething = at > begin && text[at - 1] is not ('(' or '[' or '"' or '“' or '-');
        if (((afterSomething || stands) && TokenRules.IsCliticEnding(inside))
            || (!afterSomething && (TokenRules.IsWhole(text.AsSpan(at, letters - at)) || TokenRules.ContractionCut(text.AsSpan(at, letters - at)) > 0)))
        {
            return letters;
        }

        var isDecade = !afterSomething && inside.Length is 2 or 3 && char.IsAsciiDigit(inside[0]) && char.IsAsciiDigit(inside[1])
            && (inside.Length == 2 || inside[2] == 's');
        return isDecade ? letters : SameEnd(at) is var run && run - at == 2 ? run : at + 1;
    }

    private int RunEnd(int from, Func<char, bool> holds)
    {
        while (from < end && holds(text[from]))
        {
            from++;
        }

        return from;
    }

    private int SameEnd(int at)
    {
        var to = at + 1;
        while (to < end && text[to] == text[at])
        {
            to++;
        }

        return to;
    }

    /// <summary>The end of an emoji: marks, joiners and further code points that belong to it.</summary>
    private int EmojiEnd(int from)
    {
        while (from < end && (text[from] is '\u200d' or '\ufe0f' || char.IsLowSurrogate(text[from]) || (text[from - 1] == '\u200d' && char.IsHighSurrogate(text[from]))))
        {
            from++;
        }

        return from;
    }

    private static bool IsRepeatable(char character) => character is '.' or '-' or '–' or '—' or '=' or '*' or '~' or '#' or '+' or '<' or '>' or '|' or '…' or '•';
}
