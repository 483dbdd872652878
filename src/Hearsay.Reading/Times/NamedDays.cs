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

    private static Moment Read(string rule)
    {
        var day = new Moment(Grain.Day);
        if (char.IsAsciiLetter(rule[0]))
        {
            var name = rule.AsSpan(0, rule.AsSpan().IndexOfAny("+-/")).ToString();
            var numbers = rule[name.Length..].TrimStart('/').Split('/').Select(part => int.Parse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToArray();
            var feast = numbers.Length == 2 ? new MovableFeast(name, numbers[0], numbers[1]) : rule[name.Length] == '/' ? new MovableFeast(name, numbers[0], 0) : new MovableFeast(name, 0, numbers[0]);
            return day with { Feast = feast };
        }

        var parts = rule.Split('-', '/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return rule.Contains('/', StringComparison.Ordinal) ? day with { Month = parts[0], Weekday = parts[1], Count = parts[2] }
            : parts.Length == 3 ? day with { Year = parts[0], Month = parts[1], Day = parts[2] }
            : day with { Month = parts[0], Day = parts[1] };
    }
}
