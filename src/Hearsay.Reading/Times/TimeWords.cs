using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>The words of the calendar by class.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<(string Word, string Class), string> _values =
        Listing.Rows("Times.time-words.tsv").ToFrozenDictionary(r => (r[0], r[1]), r => r[2]);

    private static readonly FrozenDictionary<string, Grain> _units = new Dictionary<string, Grain>(StringComparer.Ordinal)
    {
        ["day"] = Grain.Day, ["week"] = Grain.Week, ["weekend"] = Grain.Weekend, ["fortnight"] = Grain.Fortnight, ["month"] = Grain.Month,
        ["year"] = Grain.Year, ["decade"] = Grain.Decade, ["century"] = Grain.Century,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number that a word has in a class; null where it is not of that class.</summary>
    public static int? Number(string lower, string @class) =>
        _values.TryGetValue((lower, @class), out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a word is of a class.</summary>
    public static bool Is(string lower, string @class) => _values.ContainsKey((lower, @class));

    /// <summary>The stretch of time that a word names; null where it names none.</summary>
    public static Grain? Unit(string lower) => _values.TryGetValue((lower, "unit"), out var name) ? _units[name] : null;
}
