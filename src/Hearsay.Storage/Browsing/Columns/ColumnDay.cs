using System.Globalization;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>Days as numbers whose digits are those of the text: 19561030 is 1956-10-30, and 0 is no day.</summary>
internal static class ColumnDay
{
    /// <summary>The number of a day as the file keeps it; 0 where there is none.</summary>
    /// <exception cref="InvalidDataException">It is no day.</exception>
    public static int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            throw new InvalidDataException($"\"{text}\" is no day");
        }

        var number = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                number = (number * 10) + letter - '0';
            }
        }

        return number;
    }

    /// <summary>The number of a day; 0 where there is none.</summary>
    public static int Of(DateOnly? day) => day is { } given ? (given.Year * 10_000) + (given.Month * 100) + given.Day : 0;

    /// <summary>The day of a number; null for 0.</summary>
    public static DateOnly? Day(int number) => number == 0 ? null : new DateOnly(number / 10_000, number / 100 % 100, number % 100);

    /// <summary>The text of a number.</summary>
    public static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"{number / 10_000:D4}-{number / 100 % 100:D2}-{number % 100:D2}");
}
