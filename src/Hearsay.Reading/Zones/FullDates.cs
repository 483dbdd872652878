using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>Finds a whole date, with its year, in a line of a page's head: "21 October 2015", "Oct. 21, 2015", "2015-10-21".</summary>
internal static class FullDates
{
    private const int LongestLine = 200;
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Words that stand around a date without saying anything else.</summary>
    private static readonly FrozenSet<string> Frame = Listing.Words("Zones.date-line-words.tsv");

    /// <summary>The first whole date of a line; null where there is none.</summary>
    public static DateOnly? In(string line)
    {
        var words = Words(line);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length >= 10 && DateOnly.TryParseExact(words[i].AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            {
                return iso;
            }

            if (i + 2 < words.Length && Year(words[i + 2]) is { } year)
            {
                var (month, day) = MonthOf(words[i]) is { } first ? (first, Day(words[i + 1])) : (MonthOf(words[i + 1]), Day(words[i]));
                if (month is { } m && day is { } d && d <= DateTime.DaysInMonth(year, m))
                {
                    return new DateOnly(year, m, d);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a line is a date and nothing but what stands around one (a label, a weekday, a time of day).</summary>
    public static bool IsDateLine(string line) =>
        line.Length <= LongestLine && In(line) is not null && Words(line).All(word =>
            char.IsAsciiDigit(word[0]) || MonthOf(word) is not null || word.Length == 1 || Frame.Contains(word.ToLowerInvariant()) || IsWeekday(word));

    private static string[] Words(string line) => line.Length > LongestLine ? []
        : line.Split([' ', ',', '|', '(', ')', '.', ';', '\u00a0', '•', '·', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.Trim(':', '-', '–', '—')).Where(word => word.Length > 0).ToArray();

    private static int? MonthOf(string word)
    {
        for (var i = 0; i < 12; i++)
        {
            if (word.Equals(Months[i], StringComparison.OrdinalIgnoreCase)
                || (word.Length is 3 or 4 && Months[i].StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static int? Day(string word)
    {
        var digits = word.TrimEnd('t', 'h', 's', 'n', 'd', 'r');
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1600 and <= 2199 ? year : null;

    private static bool IsWeekday(string word) => CultureInfo.InvariantCulture.DateTimeFormat.DayNames
        .Any(day => word.Equals(day, StringComparison.OrdinalIgnoreCase) || (word.Length is 3 or 4 or 5 && day.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
}
