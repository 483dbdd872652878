namespace Hearsay.Reading.Text;

/// <summary>
/// Tells line breaks that end a paragraph from those that only wrap it. An empty line always ends one. A single break wraps where the next
/// line goes on in lower case, or where the text is set in a column and the next word would not have fitted on the line.
/// </summary>
internal sealed class LineBreaks
{
    private const int NarrowestColumn = 35;
    private const int WidestColumn = 110;
    private readonly string _text;
    private readonly bool _isColumn;

    /// <summary>Looks at all lines of a text once.</summary>
    public LineBreaks(string text, CancellationToken cancellation = default)
    {
        _text = text;
        var (from, widest, wrapped, single) = (0, 0, 0, 0);
        while (from < text.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = LineEnd(from);
            var next = NextLine(to);
            var length = to - from;
            widest = Math.Max(widest, length);
            if (length > 0 && next < text.Length && !IsBlankLine(next))
            {
                single++;
                wrapped += length >= NarrowestColumn && !IsTerminal(LastVisible(from, to)) ? 1 : 0;
            }

            from = next;
        }

        _isColumn = widest is >= NarrowestColumn and <= WidestColumn && single >= 2 && wrapped * 2 >= single;
        Width = widest;
    }

    /// <summary>The length of the longest line.</summary>
    public int Width { get; }

    /// <summary>Whether the text is set in a column, so that most of its line breaks only wrap.</summary>
    public bool IsColumn => _isColumn;

    /// <summary>Whether a character ends a line.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether the white space between two neighbouring tokens ends a paragraph.</summary>
    public bool EndsParagraph(TextSpan before, TextSpan after)
    {
        var (breaks, lineBegin) = (0, after.Begin);
        for (var at = before.End; at < after.Begin; at++)
        {
            if (!IsBreak(_text[at]))
            {
                continue;
            }

            if (_text[at] == '\u2029')
            {
                return true;
            }

            if (_text[at] == '\r' && at + 1 < after.Begin && _text[at + 1] == '\n')
            {
                at++;
            }

            if (++breaks == 1)
            {
                lineBegin = at + 1;
            }
        }

        return breaks > 1 || (breaks == 1 && !Wraps(before, after, lineBegin));
    }

    private bool Wraps(TextSpan before, TextSpan after, int lineBegin)
    {
        var (last, first) = (_text[before.End - 1], _text[after.Begin]);
        if (IsItemMark(after))
        {
            return false;
        }

        if (char.IsLower(first))
        {
            return last is not ':';
        }

        var begin = LineBegin(before.End, lineBegin);
        if (_isColumn && IndentAt(lineBegin) > IndentAt(begin) + 1)
        {
            return false;
        }

        if (!_isColumn && last is ')' or ']' && char.IsUpper(first))
        {
            // A credit or the years of a heading end their line: "… was killed. (Reuters)".
            return false;
        }

        if (IsTerminal(last))
        {
            // The marks decide whether the sentence ends here.
            return true;
        }

        if (last is ',' or ';' or '-' or '–' or '—' or '(')
        {
            return true;
        }

        if (!_isColumn)
        {
            return false;
        }

        return before.End - begin + 1 + FirstWordLength(after.Begin) > Width - (Width / 8);
    }

    private bool IsItemMark(TextSpan token)
    {
        var first = _text[token.Begin];
        if (first is '•' or '*' or '·' or '●' or '▪' or '►' or '>')
        {
            return true;
        }

        var next = token.End < _text.Length ? _text[token.End] : '\n';
        var isLone = char.IsWhiteSpace(next);
        return (first is '-' or '–' or '—' && isLone && token.Length == 1)
            || (token.Length <= 2 && char.IsAsciiDigit(first) && next is '.' or ')' && token.End + 1 < _text.Length && char.IsWhiteSpace(_text[token.End + 1]));
    }

    /// <summary>The begin of the line that ends in front of <paramref name="nextLine"/>, at most one column away.</summary>
    private int LineBegin(int at, int nextLine)
    {
        var from = Math.Min(at, nextLine);
        for (var steps = 0; from > 0 && !IsBreak(_text[from - 1]) && steps <= WidestColumn; steps++)
        {
            from--;
        }

        return from;
    }

    private int IndentAt(int lineBegin)
    {
        var at = lineBegin;
        while (at < _text.Length && at - lineBegin < NarrowestColumn && _text[at] is ' ' or '\t' or '\u00a0')
        {
            at++;
        }

        return at - lineBegin;
    }

    private int FirstWordLength(int at)
    {
        var to = at;
        while (to < _text.Length && to - at < NarrowestColumn && !char.IsWhiteSpace(_text[to]))
        {
            to++;
        }

        return to - at;
    }

    private int LineEnd(int from)
    {
        while (from < _text.Length && !IsBreak(_text[from]))
        {
            from++;
        }

        return from;
    }

    private int NextLine(int to) =>
        to + 1 < _text.Length && _text[to] == '\r' && _text[to + 1] == '\n' ? to + 2 : Math.Min(to + 1, _text.Length);

    private bool IsBlankLine(int from)
    {
        while (from < _text.Length && !IsBreak(_text[from]))
        {
            if (!char.IsWhiteSpace(_text[from++]))
            {
                return false;
            }
        }

        return true;
    }

    private char LastVisible(int from, int to)
    {
        while (to > from && char.IsWhiteSpace(_text[to - 1]))
        {
            to--;
        }

        return to > from ? _text[to - 1] : '\n';
    }

    private static bool IsTerminal(char character) => character is '.' or '!' or '?' or '…' or '"' or '”' or '’' or ')' or ']' or '»' or '。' or '！' or '？';
}
