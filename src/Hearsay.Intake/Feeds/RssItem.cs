using System.Xml.Linq;

namespace Hearsay.Intake.Feeds;

/// <summary>An item of RSS 2.0 and its older kin, with the modules that feeds of news use (Dublin Core, content).</summary>
internal static class RssItem
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static FeedEntry Of(XElement item, string channel)
    {
        string? Get(string name) => item.Elements().FirstOrDefault(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && e.Name.NamespaceName is not ("http://search.yahoo.com/mrss/" or "http://www.itunes.com/dtds/podcast-1.0.dtd"))?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        var whole = item.Elements().FirstOrDefault(e => e.Name.LocalName == "encoded" && e.Name.NamespaceName == Content)?.Value;
        var guid = item.Elements().FirstOrDefault(e => e.Name.LocalName == "guid");
        var permanent = guid?.Attribute("isPermaLink")?.Value is "false" ? null : guid?.Value.Trim();
        var link = Get("origLink") ?? Get("link") ?? item.Elements().FirstOrDefault(e => e.Name.LocalName == "link")?.Attribute("href")?.Value;
        return new FeedEntry
        {
            Id = guid?.Value.Trim(),
            Title = Get("title"),
            Uri = Web(link) ?? Web(permanent),
            Authors = [.. item.Elements().Where(e => e.Name.LocalName is "creator" or "author").Select(e => Name(e.Value))],
            Published = Get("pubDate") ?? Get("date") ?? Get("published"),
            Outlet = Get("source") ?? Get("publisher") ?? channel,
            Content = string.IsNullOrWhiteSpace(whole) ? Get("description") ?? Get("summary") : whole,
            IsSummary = string.IsNullOrWhiteSpace(whole),
        };
    }

    /// <summary>An address that can be fetched; null for anything else.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address!.Trim() : null;

    // RSS 2.0 has "lawyer@boyer.net (Lawyer Boyer)".
    private static string Name(string author) =>
        author.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && author.TrimEnd().EndsWith(')') && author[..open].Contains('@', StringComparison.Ordinal)
            ? author.TrimEnd()[(open + 1)..^1]
            : author;
}
