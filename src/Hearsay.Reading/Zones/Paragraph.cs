using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>A paragraph or a line by itself, with what can be seen of it from outside.</summary>
/// <param name="Text">Its text without outer white space, at most its first <see cref="MostText"/> code units.</param>
/// <param name="Span">Where it stands, without outer white space.</param>
/// <param name="Indent">How far it is moved to the right, in columns.</param>
/// <param name="AfterBlank">Whether an empty line, or nothing, stands in front of it.</param>
/// <param name="Words">The number of its words; no more are counted than <see cref="MostWords"/>.</param>
/// <param name="Last">Its last character.</param>
/// <param name="Markup">The zone of the page's markup to which it belongs; -1 where there is none.</param>
internal sealed record Paragraph(string Text, TextSpan Span, int Indent, bool AfterBlank, int Words, char Last, int Markup)
{
    /// <summary>How much of a paragraph is looked at.</summary>
    public const int MostText = 4000;

    /// <summary>How many words are counted.</summary>
    public const int MostWords = 400;

    private const int FewestWordsOfProse = 12;

    /// <summary>The text in lower case with straight apostrophes.</summary>
    public string Folded { get; } = Text.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence => Last is '.' or '!' or '?' or '…' or '。' || ClosesSentence;

    /// <summary>Whether a full stop, or a quotation mark or bracket that may hold one, stands at its end.</summary>
    public bool EndsFlatly => Last is '.' or '…' or ')' or ']' || (ClosesSentence && Text.Length > 1);

    /// <summary>Whether it reads as running text: long, or a whole sentence.</summary>
    public bool IsProse => Words >= FewestWordsOfProse && (EndsSentence || Words > 30 || Last is ')' or ']' or ':');

    /// <summary>Whether it begins with a capital, a digit, or a mark in front of one.</summary>
    public bool BeginsUpper => Text.FirstOrDefault(char.IsLetterOrDigit) is var first && !char.IsLower(first);

    /// <summary>Whether it begins with a bullet.</summary>
    public bool IsBullet => Text[0] is '•' or '·' or '●' or '▪' or '►' or '*' && Text.Length > 1;

    private bool ClosesSentence => Last is '"' or '”' or '’' or '\'' && Text.Length > 1 && Text.Length < MostText && Text[^2] is '.' or '!' or '?' or '…';

    /// <summary>Whether most of its longer words have capitals, as in a headline of American papers.</summary>
    public bool IsTitleCase
    {
        get
        {
            var (upper, lower) = (0, 0);
            foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(40))
            {
                var letters = word.SkipWhile(c => !char.IsLetterOrDigit(c)).TakeWhile(c => char.IsLetterOrDigit(c) || c is '’' or '\'').ToArray();
                if (letters.Length >= 4)
                {
                    (upper, lower) = char.IsLower(letters[0]) ? (upper, lower + 1) : (upper + 1, lower);
                }
            }

            return upper >= 2 && upper >= 4 * lower;
        }
    }
}
