using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli;

/// <summary>Options that choose a part of a dossier; what cannot be read is a wrong usage that names the option.</summary>
internal static class FilterOptions
{
    /// <summary>An option whose value is one of an enumeration's names, in any letter case.</summary>
    public static Option<T?> Named<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                if (Enum.TryParse<T>(Value(result), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(Value(result)[0]))
                {
                    return value;
                }

                result.AddError($"{name} is one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToUpperInvariant()))}, not '{Value(result)}'.");
                return null;
            },
        };

    /// <summary>An option whose value is a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(Value(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} is a day such as 1956-10-30, not '{Value(result)}'.");
            return null;
        },
    };

    private static string Value(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
