using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>A run of letters, a number, or a mark.</summary>
/// <param name="Lower">What is written, in lower case.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsNumber">Whether it is digits, with thousands' commas or a decimal point where it has them.</param>
/// <param name="IsCapital">Whether its first letter is a capital.</param>
/// <param name="Touches">Whether it follows the one before without white space.</param>
internal sealed record Lexeme(string Lower, TextSpan Span, bool IsNumber, bool IsCapital, bool Touches)
{
    /// <summary>The number where it is of at most four digits without a comma or point; -1 elsewhere.</summary>
    public int Value { get; } = IsNumber && Lower.Length <= 4 && Lower.All(char.IsAsciiDigit) ? int.Parse(Lower) : -1;

    /// <summary>
    /// Cuts a sentence more finely than tokens are cut, so that "14th", "1970s" and "2015-10-14" read the same however they
    /// are tokenized.
    /// </summary>
    public static List<Lexeme> Cut(string text, TextSpan sentence)
    {
        var found = new List<Lexeme>();
        var at = sentence.Begin;
        while (at < sentence.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var begin = at++;
            var number = char.IsAsciiDigit(text[begin]);
            if (number)
            {
                while (at < sentence.End && (char.IsAsciiDigit(text[at]) || (text[at] is ',' or '.' && IsGroup(text, at, sentence.End))))
                {
                    at++;
                }
            }
            else if (char.IsLetter(text[begin]))
            {
                while (at < sentence.End && char.IsLetter(text[at]))
                {
                    at++;
                }
            }

            found.Add(new Lexeme(text[begin..at].ToLowerInvariant(), new TextSpan(begin, at), number, char.IsUpper(text[begin]), found.Count > 0 && found[^1].Span.End == begin));
        }

        return found;
    }

    /// <summary>Whether a comma is followed by exactly three digits, as in "2,015", or a point by a digit after a short number.</summary>
    private static bool IsGroup(string text, int at, int end)
    {
        var digits = 0;
        while (digits < 4 && at + 1 + digits < end && char.IsAsciiDigit(text[at + 1 + digits]))
        {
            digits++;
        }

        return text[at] == ',' ? digits == 3 : digits is > 0 and < 3 && !(at + 1 + digits < end && text[at + 1 + digits] == '.');
    }
}
