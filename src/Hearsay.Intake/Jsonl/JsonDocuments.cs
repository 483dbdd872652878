using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Jsonl;

/// <summary>A JSON file that is one document, a list of them, or a JSON Feed (version 1 and 1.1).</summary>
internal static class JsonDocuments
{
    private const int MostDepth = 256;

    // What tools call the list of documents inside an object.
    private static readonly string[] s_lists = ["items", "articles", "stories", "documents", "results", "data"];

    public static IEnumerable<IntakeResult> Read(Part part, ArraySegment<byte> bytes, PartReader reader)
    {
        var decoded = TextDecoder.Decode(bytes, isPage: false, reader.Limits, DeclaredEncoding.OfMediaType(part.MediaType));
        using var json = Parsed(decoded.Text);
        var root = json.RootElement;
        var isFeed = root.ValueKind == JsonValueKind.Object && Text(root, "version")?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true;
        var number = 0;
        var addresses = 0;
        foreach (var item in Items(root, isFeed))
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            var result = Result(part, item, isFeed ? root : null, number, reader);
            if (result.Failure?.Code == IntakeCodes.OnlyAddress && !isFeed)
            {
                addresses++;
            }
            else
            {
                yield return isFeed ? result with { Origin = part.Origin("json", bytes) with { Item = number } } : result;
            }

            number++;
        }

        if (addresses > 0)
        {
            yield return IntakeResult.Of(new IntakeFailure(IntakeCodes.OnlyAddress, part.Name, null, string.Create(CultureInfo.InvariantCulture, $"{addresses} objects give an address but no text.")));
        }
        else if (number == 0)
        {
            throw new IntakeException(IntakeCodes.Empty, "The file holds no document.");
        }
    }

    /// <summary>The entries of a JSON Feed; none where it is something else.</summary>
    /// <exception cref="IntakeException">The text is no JSON.</exception>
    public static IEnumerable<FeedEntry> Entries(string text)
    {
        using var json = Parsed(text);
        foreach (var item in Items(json.RootElement, isFeed: true))
        {
            yield return Entry(item, json.RootElement);
        }
    }

    private static JsonDocument Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostDepth, AllowTrailingCommas = true });
        }
        catch (JsonException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenJson, $"The file is not valid JSON (line {problem.LineNumber + 1}, byte {problem.BytePositionInLine}).");
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement root, bool isFeed)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray();
        }

        if (root.ValueKind == JsonValueKind.Object && (isFeed || (Text(root, "text") ?? Text(root, "html")) is null))
        {
            foreach (var name in s_lists)
            {
                if (root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
                {
                    return list.EnumerateArray();
                }
            }
        }

        return isFeed ? [] : [root];
    }

    private static IntakeResult Result(Part part, JsonElement item, JsonElement? feed, int number, PartReader reader)
    {
        try
        {
            if (feed is { } root)
            {
                return Entry(item, root).Document(part, reader);
            }

            var bytes = Encoding.UTF8.GetBytes(item.GetRawText());
            return JsonFields.Read(bytes, reader.Columns).Document(part, reader, string.Create(CultureInfo.InvariantCulture, $"Object {number + 1}: ")) with
            {
                Origin = part.Origin("object", bytes) with { MediaType = null, Columns = reader.PresetColumns },
            };
        }
        catch (IntakeException problem)
        {
            return IntakeResult.Of(new IntakeFailure(problem.Code, part.Name, null, string.Create(CultureInfo.InvariantCulture, $"Object {number + 1}: {problem.Message}")));
        }
    }

    private static FeedEntry Entry(JsonElement item, JsonElement feed)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new IntakeException(IntakeCodes.NotADocument, "It is no object.");
        }

        var whole = Text(item, "content_html") ?? (Text(item, "content_text") is { } plain ? FeedEntry.Html(plain) : null);
        return new FeedEntry
        {
            Id = Text(item, "id"),
            Title = System.Net.WebUtility.HtmlEncode(Text(item, "title")),
            Uri = RssItem.Web(Text(item, "url")) ?? RssItem.Web(Text(item, "external_url")) ?? RssItem.Web(Text(item, "id")),
            Authors = [.. Authors(item).DefaultIfEmpty().SelectMany(name => name is null ? Authors(feed) : [name])],
            Published = Text(item, "date_published") ?? Text(item, "date_modified"),
            Outlet = Text(feed, "title"),
            Content = whole ?? (Text(item, "summary") is { } summary ? FeedEntry.Html(summary) : null),
            IsSummary = whole is null,
        };
    }

    private static IEnumerable<string> Authors(JsonElement node)
    {
        if (node.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            return authors.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object).Select(a => Text(a, "name")).OfType<string>();
        }

        return node.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object && Text(author, "name") is { } name ? [name] : [];
    }

    private static string? Text(JsonElement node, string name)
    {
        try
        {
            return node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which this reader does not give.
            return null;
        }
    }
}
