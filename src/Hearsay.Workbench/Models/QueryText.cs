using System.Globalization;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Models;

/// <summary>Reads the parts of an address; what cannot be read is said to the visitor, not passed over.</summary>
internal static class QueryText
{
    /// <summary>The text without white space at its edges; null where nothing is left.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A day.</summary>
    /// <exception cref="PageException">It is none.</exception>
    public static DateOnly? Day(string name, string? text) =>
        Given(text) is not { } given ? null
        : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new PageException(400, $"“{name}” is a day as 1956-10-30.");

    /// <summary>A whole number; one beyond the bounds is the nearest within them.</summary>
    /// <exception cref="PageException">It is none.</exception>
    public static int? Number(string name, string? text, int least, int most) =>
        Given(text) is not { } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most)
        : throw new PageException(400, $"“{name}” is a whole number.");

    /// <summary>One of the names of an enumeration, in any letter case.</summary>
    /// <exception cref="PageException">It is none of them.</exception>
    public static T? Name<T>(string name, string? text) where T : struct, Enum =>
        Given(text) is not { } given ? null
        : Enum.GetNames<T>().FirstOrDefault(each => each.Equals(given, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known)
        : throw new PageException(400, $"“{name}” is one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
