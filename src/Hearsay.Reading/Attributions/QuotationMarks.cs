using System.Buffers;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Pairs quotation marks inside a paragraph. A mark whose partner is missing is bounded by the paragraph, as newspapers leave
/// out the closing mark where the next paragraph goes on quoting.
/// </summary>
internal static class QuotationMarks
{
    // Single marks are also apostrophes: a longer search for the partner finds somebody else's.
    private const int LongestSingle = 1500;

    private static readonly SearchValues<char> MarksAndSpace = SearchValues.Create("\"'“”‘’«»„` ");

    /// <summary>The quotations of a paragraph in the order of the text; none lies inside another.</summary>
    public static List<Quotation> Pair(string text, TextSpan paragraph, int index)
    {
        var found = new List<Quotation>();
        var (end, open, opener) = (paragraph.End, -1, "");
        var (strong, weak) = (default(int[]), default(int[]));
        for (var at = paragraph.Begin; at < end;)
        {
            var mark = MarkAt(text, at, end);
            if (mark.Length == 0)
            {
                at++;
                continue;
            }

            var next = at + mark.Length;
            var opens = next < end && !char.IsWhiteSpace(text[next]) && (at == paragraph.Begin || IsBeforeOpening(text[at - 1]));
            if (mark is "'" or "‘" or "’")
            {
                if (open < 0 && mark != "’" && opens && text[next] is not (>= '0' and <= '9'))
                {
                    if (strong is null)
                    {
                        (strong, weak) = SingleClosers(text, paragraph);
                    }

                    var closer = strong[at + 1 - paragraph.Begin] is var s and >= 0 && s - at <= LongestSingle ? s : weak![at + 1 - paragraph.Begin];
                    if (closer >= 0 && closer - at <= LongestSingle)
                    {
                        Add(at, closer + 1, true, true);
                        next = closer + 1;
                    }
                }
            }
            else if (open >= 0 && Closes(opener, mark) && !(mark == opener && opens && IsSentenceEnd(text, at)))
            {
                Add(open, next, true, true);
                open = -1;
            }
            else if (open >= 0 && mark == opener && opens)
            {
                Add(open, at, true, false);
                (open, opener) = (at, mark);
            }
            else if (open < 0 && IsOpener(mark) && next < end)
            {
                if (opens || mark is "“" or "«" or "„" or "``")
                {
                    (open, opener) = (at, mark);
                }
                else if (mark is "\"" or "''" && at > paragraph.Begin && text[at - 1] is ',' or '.' or '?' or '!')
                {
                    Unopened(next);
                }
            }
            else if (open < 0 && mark is "”" or "\"" or "''" && at > paragraph.Begin && text[at - 1] is ',' or '.' or '?' or '!')
            {
                Unopened(next);
            }

            at = next;
        }

        if (open >= 0)
        {
            Add(open, end, true, false);
        }

        return found;

        void Add(int from, int to, bool opened, bool closed)
        {
            var span = new TextSpan(from, to).TrimmedIn(text);
            if (span.Length > 2 && span.In(text).IndexOfAnyExcept(MarksAndSpace) >= 0)
            {
                found.Add(new Quotation(span, opened, closed, index));
            }
        }

        void Unopened(int to)
        {
            // Only the first mark of a paragraph can have lost its partner to the paragraph's begin.
            if (found.Count == 0)
            {
                Add(paragraph.Begin, to, false, true);
            }
        }
    }

    private static string MarkAt(string text, int at, int end) => text[at] switch
    {
        '"' or '\u201f' => "\"",
        '“' => "“",
        '”' => "”",
        '«' => "«",
        '»' => "»",
        '„' => "„",
        '‘' => "‘",
        '’' => "’",
        '\'' when at + 1 < end && text[at + 1] == '\'' => "''",
        '\'' => "'",
        '`' when at + 1 < end && text[at + 1] == '`' => "``",
        _ => "",
    };

    private static bool IsOpener(string mark) => mark is "\"" or "“" or "«" or "„" or "``" or "''" or "»";

    private static bool Closes(string opener, string mark) => opener switch
    {
        "“" => mark is "”" or "\"",
        "„" => mark is "“" or "”" or "\"",
        "«" => mark is "»",
        "»" => mark is "«",
        "``" => mark is "''" or "\"",
        "\"" => mark is "\"" or "”",
        _ => mark == opener,
    };

    private static bool IsBeforeOpening(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or '…' or '“' or '"';

    private static bool IsSentenceEnd(string text, int at)
    {
        for (at--; at >= 0 && text[at] == ' '; at--)
        {
        }

        return at >= 0 && text[at] is '.' or '?' or '!' or ',';
    }

    /// <summary>For each position of the paragraph the next single mark that closes: behind punctuation, and behind anything.</summary>
    private static (int[] Strong, int[] Weak) SingleClosers(string text, TextSpan paragraph)
    {
        var (strong, weak) = (new int[paragraph.Length + 1], new int[paragraph.Length + 1]);
        var (nextStrong, nextWeak) = (-1, -1);
        strong[^1] = weak[^1] = -1;
        for (var at = paragraph.End - 1; at >= paragraph.Begin; at--)
        {
            if (text[at] is '\'' or '’' && at > paragraph.Begin && !char.IsWhiteSpace(text[at - 1])
                && (at + 1 == paragraph.End || !char.IsLetterOrDigit(text[at + 1])))
            {
                if (text[at - 1] is ',' or '.' or '?' or '!')
                {
                    nextStrong = at;
                }

                nextWeak = at;
            }

            strong[at - paragraph.Begin] = nextStrong;
            weak[at - paragraph.Begin] = nextWeak;
        }

        return (strong, weak);
    }
}
