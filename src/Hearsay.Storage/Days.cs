using System.Globalization;

namespace Hearsay.Storage;

/// <summary>Days as the file keeps them: yyyy-mm-dd, so that their order as text is their order in time.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>A day as text.</summary>
    public static string? Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A day as text by which documents are ordered: those without a day come last.</summary>
    public static string Sortable(DateOnly? day) => Text(day ?? DateOnly.MaxValue)!;

    /// <summary>A day so many days later, or earlier where negative; the first or last of the calendar where it would be beyond.</summary>
    public static DateOnly Shifted(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>A day out of text.</summary>
    public static DateOnly? Of(string? text) => text is null ? null : DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);
}
