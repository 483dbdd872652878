using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hearsay.Intake.Pages;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Metadata;

/// <summary>
/// What a page says of itself. Each field is taken from the first place that gives it: JSON-LD of an article, Open Graph and
/// article properties, other meta tags, marked elements, the visible text.
/// </summary>
internal sealed record PageMetadata(string? Title, string? Outlet, ImmutableArray<string> Byline, DateOnly? Published, string? Uri)
{
    private const int LongestTitle = 500;

    public static PageMetadata Of(IHtmlDocument page, IReadOnlyList<string> dataBlocks, PageArticle article)
    {
        var linked = LinkedData.Find(dataBlocks);
        var tags = MetaTags.Of(page);
        var uri = Address(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Address(tags["og:url"]) ?? Address(linked?.Uri);
        var outlet = Clean(linked?.Publisher) ?? Clean(tags["og:site_name"]) ?? Clean(tags["application-name"]) ?? Clean(tags["publisher"]) ?? Clean(tags["dc.publisher"]) ?? Host(uri);
        var headline = article.Zones.FirstOrDefault(zone => zone.Kind == ZoneKind.Headline)?.Span.Of(article.Text);
        var title = Clean(linked?.Headline)
            ?? WithoutOutlet(Clean(tags["og:title"]) ?? Clean(tags["twitter:title"]) ?? Clean(tags["dc.title"]), outlet)
            ?? Clean(headline)
            ?? WithoutOutlet(Clean(page.QuerySelector("title")?.TextContent), outlet);
        return new PageMetadata(title, outlet, Authors(page, linked, tags, article, outlet), Day(page, linked, tags, article), uri);
    }

    private static ImmutableArray<string> Authors(IHtmlDocument page, LinkedData? linked, MetaTags tags, PageArticle article, string? outlet)
    {
        IEnumerable<string>[] places =
        [
            linked?.Authors ?? [],
            tags.All("author"), tags.All("article:author"), tags.All("byl"), tags.All("parsely-author"), tags.All("sailthru.author"), tags.All("dc.creator"),
            page.QuerySelectorAll("[itemprop~=author],[rel~=author]").Take(10).Select(author => author.TextContent),
            article.Zones.Where(zone => zone.Kind == ZoneKind.Byline).Select(zone => zone.Span.Of(article.Text)).Where(line => line.StartsWith("by ", StringComparison.OrdinalIgnoreCase)).Select(line => line.Split('\n')[0]),
        ];
        return places
            .Select(place => BylineNames.Parse(place).RemoveAll(name => outlet is not null && Letters(name) == Letters(outlet)))
            .FirstOrDefault(names => !names.IsEmpty, []);
    }

    private static DateOnly? Day(IHtmlDocument page, LinkedData? linked, MetaTags tags, PageArticle article)
    {
        IEnumerable<string?> places =
        [
            linked?.Published,
            tags["article:published_time"], tags["og:article:published_time"], tags["datepublished"], tags["article.published"], tags["parsely-pub-date"], tags["sailthru.date"],
            tags["pubdate"], tags["publishdate"], tags["dc.date.issued"], tags["dc.date"], tags["dcterms.date"], tags["date"],
            page.QuerySelector("[itemprop~=datePublished]") is { } marked ? marked.GetAttribute("datetime") ?? marked.GetAttribute("content") ?? marked.TextContent : null,
            page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
            page.QuerySelector("time")?.TextContent,
            .. article.Zones.Where(zone => zone.Kind is ZoneKind.Byline or ZoneKind.Dateline).Select(zone => zone.Span.Of(article.Text)),
        ];
        return places.Select(PublishedDate.Parse).FirstOrDefault(day => day is not null);
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
