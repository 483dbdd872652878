namespace Hearsay.Reading.Times;

/// <summary>What a time expression says, before it is known to which day of the calendar that leads.</summary>
internal sealed record Moment(Grain Grain)
{
    /// <summary>The year, where it is said.</summary>
    public int? Year { get; init; }

    /// <summary>The month, or the first month of a season.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int? Day { get; init; }

    /// <summary>The last day, where a range is said inside one month: "5 to 9 June".</summary>
    public int? LastDay { get; init; }

    /// <summary>The day of the week, 1 for Monday.</summary>
    public int? Weekday { get; init; }

    /// <summary>1 early, 2 in the middle, 3 late; 0 the whole.</summary>
    public int Part { get; init; }

    /// <summary>-1 "last", 0 "this", 1 "next"; null where nothing is said.</summary>
    public int? Direction { get; init; }

    /// <summary>How many grains away from the day of writing, or from the time spoken of before; null where the calendar alone decides.</summary>
    public int? Shift { get; init; }

    /// <summary>Whether <see cref="Shift"/> counts from the time spoken of before: "the day after".</summary>
    public bool IsFromReference { get; init; }

    /// <summary>How many grains long, ending with the day of writing: "the past two weeks"; 0 elsewhere.</summary>
    public int Length { get; init; }

    /// <summary>Whether it cannot be told: "a few years ago".</summary>
    public bool IsVague { get; init; }

    /// <summary>The feast, where another reckoning than the calendar sets its day.</summary>
    public MovableFeast? Feast { get; init; }

    /// <summary>Which of the weekdays of the month it is, where that is said (4: the fourth).</summary>
    public int? Count { get; init; }

    /// <summary>Whether it is the last day of what it names: "by the end of the month".</summary>
    public bool IsLastDay { get; init; }

    /// <summary>Whether it is a time only in what lies ahead: "in two days" tells how long something took elsewhere.</summary>
    public bool NeedsFuture { get; init; }

    /// <summary>The lexeme with which the date inside it begins ("2014" in "the end of 2014"); -1 where it is the date itself.</summary>
    public int InnerAt { get; init; } = -1;

    /// <summary>Whether it is a day of the calendar without its year.</summary>
    public bool LacksYear => Year is null && (Month is not null || Feast is not null) && Shift is null;
}
