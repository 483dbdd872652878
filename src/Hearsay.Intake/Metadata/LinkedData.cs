using System.Text.Json;

namespace Hearsay.Intake.Metadata;

/// <summary>What a page's JSON-LD says of an article (schema.org, NewsArticle and its kin).</summary>
internal sealed record LinkedData(string? Headline, string? Publisher, IReadOnlyList<string> Authors, string? Published, string? Uri)
{
    private const int MostNodes = 10_000;

    /// <summary>The first article in the blocks, in lists and graphs too; null where there is none. A broken block is passed over.</summary>
    public static LinkedData? Find(IReadOnlyList<string> blocks)
    {
        foreach (var block in blocks)
        {
            try
            {
                using var json = JsonDocument.Parse(Tidied(block), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article)
                {
                    return Of(article, json.RootElement);
                }
            }
            catch (JsonException)
            {
                // Pages are full of broken blocks; the other sources still speak.
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair in a string.
            }
        }

        return null;
    }

    // Many pages wrap the block in comments or CDATA, and leave line breaks inside strings.
    private static string Tidied(string block)
    {
        var text = block.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                target[at] = char.IsControl(source[at]) ? ' ' : source[at];
            }
        });
    }

    private static JsonElement? Article(JsonElement root) => Nodes(root).Cast<JsonElement?>().FirstOrDefault(node => IsArticle(node!.Value));

    private static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var count = 0; count < MostNodes && waiting.TryDequeue(out var node); count++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray().Take(MostNodes))
                {
                    waiting.Enqueue(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
                {
                    if (node.TryGetProperty(name, out var inner))
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out var type) && Strings(type).Any(name =>
            name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name.EndsWith("Report", StringComparison.Ordinal));

    private static LinkedData Of(JsonElement article, JsonElement root) => new(
        First(article, "headline") ?? First(article, "name"),
        Names(article, "publisher", root).FirstOrDefault(),
        [.. Names(article, "author", root), .. Names(article, "creator", root)],
        First(article, "datePublished") ?? First(article, "dateCreated"),
        First(article, "url") ?? First(article, "mainEntityOfPage"));

    private static string? First(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? Strings(value).Select(System.Net.WebUtility.HtmlDecode).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) : null;

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };

    // A name, an object with a name, a list of either, or a reference to an object elsewhere in the graph.
    private static IEnumerable<string> Names(JsonElement node, string property, JsonElement root)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            yield break;
        }

        var items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
        foreach (var item in items.Take(50))
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                yield return System.Net.WebUtility.HtmlDecode(item.GetString()!);
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                var named = First(item, "name");
                if (named is null && First(item, "@id") is { } id)
                {
                    named = Nodes(root).Where(other => First(other, "@id") == id).Select(other => First(other, "name")).FirstOrDefault(name => name is not null);
                }

                if (named is not null)
                {
                    yield return named;
                }
            }
        }
    }
}
