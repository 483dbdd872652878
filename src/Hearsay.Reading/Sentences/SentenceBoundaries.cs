using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>
/// Decides after which tokens of a zone a sentence ends. A sentence ends behind a full stop, question mark, exclamation mark or ellipsis
/// and the quotation marks and brackets that close with it, unless the full stop belongs to an abbreviation or a list number, or what
/// follows goes on with the sentence.
/// </summary>
internal sealed class SentenceBoundaries(string text, List<TextSpan> tokens, LineBreaks breaks)
{
    /// <summary>How many closing marks in a row are looked through, so that a line of nothing else stays cheap.</summary>
    private const int MaxClosers = 8;

    private static readonly FrozenSet<string> Starters = Listing.Words("Sentences.starters.tsv");
    private static readonly FrozenSet<string> SpeechVerbs = Listing.Words("Sentences.speech-verbs.tsv");
    private int _straightQuotes;
    private int _counted;

    /// <summary>Whether the sentence that begins with the token <paramref name="first"/> ends with the token <paramref name="last"/>.</summary>
    public bool IsAfter(int first, int last)
    {
        CountQuotes(first, last);
        var next = last + 1;
        var gap = tokens[next].Begin - tokens[last].End;
        if (gap > 0 && breaks.EndsParagraph(tokens[last], tokens[next]))
        {
            return true;
        }

        if (gap == 0 && !MayEndWithoutSpace(last))
        {
            return false;
        }

        var mark = IsFootnote(first, last) ? last - 3 : last;
        while (mark > first && last - mark < MaxClosers && IsCloser(mark))
        {
            mark--;
        }

        return IsTerminator(mark) && !IsCloserAhead(next, gap) && Ends(first, mark, last, next, gap);
    }

    private bool Ends(int first, int mark, int last, int next, int gap)
    {
        var form = Form(mark);
        if (IsWide(form[0]))
        {
            return true;
        }

        if (form.Length > 1 && form[^1] == '.' && form[0] != '.')
        {
            return AbbreviationEnds(mark, next);
        }

        if (form[0] == '.' && form.Length == 1 && IsItemNumber(first, mark))
        {
            return false;
        }

        var follows = KindOfNext(next);
        var closed = last > mark;
        var isEllipsis = form[0] == '…' || form.Length > 1 && form[0] == '.' || (form[0] == '.' && mark > first && Form(mark - 1) is ['.']);
        if (follows == Next.Continues || Form(next) is ['.', ..])
        {
            return false;
        }

        if (gap == 0)
        {
            return follows == Next.Capital && !isEllipsis && mark > first && char.IsLetter(text[tokens[mark].Begin - 1]);
        }

        if (follows == Next.Lower)
        {
            return !closed && !isEllipsis;
        }

        if (isEllipsis)
        {
            return follows is Next.Capital or Next.Opener;
        }

        if (follows == Next.Dash)
        {
            return !closed;
        }

        return form[0] == '.' || !closed || !SpeechFollows(next);
    }

    private bool AbbreviationEnds(int mark, int next)
    {
        if (KindOfNext(next) is not (Next.Capital or Next.Opener))
        {
            return false;
        }

        var start = KindOfNext(next) == Next.Opener && next + 1 < tokens.Count ? next + 1 : next;
        var starts = Starters.Contains(Form(start).ToString());
        return Abbreviations.KindOf(Form(mark)[..^1]) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Number or AbbreviationKind.Latin => false,
            AbbreviationKind.Initial => starts && Form(start).Length > 1,
            _ => starts,
        };
    }

    /// <summary>"Why?" Ames asked: a name and a verb of speech go on with the sentence.</summary>
    private bool SpeechFollows(int next)
    {
        for (var i = next; i < Math.Min(next + 4, tokens.Count); i++)
        {
            if (SpeechVerbs.Contains(Form(i).ToString()))
            {
                return true;
            }

            if (!char.IsUpper(text[tokens[i].Begin]) && !(i == next && char.IsLetter(text[tokens[i].Begin])))
            {
                return false;
            }
        }

        return false;
    }

    private Next KindOfNext(int next)
    {
        var first = text[tokens[next].Begin];
        if (char.IsUpper(first) || char.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.OtherLetter)
        {
            return Next.Capital;
        }

        if (char.IsLower(first))
        {
            return Next.Lower;
        }

        if (char.IsDigit(first) || first is '$' or '€' or '£' or '#' or '@')
        {
            return Next.Capital;
        }

        if (first is '“' or '‘' or '(' or '[' or '«' or '„' or '"' or '\'' or '*' or '•')
        {
            return Next.Opener;
        }

        return first is '-' or '–' or '—' ? Next.Dash
            : first is ',' or ';' or ':' or ')' or ']' or '/' or '?' or '!' or '%' ? Next.Continues
            : Next.Opener;
    }

    private bool IsTerminator(int at)
    {
        var form = Form(at);
        return form[^1] is '.' or '!' or '?' or '…' || IsWide(form[0]);
    }

    private static bool IsWide(char character) => character is '。' or '！' or '？' or '؟' or '۔' or '।';

    private bool IsItemNumber(int first, int mark) =>
        mark == first + 1 && tokens[first].Length <= 3 && text[tokens[first].Begin] is var c && (char.IsAsciiDigit(c) || (tokens[first].Length == 1 && char.IsLetter(c)));

    /// <summary>Whether a token closes what stands in front of it: a bracket, or a quotation mark that opens nothing.</summary>
    private bool IsCloser(int at)
    {
        if (tokens[at].Length != 1)
        {
            return Form(at) is "''" or "’’";
        }

        var isAttached = at > 0 && tokens[at - 1].End == tokens[at].Begin;
        return text[tokens[at].Begin] switch
        {
            ')' or ']' or '}' or '”' or '»' => true,
            '’' => true,
            '"' => isAttached || _straightQuotes % 2 == 0,
            '\'' => isAttached,
            _ => false,
        };
    }

    /// <summary>Whether the next token still closes this sentence.</summary>
    private bool IsCloserAhead(int next, int gap) =>
        tokens[next].Length == 1 && text[tokens[next].Begin] switch
        {
            ')' or ']' or '}' or '”' or '»' => true,
            '’' => gap == 0,
            '\'' => gap == 0,
            '"' => gap == 0 || (_straightQuotes % 2 == 1 && !(next + 1 < tokens.Count && tokens[next + 1].Begin == tokens[next].End)),
            _ => false,
        };

    private bool IsFootnote(int first, int at) =>
        at - 3 > first && Form(at) is [']'] && Form(at - 2) is ['['] && char.IsAsciiDigit(text[tokens[at - 1].Begin]) && tokens[at - 3].End == tokens[at - 2].Begin;

    private bool MayEndWithoutSpace(int last) => Form(last) is ['.'] or ['!', ..] or ['?', ..] || IsWide(text[tokens[last].Begin]);

    /// <summary>Keeps count of the straight quotation marks of the sentence, each token looked at once.</summary>
    private void CountQuotes(int first, int last)
    {
        if (_counted <= first)
        {
            (_straightQuotes, _counted) = (0, first);
        }

        for (; _counted <= last; _counted++)
        {
            _straightQuotes += Form(_counted) is ['"'] ? 1 : 0;
        }
    }

    private ReadOnlySpan<char> Form(int token) => tokens[token].In(text);

    private enum Next
    {
        Capital,
        Lower,
        Opener,
        Dash,
        Continues,
    }
}
