using Hearsay.Reading.Documents;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Mentions;

/// <summary>How each token of a text is written, worked out once.</summary>
internal sealed class TokenForms
{
    // Longer tokens are addresses, codes or noise, and no name is that long.
    private const int LongestWord = 60;

    private readonly string[] _folded;
    private readonly LetterCase[] _case;
    private readonly bool[] _glued;

    public TokenForms(SegmentedText segmented)
    {
        Segmented = segmented;
        var text = segmented.Text;
        var count = segmented.Tokens.Length;
        (_folded, _case, _glued) = (new string[count], new LetterCase[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            var span = segmented.Tokens[i].Span;
            _glued[i] = i > 0 && segmented.Tokens[i - 1].Span.End == span.Begin;
            if (span.Length > LongestWord)
            {
                _folded[i] = "";
                continue;
            }

            var form = span.In(text);
            _folded[i] = Folding.Fold(form);
            _case[i] = CaseOf(form);
        }
    }

    public SegmentedText Segmented { get; }

    public int Count => _folded.Length;

    /// <summary>The token without capitals, marks, full stops and apostrophes.</summary>
    public string Folded(int token) => _folded[token];

    public LetterCase Case(int token) => _case[token];

    /// <summary>Whether no white space stands before the token.</summary>
    public bool Glued(int token) => _glued[token];

    public ReadOnlySpan<char> Form(int token) => Segmented.Tokens[token].Span.In(Segmented.Text);

    public bool IsWord(int token) => _case[token] != LetterCase.None;

    /// <summary>Whether the token could be part of a name: it has a capital and is no known non-name.</summary>
    public bool IsNameWord(int token) =>
        _case[token] is LetterCase.Capital or LetterCase.Capitals or LetterCase.Mixed && !Wordlists.NotNames.Contains(_folded[token]);

    public bool IsCommon(int token) => Wordlists.CommonWords.Contains(_folded[token]);

    public bool IsHyphen(int token) => Form(token) is [var c] && Folding.IsHyphen(c);

    /// <summary>Whether a hyphen joins the words beside it: written without space, or after an Arabic article ("al - Sadr" in spaced-out text).</summary>
    public bool JoiningHyphen(int token, int end) =>
        token + 1 < end && token > 0 && IsHyphen(token)
        && (Glued(token) && Glued(token + 1) || Form(token) is ['-'] && _folded[token - 1] is "al" or "el" or "ash" or "ar" or "as" or "an" or "at");

    public bool IsApostrophe(int token) => Form(token) is [var c] && Folding.IsApostrophe(c);

    /// <summary>Whether the token is the genitive's "'s".</summary>
    public bool IsGenitive(int token) => Form(token) is [var c, 's' or 'S'] && Folding.IsApostrophe(c);

    public bool Is(int token, string folded) => string.Equals(_folded[token], folded, StringComparison.Ordinal);

    /// <summary>Whether the token begins a sentence, or follows what begins one: a quotation mark, bracket, colon, number or bullet.</summary>
    public bool BeginsClause(int token, Sentence sentence)
    {
        if (token == sentence.FirstToken)
        {
            return true;
        }

        return !IsWord(token - 1) && Form(token - 1) is not [','] && !IsHyphen(token - 1) && !IsGenitive(token - 1) && !IsApostrophe(token - 1)
            && (Form(token - 1) is ['"' or '“' or '”' or ':' or '•' or '(' or '[' or '.' or '…' or '?' or '!' or '*' or '‘' or '—']
                || token - 1 == sentence.FirstToken);
    }

    public SentenceStyle StyleOf(Sentence sentence)
    {
        var (small, capital, capitals) = (0, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_folded[i].Length < 4 && _case[i] != LetterCase.Capitals)
            {
                continue;
            }

            switch (_case[i])
            {
                case LetterCase.Small:
                    small++;
                    break;
                case LetterCase.Capital or LetterCase.Mixed:
                    capital++;
                    break;
                case LetterCase.Capitals:
                    capitals++;
                    break;
            }
        }

        var all = small + capital + capitals;
        if (capitals >= 3 && capitals * 10 >= all * 7)
        {
            return SentenceStyle.Capitals;
        }

        var closed = Form(sentence.EndToken - 1) is ['.'];
        var headline = Segmented.ZoneKindOf(sentence) == ZoneKind.Headline;
        return capital >= 3 && !closed && (capital + capitals) * 10 >= all * (headline ? 6 : 8) && small <= all / 4
            ? SentenceStyle.Capitalised
            : SentenceStyle.Plain;
    }

    private static LetterCase CaseOf(ReadOnlySpan<char> form)
    {
        if (form.Contains('/') || form.Contains('@') || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return LetterCase.None;
        }

        var (letters, upper, first) = (0, 0, false);
        foreach (var c in form)
        {
            if (char.IsLetter(c))
            {
                first |= letters == 0 && char.IsUpper(c);
                letters++;
                upper += char.IsUpper(c) ? 1 : 0;
            }
        }

        if (letters == 0)
        {
            return LetterCase.None;
        }

        // "isn't" is cut into "is" and "n't", "Iraq's" into "Iraq" and "'s": the second parts are no words of a name.
        if (Folding.IsApostrophe(form[0]))
        {
            return LetterCase.None;
        }

        return upper == 0 ? LetterCase.Small
            : upper == letters && letters > 1 ? LetterCase.Capitals
            : first ? LetterCase.Capital
            : LetterCase.Mixed;
    }
}
