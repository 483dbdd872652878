using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hearsay.Intake.Pages;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Metadata;

/// <summary>
/// What a page says of itself. Each field is taken from the first place that gives it: JSON-LD of an article, Open Graph and
/// article properties, other meta tags, marked elements, the visible text. What the other places say is kept beside it.
/// </summary>
internal sealed record PageMetadata(string? Title, string? Outlet, ImmutableArray<string> Byline, DateOnly? Published, string? Uri)
{
    private const int LongestTitle = 500;

    private static readonly string[] s_authorTags = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"];

    private static readonly string[] s_dayTags =
    [
        "article:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date",
        "pubdate", "publishdate", "dc.date.issued", "dc.date", "dcterms.date", "date",
    ];

    /// <summary>Every value found, in the order of trust.</summary>
    public ImmutableArray<MetadataValue> Found { get; private init; } = [];

    /// <summary>Where the page contradicts itself about its day: a sentence; null where it does not.</summary>
    public string? Conflict
    {
        get
        {
            var days = Found.Where(value => value.Field == "published" && value.Source != "text").DistinctBy(value => value.Value).ToList();
            return days.Count > 1 ? $"The page gives {days.Count} days of publication: {string.Join(", ", days.Select(day => $"{day.Value} ({day.Source})"))}; the first is taken." : null;
        }
    }

    public static PageMetadata Of(IHtmlDocument page, IReadOnlyList<string> dataBlocks, PageArticle article)
    {
        var linked = LinkedData.Find(dataBlocks);
        var tags = MetaTags.Of(page);
        var found = ImmutableArray.CreateBuilder<MetadataValue>();
        var uri = First(found, "uri",
            [("rel=canonical", Address(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"))), ("meta og:url", Address(tags["og:url"])), ("JSON-LD", Address(linked?.Uri))]);
        var outlet = First(found, "outlet",
        [
            ("JSON-LD", Clean(linked?.Publisher)), ("meta og:site_name", Clean(tags["og:site_name"])), ("meta application-name", Clean(tags["application-name"])),
            ("meta publisher", Clean(tags["publisher"])), ("meta dc.publisher", Clean(tags["dc.publisher"])), ("host", Host(uri)),
        ]);
        var headline = article.Zones.FirstOrDefault(zone => zone.Kind == ZoneKind.Headline)?.Span.Of(article.Text);
        var title = First(found, "title",
        [
            ("JSON-LD", Clean(linked?.Headline)), ("meta og:title", WithoutOutlet(Clean(tags["og:title"]), outlet)), ("meta twitter:title", WithoutOutlet(Clean(tags["twitter:title"]), outlet)),
            ("meta dc.title", WithoutOutlet(Clean(tags["dc.title"]), outlet)), ("text", Clean(headline)), ("title", WithoutOutlet(Clean(page.QuerySelector("title")?.TextContent), outlet)),
        ]);
        var byline = Authors(page, linked, tags, article, outlet, found);
        return new PageMetadata(title, outlet, byline, Day(page, linked, tags, article, found), uri) { Found = found.ToImmutable() };
    }

    private static string? First(ImmutableArray<MetadataValue>.Builder found, string field, IEnumerable<(string Source, string? Value)> places)
    {
        string? taken = null;
        foreach (var (source, value) in places)
        {
            if (value is not null)
            {
                found.Add(new MetadataValue(field, value, source, taken is null));
                taken ??= value;
            }
        }

        return taken;
    }

    private static ImmutableArray<string> Authors(IHtmlDocument page, LinkedData? linked, MetaTags tags, PageArticle article, string? outlet, ImmutableArray<MetadataValue>.Builder found)
    {
        IEnumerable<(string Source, IEnumerable<string> Names)> places =
        [
            ("JSON-LD", linked?.Authors ?? []),
            .. s_authorTags.Select(tag => ($"meta {tag}", (IEnumerable<string>)tags.All(tag))),
            ("element author", page.QuerySelectorAll("[itemprop~=author],[rel~=author]").Take(10).Select(author => author.TextContent)),
            ("text", article.Zones.Where(zone => zone.Kind == ZoneKind.Byline).Select(zone => zone.Span.Of(article.Text)).Where(line => line.StartsWith("by ", StringComparison.OrdinalIgnoreCase)).Select(line => line.Split('\n')[0])),
        ];
        var taken = ImmutableArray<string>.Empty;
        foreach (var (source, written) in places)
        {
            var names = BylineNames.Parse(written).RemoveAll(name => outlet is not null && Letters(name) == Letters(outlet));
            if (!names.IsEmpty)
            {
                found.Add(new MetadataValue("byline", string.Join("; ", names), source, taken.IsEmpty));
                taken = taken.IsEmpty ? names : taken;
            }
        }

        return taken;
    }

    private static DateOnly? Day(IHtmlDocument page, LinkedData? linked, MetaTags tags, PageArticle article, ImmutableArray<MetadataValue>.Builder found)
    {
        var time = page.QuerySelector("time");
        IEnumerable<(string Source, string? Written)> places =
        [
            ("JSON-LD", linked?.Published),
            .. s_dayTags.Select(tag => ($"meta {tag}", tags[tag])),
            ("itemprop datePublished", page.QuerySelector("[itemprop~=datePublished]") is { } marked ? marked.GetAttribute("datetime") ?? marked.GetAttribute("content") ?? marked.TextContent : null),
            ("time", page.QuerySelector("time[datetime]")?.GetAttribute("datetime") ?? time?.TextContent),
            .. article.Zones.Where(zone => zone.Kind is ZoneKind.Byline or ZoneKind.Dateline).Select(zone => ("text", (string?)zone.Span.Of(article.Text))),
        ];
        DateOnly? taken = null;
        foreach (var (source, written) in places)
        {
            if (PublishedDate.Parse(written) is { } day)
            {
                found.Add(new MetadataValue("published", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), source, taken is null));
                taken ??= day;
            }
        }

        return taken;
    }

    private static string? Address(string? written) =>
        System.Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? written!.Trim() : null;

    private static string? Host(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var host = new Uri(address).Host;
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host.Length == 0 ? null : host;
    }

    // "Ministers meet - The Gazette": what follows the last dash or bar goes where it is the outlet.
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null || outlet is null)
        {
            return title;
        }

        foreach (var mark in (string[])[" - ", " | ", " – ", " — ", " :: ", " » "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && IsOutlet(title[(at + mark.Length)..], outlet))
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }

    private static bool IsOutlet(string part, string outlet)
    {
        var (left, right) = (Letters(part), Letters(outlet));
        return left.Length > 0 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = string.Join(' ', (text.Length > LongestTitle ? text[..LongestTitle] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
