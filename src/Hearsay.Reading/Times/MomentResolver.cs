namespace Hearsay.Reading.Times;

/// <summary>
/// Turns what an expression says into days: by the calendar alone where it says enough, else from the day of writing (the
/// anchor) or the time spoken of before. What is not certain stays open.
/// </summary>
/// <param name="anchor">The day of writing; null where unknown.</param>
/// <param name="year">The year of dates without one, where it is known and the day of writing is not.</param>
/// <param name="known">The days of the document's own full dates, to which a bare weekday may refer where the anchor is unknown.</param>
internal sealed class MomentResolver(DateOnly? anchor, int? year, IReadOnlyCollection<DateOnly> known)
{
    private readonly ILookup<int, DateOnly> _named = known.Distinct().ToLookup(CalendarMath.Weekday);

    /// <summary>The first and last day; null where they cannot be told.</summary>
    /// <param name="moment">What is said.</param>
    /// <param name="tense">Where the clause lies.</param>
    /// <param name="nearYear">A year said in the same sentence.</param>
    /// <param name="reference">The time spoken of before.</param>
    /// <param name="told">The day to which the telling has come, where the document tells of another time than that of its writing; it takes the place of the day of writing for dates without a year.</param>
    public (DateOnly From, DateOnly To)? Resolve(Moment moment, Tense tense, int? nearYear, (Moment Moment, DateOnly Day)? reference, DateOnly? told = null)
    {
        if (moment.IsVague)
        {
            return null;
        }

        if (moment.Length > 0)
        {
            return Stretch(moment);
        }

        if (moment.Shift is { } shift)
        {
            return Shifted(moment, shift, reference);
        }

        var whole = moment switch
        {
            { Feast: { } feast } => YearOf(moment, 1, tense, nearYear, told) is { } of ? feast.In(of) : null,
            { Month: { } month } => OfMonth(moment, month, tense, nearYear, told),
            { Weekday: { } weekday } => OfWeekday(weekday, moment.Direction, tense),
            { Year: { } said, Grain: Grain.Decade } => CalendarMath.Years(said, 10),
            { Year: { } said, Grain: Grain.Century } => CalendarMath.Years(Math.Max(said, 1), said == 0 ? 99 : 100),
            { Year: { } said } => CalendarMath.Year(said),
            _ => null,
        };
        return whole is { } found ? PartOf(found, moment) : null;
    }

    private static (DateOnly From, DateOnly To)? PartOf((DateOnly From, DateOnly To) whole, Moment moment)
    {
        var part = moment.Part;
        if (part == 0)
        {
            return whole;
        }

        if (moment.IsLastDay)
        {
            return (whole.To, whole.To);
        }

        var year = whole.From.Year;
        return moment.Grain switch
        {
            Grain.Month => part switch
            {
                1 => (whole.From, whole.From.AddDays(9)),
                2 => (whole.From.AddDays(10), whole.From.AddDays(19)),
                _ => (whole.From.AddDays(20), whole.To),
            },
            Grain.Week => part switch
            {
                1 => (whole.From, whole.From.AddDays(1)),
                2 => (whole.From.AddDays(2), whole.From.AddDays(3)),
                _ => (whole.From.AddDays(4), whole.To),
            },
            Grain.Year => CalendarMath.Months(year, (4 * part) - 3, 4),
            Grain.Decade => part switch { 1 => CalendarMath.Years(year, 4), 2 => CalendarMath.Years(year + 4, 3), _ => CalendarMath.Years(year + 7, 3) },
            Grain.Century => part switch { 1 => CalendarMath.Years(year, 33), 2 => CalendarMath.Years(year + 33, 34), _ => CalendarMath.Years(year + 67, 33) },
            _ => whole,
        };
    }

    private (DateOnly From, DateOnly To)? Stretch(Moment moment)
    {
        if (anchor is not { } day)
        {
            return null;
        }

        return moment.Direction < 0
            ? CalendarMath.Moved(day, moment.Grain, -moment.Length) is { } from ? (from, day) : null
            : CalendarMath.Moved(day, moment.Grain, moment.Length) is { } to ? (day, to) : null;
    }

    private (DateOnly From, DateOnly To)? Shifted(Moment moment, int shift, (Moment Moment, DateOnly Day)? reference)
    {
        if (!moment.IsFromReference)
        {
            return anchor is { } day && CalendarMath.Around(day, moment.Grain, shift) is { } found ? PartOf(found, moment) : null;
        }

        // From a time known only to the year no day can be counted.
        return reference is { } before && before.Moment.Grain <= moment.Grain ? CalendarMath.Around(before.Day, moment.Grain, shift) : null;
    }

