namespace Hearsay.Reading.Times;

/// <summary>Intervals of the Gregorian calendar; null where a day would lie outside the years 1 to 9999.</summary>
internal static class CalendarMath
{
    /// <summary>The whole year.</summary>
    public static (DateOnly From, DateOnly To)? Year(int year) => Years(year, 1);

    /// <summary>A number of whole years.</summary>
    public static (DateOnly From, DateOnly To)? Years(int year, int count) =>
        year >= 1 && count >= 1 && year + count - 1 <= 9999 ? (new DateOnly(year, 1, 1), new DateOnly(year + count - 1, 12, 31)) : null;

    /// <summary>A number of whole months; the first may be any number counted from January of the year.</summary>
    public static (DateOnly From, DateOnly To)? Months(int year, int month, int count)
    {
        var first = ((long)year * 12) + month - 1;
        var last = first + count - 1;
        if (first < 12 || last >= 10_000 * 12)
        {
            return null;
        }

        var (toYear, toMonth) = ((int)(last / 12), (int)(last % 12) + 1);
        return (new DateOnly((int)(first / 12), (int)(first % 12) + 1, 1), new DateOnly(toYear, toMonth, DateTime.DaysInMonth(toYear, toMonth)));
    }

    /// <summary>The day that lies a number of days away.</summary>
    public static DateOnly? Day(DateOnly day, long shift)
    {
        var number = day.DayNumber + shift;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>A number of days from a shifted day.</summary>
    public static (DateOnly From, DateOnly To)? Days(DateOnly day, long shift, int count) =>
        Day(day, shift) is { } from && Day(day, shift + count - 1) is { } to ? (from, to) : null;

    /// <summary>1 for Monday, 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>A day of the calendar; null where the month has no such day.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The stretch of a grain that holds a day, moved by a number of such stretches.</summary>
    public static (DateOnly From, DateOnly To)? Around(DateOnly day, Grain grain, int shift) => grain switch
    {
        Grain.Day => Days(day, shift, 1),
        Grain.Weekend => Days(day, 6 - Weekday(day) + (7L * shift), 2),
        Grain.Week => Days(day, 1 - Weekday(day) + (7L * shift), 7),
        Grain.Fortnight => Days(day, 14L * shift, 14),
        Grain.Month => Months(day.Year, day.Month + shift, 1),
        Grain.Season => Months(day.Year, (day.Month / 3 * 3) + (3 * shift), 3),
        Grain.Year => Year(day.Year + shift),
        Grain.Decade => Years(day.Year - (day.Year % 10) + (10 * shift), 10),
        _ => Years(day.Year - (day.Year % 100) + (100 * shift), 100),
    };

    /// <summary>A day moved by a number of days, weeks, months or years.</summary>
    public static DateOnly? Moved(DateOnly day, Grain grain, int shift) => grain switch
    {
        Grain.Day => Day(day, shift),
        Grain.Week or Grain.Weekend => Day(day, 7L * shift),
        Grain.Fortnight => Day(day, 14L * shift),
        _ => MovedByMonths(day, shift * (grain switch { Grain.Month => 1L, Grain.Season => 3L, Grain.Year => 12L, Grain.Decade => 120L, _ => 1200L })),
    };

    private static DateOnly? MovedByMonths(DateOnly day, long months)
    {
        var month = ((long)day.Year * 12) + day.Month - 1 + months;
        if (month is < 12 or >= 10_000 * 12)
        {
            return null;
        }

        var (year, of) = ((int)(month / 12), (int)(month % 12) + 1);
        return new DateOnly(year, of, Math.Min(day.Day, DateTime.DaysInMonth(year, of)));
    }
}
