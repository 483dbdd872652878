using Hearsay.Reading.Text;

namespace Hearsay.Reading.Sentences;

/// <summary>One stretch without white space, at most <see cref="Tokenizer.MaxTokenLength"/> long, while it is being cut into tokens.</summary>
internal readonly partial struct Chunk(string text, int begin, int end, int limit, List<TextSpan> tokens)
{
    private readonly bool _mayHoldAddress = text.AsSpan(begin, end - begin).IndexOfAny("@./:") >= 0;

    /// <summary>Adds the tokens of the stretch in order.</summary>
    public void Cut()
    {
        if (TokenRules.IsWhole(text.AsSpan(begin, end - begin)) || (_mayHoldAddress && TokenRules.IsFileName(text.AsSpan(begin, end - begin))))
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

    private void Add(int from, int to) => tokens.Add(new TextSpan(from, to));

    private bool IsDigit(int at) => at < end && char.IsAsciiDigit(text[at]);

    private bool IsAddress(int at, int to) => AddressEnd(at) == to;

    private int AddressEnd(int at) => _mayHoldAddress ? AddressScanner.EndOf(text, at, end) : at;

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character == '_'
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}