    private (DateOnly From, DateOnly To)? OfMonth(Moment moment, int month, Tense tense, int? nearYear, DateOnly? told)
    {
        var found = moment.Year ?? YearOf(moment, month, tense, nearYear, told);
        if (found is not { } of || of is < 1 or > 9999)
        {
            return null;
        }

        if (moment.Grain == Grain.Season)
        {
            return CalendarMath.Months(of, month, 3);
        }

        if (moment is { Count: { } count, Weekday: { } weekday })
        {
            var first = new DateOnly(of, month, 1);
            return CalendarMath.Days(first, ((weekday - CalendarMath.Weekday(first) + 7) % 7) + (7 * (count - 1)), 1);
        }

        if (moment.Day is not { } day)
        {
            return CalendarMath.Months(of, month, 1);
        }

        return CalendarMath.Date(of, month, day) is { } from && CalendarMath.Date(of, month, moment.LastDay ?? day) is { } to && from <= to ? (from, to) : null;
    }

    /// <summary>The year of a date without one: the one said nearby, or the one that puts it nearest to the day of writing on the side that the tense tells.</summary>
    private int? YearOf(Moment moment, int month, Tense tense, int? nearYear, DateOnly? told)
    {
        if (moment.Year is { } said)
        {
            return said;
        }

        if (nearYear is not null && moment.Direction is null)
        {
            return nearYear;
        }

        if (told is { } then && moment.Direction is null)
        {
            return then.Year;
        }

        if ((told ?? anchor) is not { } day)
        {
            return moment.Direction is null ? year : null;
        }

        var candidates = Enumerable.Range(day.Year - (IsWeekdayDate(moment) ? 1 : 8), IsWeekdayDate(moment) ? 3 : 17).Where(y => Fits(moment, month, y)).ToList();
        if (candidates.Count == 0)
        {
            candidates = [day.Year - 1, day.Year, day.Year + 1];
        }

        if (IsWeekdayDate(moment) && candidates.Count == 1)
        {
            return candidates[0];
        }

        DateOnly First(int y) => moment.Feast?.In(y)?.From ?? new DateOnly(Math.Clamp(y, 1, 9999), month, Math.Min(moment.Day ?? 1, DateTime.DaysInMonth(Math.Clamp(y, 1, 9999), month)));
        var isMonth = moment.Day is null && moment.Feast is null;
        return moment.Direction switch
        {
            -1 => candidates.Where(y => isMonth ? IsMonthBefore(y, month, day) : First(y) < day).Select(y => (int?)y).Max(),
            1 => candidates.Where(y => First(y) > day).Select(y => (int?)y).Min(),
            0 => day.Year,
            _ => tense switch
            {
                Tense.Past => candidates.Where(y => First(y) <= day).Select(y => (int?)y).Max(),
                Tense.Future => candidates.Where(y => isMonth ? !IsMonthBefore(y, month, day) : First(y) >= day).Select(y => (int?)y).Min(),
                _ => candidates.OrderBy(y => Math.Abs(First(y).DayNumber - day.DayNumber)).First(),
            },
        };
    }

    private static bool IsWeekdayDate(Moment moment) => moment is { Weekday: not null, Day: not null };

    private static bool IsMonthBefore(int year, int month, DateOnly day) => (year, month).CompareTo((day.Year, day.Month)) < 0;

    private static bool Fits(Moment moment, int month, int candidate) =>
        candidate is >= 1 and <= 9999 && (moment.Day is not { } day || (CalendarMath.Date(candidate, month, day) is { } date && (moment.Weekday is not { } weekday || CalendarMath.Weekday(date) == weekday)));

    private (DateOnly From, DateOnly To)? OfWeekday(int weekday, int? direction, Tense tense)
    {
        if (anchor is not { } day)
        {
            return direction is null && _named[weekday].Take(2).ToArray() is [var same] ? (same, same) : null;
        }

        var back = (CalendarMath.Weekday(day) - weekday + 7) % 7;
        var shift = direction switch
        {
            -1 => back == 0 ? -7 : -back,
            1 => 7 - back,
            0 => back == 0 ? 0 : tense == Tense.Past ? -back : 7 - back,
            _ => tense == Tense.Future && back > 0 ? 7 - back : -back,
        };
        return CalendarMath.Days(day, shift, 1);
    }
}
