using System.Globalization;

namespace Hearsay.Dossiers.Relations;

/// <summary>A day, week, month or year.</summary>
/// <param name="Unit">Which of them.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, inclusive.</param>
public readonly record struct Period(TimeUnit Unit, DateOnly From, DateOnly To)
{
    /// <summary>The period that a day lies in.</summary>
    public static Period Of(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => new(unit, day, day),
        TimeUnit.Week => Monday(day) is var monday ? new(unit, monday, monday.AddDays(Math.Min(6, DateOnly.MaxValue.DayNumber - monday.DayNumber))) : default,
        TimeUnit.Month => new(unit, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
        TimeUnit.Year => new(unit, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit of time."),
    };

    /// <summary>The period in which a whole tie lies; null where its days are unknown or reach beyond one period ("in 1956" by month).</summary>
    public static Period? Of(Tie tie, TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(tie);
        return tie is { First: { } first, Last: { } last } && Of(first, unit) is var period && last <= period.To ? period : null;
    }

    /// <summary>As it is shown: 1956-10-30, 1956-W44, 1956-10 or 1956.</summary>
    public override string ToString() => Unit switch
    {
        TimeUnit.Day => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(From.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(From.ToDateTime(default)):00}"),
        TimeUnit.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => From.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.DayNumber));
}
