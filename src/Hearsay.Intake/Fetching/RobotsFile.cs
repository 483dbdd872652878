using System.Globalization;

namespace Hearsay.Intake.Fetching;

/// <summary>
/// What a robots.txt lets a program fetch (RFC 9309): of the group that names the program, else of the group for all, the longest rule that
/// matches decides, and "allow" where two are of a length.
/// </summary>
internal sealed class RobotsFile
{
    private const int MostCharacters = 500 * 1024;
    private const int MostRules = 10_000;

    private readonly List<(string Pattern, bool Allows)> _rules = [];

    /// <summary>Lets everything be fetched.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>Lets nothing be fetched: the server could not be asked.</summary>
    public static RobotsFile Closed { get; } = Parse("User-agent: *\nDisallow: /", "*");

    /// <summary>The least time between two requests that it asks for; null where it does not.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads a file for a program.</summary>
    public static RobotsFile Parse(string text, string program)
    {
        var (own, all) = (new RobotsFile(), new RobotsFile());
        var (isOwn, isAll, isHead, hasOwn) = (false, false, false, false);
        foreach (var range in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).SplitAny('\n', '\r'))
        {
            var line = text.AsSpan(0, Math.Min(text.Length, MostCharacters))[range];
            var hash = line.IndexOf('#');
            line = (hash < 0 ? line : line[..hash]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim().ToString();
            switch (line[..colon].Trim().ToString().ToLowerInvariant())
            {
                case "user-agent":
                    (isOwn, isAll) = isHead ? (isOwn, isAll) : (false, false);
                    isHead = true;
                    isAll |= value == "*";
                    isOwn |= value != "*" && program.StartsWith(value, StringComparison.OrdinalIgnoreCase) && value.Length > 0;
                    hasOwn |= isOwn;
                    break;
                case "allow" or "disallow":
                    isHead = false;
                    foreach (var group in (ReadOnlySpan<RobotsFile?>)[isOwn ? own : null, isAll ? all : null])
                    {
                        if (group is not null && value.Length > 0 && group._rules.Count < MostRules)
                        {
                            group._rules.Add((value, line[0] is 'a' or 'A'));
                        }
                    }

                    break;
                case "crawl-delay":
                    isHead = false;
                    if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 3600)
                    {
                        own.Delay = isOwn ? TimeSpan.FromSeconds(seconds) : own.Delay;
                        all.Delay = isAll ? TimeSpan.FromSeconds(seconds) : all.Delay;
                    }

                    break;
            }
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        var (longest, allows) = (-1, true);
        foreach (var (pattern, isAllowed) in _rules)
        {
            if (pattern.Length >= longest && Matches(pattern, path))
            {
                allows = isAllowed || (pattern.Length == longest && allows);
                longest = pattern.Length;
            }
        }

        return allows;
    }

    // "*" is any letters, "$" at the end the end. Greedy from the left with one place to go back to, so that the cost is bounded by the product of the lengths.
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var rule = isWhole ? pattern.AsSpan(0, pattern.Length - 1) : pattern;
        int at = 0, rest = 0, star = -1, from = 0;
        while (at < path.Length)
        {
            if (rest < rule.Length && rule[rest] == '*')
            {
                (star, from) = (rest++, at);
            }
            else if (rest < rule.Length && rule[rest] == path[at])
            {
                rest++;
                at++;
            }
            else if (rest == rule.Length && !isWhole)
            {
                return true;
            }
            else if (star >= 0)
            {
                rest = star + 1;
                at = ++from;
            }
            else
            {
                return false;
            }
        }

        return rule[rest..].Trim('*').IsEmpty;
    }
}
