using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>
/// Cuts stretches without white space into tokens as the English treebanks of Universal Dependencies do (guidelines of UD English EWT):
/// clitics, hyphens, marks, currency and per cent signs stand alone; numbers, dates, times, addresses and abbreviations stay whole.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The most code units of one token; what is longer is cut in pieces, so that no stage meets a token without bound.</summary>
    public const int MaxTokenLength = 200;

    /// <summary>Cuts a stretch of the text, white space and all, and adds its tokens in order.</summary>
    public static void Cut(string text, TextSpan stretch, List<TextSpan> tokens)
    {
        var at = stretch.Begin;
        while (at < stretch.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < stretch.End && end - at < MaxTokenLength && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end < stretch.End && end - at == MaxTokenLength && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]))
            {
                end--;
            }

            new Chunk(text, at, end, stretch.End, tokens).Cut();
            at = end;
        }
    }

    /// <summary>One stretch without white space, at most <see cref="MaxTokenLength"/> long, while it is being cut.</summary>
    private readonly struct Chunk(string text, int begin, int end, int limit, List<TextSpan> tokens)
    {
        private readonly bool _mayHoldAddress = text.AsSpan(begin, end - begin).IndexOfAny("@./:") >= 0;

        public void Cut()
        {
            if (TokenRules.IsWhole(text.AsSpan(begin, end - begin)))
            {
                Add(begin, end);
                return;
            }

            var at = begin;
            while (at < end)
            {
                var next = TokenEnd(at);
                if (IsWordPart(text[at]) && !IsAddress(at, next))
                {
                    AddWord(at, next);
                }
                else
                {
                    Add(at, next);
                }

                at = next;
            }
        }

        private int TokenEnd(int at)
        {
            if (AddressEnd(at) is var address && address > at)
            {
                return address;
            }

            var first = text[at];
            if (IsWordPart(first) || (first == '.' && IsDigit(at + 1) && !(at > begin && IsWordPart(text[at - 1]))))
            {
                return WordEnd(at);
            }

            if (TokenRules.IsApostrophe(first))
            {
                return ApostropheEnd(at);
            }

            if (first is '#' or '@' && at + 1 < end && char.IsLetter(text[at + 1]) && (at == begin || !IsWordPart(text[at - 1])))
            {
                return RunEnd(at + 1, IsWordPart);
            }

            if (first is '!' or '?')
            {
                return RunEnd(at, static c => c is '!' or '?');
            }

            if (IsRepeatable(first))
            {
                return SameEnd(at);
            }

            return char.IsHighSurrogate(first) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? EmojiEnd(at + 2) : at + 1;
        }

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

        private int ApostropheEnd(int at)
        {
            var letters = RunEnd(at + 1, char.IsLetterOrDigit);
            var inside = text.AsSpan(at + 1, letters - at - 1);
            var afterSomething = at > begin && text[at - 1] is not ('(' or '[' or '"' or '“' or '-');
            if ((afterSomething && TokenRules.IsCliticEnding(inside))
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

        private void AddWord(int from, int to)
        {
            var word = text.AsSpan(from, to - from);
            var cut = TokenRules.IsWhole(word) ? 0 : TokenRules.ContractionCut(word);
            if (cut == 0 && !TokenRules.IsWhole(word))
            {
                cut = TokenRules.CliticOf(word);
            }

            if (cut == 0 && char.IsAsciiDigit(word[0]))
            {
                cut = UnitOf(from, to);
            }

            if (cut == 0)
            {
                Add(from, to);
                return;
            }

            AddWord(from, from + cut);
            Add(from + cut, to);
        }

        private int UnitOf(int from, int to)
        {
            var digits = to;
            while (digits > from && char.IsLetter(text[digits - 1]))
            {
                digits--;
            }

            if (digits == to || digits == from)
            {
                return 0;
            }

            var isMoney = from > begin && text[from - 1] is '$' or '€' or '£' && text[digits] is 'K' or 'M' or 'B' && to == digits + 1;
            return isMoney || TokenRules.IsUnit(text.AsSpan(digits, to - digits)) ? digits - from : 0;
        }

        private void Add(int from, int to) => tokens.Add(new TextSpan(from, to));

        private bool IsDigit(int at) => at < end && char.IsAsciiDigit(text[at]);

        private bool IsAddress(int at, int to) => AddressEnd(at) == to;

        private int AddressEnd(int at) => _mayHoldAddress ? AddressScanner.EndOf(text, at, end) : at;

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

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character == '_'
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;

    private static bool IsRepeatable(char character) => character is '.' or '-' or '–' or '—' or '=' or '*' or '~' or '#' or '+' or '<' or '>' or '|' or '…' or '•';
}
