using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Events;

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

    /// <summary>The standings of claims that an option names, parted by commas; those told where it is left out.</summary>
    public static ImmutableArray<Standing> Standings(string? given) => given is null
        ? Dossiers.Claims.Standings.Told
        : given.Equals("all", StringComparison.OrdinalIgnoreCase) ? [.. Enum.GetValues<Standing>()] : [.. Split(given).Select(s => Enum.Parse<Standing>(s, ignoreCase: true)).Distinct().Order()];

    /// <summary>The status of events that an option names; null where it is left out.</summary>
    public static EventStatus? Status(string? given) => given is null ? null : Enum.Parse<EventStatus>(given, ignoreCase: true);

    /// <summary>Refuses a status that the list does not know: relations and pairs go by standings, all others by the status of events.</summary>
    public static void CheckStatus(OptionResult result, string? list)
    {
        var given = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        var known = list is "relations" or "pair" or "balance"
            ? given.Equals("all", StringComparison.OrdinalIgnoreCase) || (Split(given) is { Length: > 0 } parts && Array.TrueForAll(parts, IsName<Standing>))
            : IsName<EventStatus>(given);
        if (!known)
        {
            result.AddError($"--status is {(list is "relations" or "pair" or "balance" ? $"all, or some of {Names<Standing>()}" : $"one of {Names<EventStatus>()}")}, not '{given}'.");
        }
    }

    /// <summary>Refuses a number below one.</summary>
    public static void CheckPositive(OptionResult result, string name)
    {
        if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
        {
            result.AddError($"{name} is a whole number from 1 on, not '{result.Tokens[0].Value}'.");
        }
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsName<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));

    private static string Value(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
