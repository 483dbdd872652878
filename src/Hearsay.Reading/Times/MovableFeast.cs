using System.Globalization;

namespace Hearsay.Reading.Times;

/// <summary>A feast or month of fasting whose day another reckoning sets: "Easter Monday", "Ramadan", "Yom Kippur", "Lunar New Year".</summary>
/// <param name="Reckoning">"easter" (Western), "orthodox" (the Eastern Easter), "islamic" (Umm al-Qura; elsewhere a day earlier or later), "hebrew", "persian" or "chinese".</param>
/// <param name="Month">The month of that calendar; 0 for the Easters.</param>
/// <param name="Day">The day of the month, 0 for the whole month; for the Easters the days from Easter Sunday.</param>
internal sealed record MovableFeast(string Reckoning, int Month, int Day)
{
    // Numbers counted from Nisan: the year begins with Tishri, and a leap year has a second Adar, in which the feasts of Adar are kept.
    private const int HebrewTishri = 7;
    private const int LastHebrewMonth = 12;

    private static readonly UmAlQuraCalendar _islamic = new();
    private static readonly HebrewCalendar _hebrew = new();
    private static readonly PersianCalendar _persian = new();
    private static readonly ChineseLunisolarCalendar _chinese = new();

    /// <summary>Its first and last day in a year of the common calendar, the earlier where it falls twice; null where the reckoning does not reach that year.</summary>
    public (DateOnly From, DateOnly To)? In(int year) => Reckoning switch
    {
        "easter" => year is >= 1583 and <= 9999 ? CalendarMath.Days(Easter(year), Day, 1) : null,
        "orthodox" => year is >= 1583 and <= 4099 ? CalendarMath.Days(OrthodoxEaster(year), Day, 1) : null,
        "islamic" => In(_islamic, year),
        "hebrew" => In(_hebrew, year),
        "persian" => In(_persian, year),
        "chinese" => In(_chinese, year),
        _ => throw new InvalidOperationException($"There is no reckoning '{Reckoning}'."),
    };

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

    /// <summary>Easter Sunday of the Eastern churches, as a day of the Gregorian calendar (Meeus's Julian algorithm, and the days by which the calendars differ).</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var week = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + week + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    private (DateOnly From, DateOnly To)? In(Calendar calendar, int year)
    {
        var (first, last) = (new DateTime(Math.Clamp(year, 1, 9999), 1, 1), new DateTime(Math.Clamp(year, 1, 9999), 12, 31));
        if (first < calendar.MinSupportedDateTime || last > calendar.MaxSupportedDateTime)
        {
            return null;
        }

        for (var lunar = calendar.GetYear(first); lunar <= calendar.GetYear(last); lunar++)
        {
            var month = MonthIn(calendar, lunar);
            var from = DateOnly.FromDateTime(calendar.ToDateTime(lunar, month, Math.Max(Day, 1), 0, 0, 0, 0));
            if (from.Year == year)
            {
                return (from, Day > 0 ? from : from.AddDays(calendar.GetDaysInMonth(lunar, month) - 1));
            }
        }

        return null;
    }

    /// <summary>A leap month moves the numbers of those behind it; the table counts the Hebrew months from Nisan, and the Chinese without leap months.</summary>
    private int MonthIn(Calendar calendar, int year) => calendar switch
    {
        HebrewCalendar when Month >= HebrewTishri => Month - HebrewTishri + (Month == LastHebrewMonth && calendar.IsLeapYear(year) ? 2 : 1),
        HebrewCalendar => Month + (calendar.IsLeapYear(year) ? 7 : 6),
        ChineseLunisolarCalendar when calendar.GetLeapMonth(year) is > 0 and var leap && Month >= leap => Month + 1,
        _ => Month,
    };
}
