using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Metadata;

/// <summary>The meta tags of a page by name, property or itemprop.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first value of a name that is not blank; null where there is none.</summary>
    public string? this[string name] => All(name) is [var first, ..] ? first : null;

    public static MetaTags Of(IHtmlDocument page)
    {
        var tags = new MetaTags();
        foreach (var tag in page.QuerySelectorAll("meta[content]"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop");
            var value = tag.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (!tags._values.TryGetValue(name.Trim(), out var values))
            {
                tags._values.Add(name.Trim(), values = []);
            }

            values.Add(value);
        }

        return tags;
    }

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];
}
