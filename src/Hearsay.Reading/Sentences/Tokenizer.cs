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
}
