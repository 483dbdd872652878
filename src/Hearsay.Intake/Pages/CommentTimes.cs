using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Hearsay.Intake.Metadata;

namespace Hearsay.Intake.Pages;

/// <summary>
/// When the comments of a page were written, in ISO form: the instant where a comment gives one for programs, else the day that it shows.
/// An age ("2 hours ago") counts from an unknown moment and is no time.
/// </summary>
internal static partial class CommentTimes
{
    private const int LongestText = 120;

    // An element with more inside it is no date.
    private const int MostInside = 8;

    // Parts of the classes and ids by which sites call the time of a comment.
    private static readonly string[] s_marks = ["date", "time", "datetime", "timestamp", "posted", "published", "when", "age", "ago"];

    // What a forum says of the writer, not of what is written.
    private static readonly string[] s_others = ["joined", "registered", "since", "last seen", "edited"];

    /// <summary>The times of the comments that have one.</summary>
    public static Dictionary<PageElement, string> Of(PageOutline outline, PageElement?[] unitOf)
    {
        var times = new Dictionary<PageElement, string>();
        var shown = new Dictionary<PageElement, string>();
        foreach (var (element, source) in outline.Sources)
        {
            if (unitOf[element.Index] is not { } unit || times.ContainsKey(unit) || element.End - element.Index > MostInside || element.Role is Cue.Quote)
            {
                continue;
            }

            if (IsMark(source))
            {
                if (Given(source) is { } time)
                {
                    times.Add(unit, time);
                }
            }
            else if (element.Role is Cue.CommentAuthor && Shown(source) is { } day)
            {
                shown.TryAdd(unit, day);
            }
        }

        foreach (var (unit, day) in shown)
        {
            times.TryAdd(unit, day);
        }

        return times;
    }

    /// <summary>A day or an instant in ISO form: "2015-10-20", "2015-10-20T08:05:00+02:00"; null where it is neither.</summary>
    internal static string? Iso(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > LongestText || PublishedDate.Parse(written) is not { } day)
        {
            return null;
        }

        var found = Instant().Match(written.Trim());
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!found.Success || !TimeOnly.TryParse(found.Groups["clock"].ValueSpan, CultureInfo.InvariantCulture, out _))
        {
            return date;
        }

        var zone = found.Groups["zone"].Value.ToUpperInvariant();
        return $"{date}T{found.Groups["clock"].Value}{(zone.Length == 5 ? zone.Insert(3, ":") : zone)}";
    }

    private static bool IsMark(IElement source) =>
        source.LocalName == "time" || source.HasAttribute("datetime") || source.GetAttribute("itemprop") is "dateCreated" or "datePublished" or "commentTime"
        || Parts(source.GetAttribute("class")) || Parts(source.GetAttribute("id"));

    private static bool Parts(string? names) => names is { Length: <= LongestText }
        && names.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(part => Array.IndexOf(s_marks, part) >= 0);

    private static string? Given(IElement source) =>
        Iso(source.GetAttribute("datetime")) ?? Iso(source.GetAttribute("content")) ?? Iso(source.GetAttribute("title")) ?? Shown(source);

    private static string? Shown(IElement source)
    {
        var text = source.TextContent;
        return text.Length <= LongestText && !Array.Exists(s_others, other => text.Contains(other, StringComparison.OrdinalIgnoreCase)) ? Iso(text) : null;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ](?<clock>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instant();
}
