using System.Net;
using System.Xml.Linq;

namespace Hearsay.Intake.Feeds;

/// <summary>An entry of Atom (RFC 4287).</summary>
internal static class AtomEntry
{
    public static FeedEntry Of(XElement entry, string channel)
    {
        XElement? Get(string name) => entry.Elements().FirstOrDefault(e => e.Name.LocalName == name);
        var links = entry.Elements().Where(e => e.Name.LocalName == "link").ToList();
        var link = links.Find(e => e.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        var content = Get("content") is { } whole && whole.Attribute("src") is null && Html(whole) is { } html && !string.IsNullOrWhiteSpace(html) ? html : null;
        var source = Get("source")?.Elements().FirstOrDefault(e => e.Name.LocalName == "title");
        return new FeedEntry
        {
            Id = Get("id")?.Value.Trim(),
            Title = Html(Get("title")),
            Uri = RssItem.Web(Get("origLink")?.Value) ?? RssItem.Web(link?.Attribute("href")?.Value) ?? RssItem.Web(Get("id")?.Value),
            Authors = [.. entry.Elements().Where(e => e.Name.LocalName == "author").SelectMany(e => e.Elements()).Where(e => e.Name.LocalName == "name").Select(e => e.Value)],
            Published = Get("published")?.Value ?? Get("issued")?.Value ?? Get("updated")?.Value ?? Get("modified")?.Value,
            Outlet = source is null ? channel : Text(source),
            Content = content ?? Html(Get("summary")),
            IsSummary = content is null,
        };
    }

    /// <summary>A text construct as plain text.</summary>
    public static string Text(XElement element) =>
        element.Attribute("type")?.Value is "html" or "text/html" ? WebUtility.HtmlDecode(element.Value).Trim() : element.Value.Trim();

    private static string? Html(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        return (element.Attribute("type")?.Value ?? "text").ToLowerInvariant() switch
        {
            "html" or "text/html" => element.Value,
            "xhtml" or "application/xhtml+xml" => string.Concat(element.Nodes().Select(Markup)),
            _ when element.HasElements => string.Concat(element.Nodes().Select(Markup)),
            _ when element.Name.LocalName is "content" or "summary" => FeedEntry.Html(element.Value),
            _ => WebUtility.HtmlEncode(element.Value),
        };
    }

    // Markup without namespace prefixes, which the reader of pages does not know.
    private static string Markup(XNode node)
    {
        if (node is not XElement element)
        {
            return node is XText text ? WebUtility.HtmlEncode(text.Value) : "";
        }

        foreach (var inner in element.DescendantsAndSelf())
        {
            inner.Name = inner.Name.LocalName;
            inner.ReplaceAttributes(inner.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => new XAttribute(a.Name.LocalName, a.Value)).DistinctBy(a => a.Name));
        }

        return element.ToString(SaveOptions.DisableFormatting);
    }
}
