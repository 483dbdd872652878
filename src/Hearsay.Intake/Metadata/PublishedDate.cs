using System.Globalization;

namespace Hearsay.Intake.Metadata;

/// <summary>
/// The day in a date as feeds, pages and people write it. The day is the one that is written, in the writer's own time zone; an
/// all-numeric day that can be read in two ways (10/11/2015) is not guessed at.
/// </summary>
internal static class PublishedDate
{
    private const int Longest = 120;

    private static readonly System.Buffers.SearchValues<char> s_numeric = System.Buffers.SearchValues.Create("0123456789-/.");

    private static readonly string[] s_day = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyyMMddHHmmss", "yyyy-M-d", "yyyy/M/d"];

    private static readonly string[] s_words =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy",
    ];

    public static DateOnly? Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > Longest)
        {
            return null;
        }

        var text = written.Trim();
        var end = text.AsSpan().IndexOfAnyExcept(s_numeric);
        var front = (end < 0 ? text : text[..end]).TrimEnd('-', '.', '/');
        if (DateOnly.TryParseExact(front, s_day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Plausible(day);
        }

        return InWords(text);
    }

    /// <summary>The first day written in words: "20 October 2015", "Oct. 20, 2015", "Tue, 20 Oct 2015 08:00:00 GMT".</summary>
    private static DateOnly? InWords(string text)
    {
        var words = text.Split([' ', ',', '.', '\t', '\n', '\u00A0', '|', '–', '('], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 2 < words.Length; at++)
        {
            var candidate = $"{Ordinal(words[at])} {Ordinal(words[at + 1])} {words[at + 2]}".Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
            if (DateOnly.TryParseExact(candidate, s_words, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Plausible(day);
            }
        }

        return null;
    }

    private static string Ordinal(string word) =>
        word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..].ToUpperInvariant() is "ST" or "ND" or "RD" or "TH" ? word[..^2] : word;

    // Year 1 and 1970-01-01 are what broken systems write for "unknown".
    private static DateOnly? Plausible(DateOnly day) => day.Year >= 1700 && day != new DateOnly(1970, 1, 1) ? day : null;
}
