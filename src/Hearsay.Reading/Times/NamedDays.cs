using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>The days that go by a name ("Christmas Eve", "Good Friday"), from <c>named-days.tsv</c>.</summary>
internal static class NamedDays
{
    private static readonly FrozenDictionary<string, (string[] Words, Moment Moment)[]> _byFirst = Listing.Rows("Times.named-days.tsv")
        .Select(row => (Words: Lexeme.Cut(row[0], new TextSpan(0, row[0].Length)).Select(l => l.Lower).ToArray(), Moment: Read(row[1])))
        .GroupBy(day => day.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(day => day.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The named days that begin with a word, the longest names first.</summary>
    public static ReadOnlySpan<(string[] Words, Moment Moment)> From(string first) => _byFirst.TryGetValue(first, out var days) ? days : [];

    /// <summary>
    /// Easter Sunday of a year of the Gregorian calendar (the anonymous Gregorian algorithm, after J. Meeus, Astronomical Algorithms, chapter 8).
    /// </summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var shift = (golden + (11 * moon) + (22 * week)) / 451;
        var days = moon + week - (7 * shift) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static Moment Read(string rule)
    {
        var day = new Moment(Grain.Day);
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return day with { Month = 4, FromEaster = int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) };
        }

        var parts = rule.Split('-', '/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return rule.Contains('/', StringComparison.Ordinal) ? day with { Month = parts[0], Weekday = parts[1], Count = parts[2] }
            : parts.Length == 3 ? day with { Year = parts[0], Month = parts[1], Day = parts[2] }
            : day with { Month = parts[0], Day = parts[1] };
    }
}
