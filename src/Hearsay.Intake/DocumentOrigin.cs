using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Intake;

/// <summary>
/// Where a document came from: the bytes that it was read out of, untouched, and what is needed to read them again
/// (<see cref="DocumentSource.Reread"/>).
/// </summary>
/// <param name="Format">How the bytes are read: "page", "text", "object" (of JSON), "json" (a JSON Feed), "feed", "entry" (of a feed), "table" or "mail".</param>
/// <param name="Bytes">The page, the message, the feed, the JSON object, or the table's header and the row; unpacked.</param>
public sealed record DocumentOrigin(string Format, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Which of the documents in <see cref="Bytes"/> it is, from 0.</summary>
    public int Item { get; init; }

    /// <summary>The name by which the bytes were met; its ending may decide how they are read.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address from which they were fetched, by whoever did; null where unknown.</summary>
    public string? Uri { get; init; }

    /// <summary>The media type that they were sent with, with its parameters; null where unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>For a table, which column holds what, as "field=column", and for tables and objects "preset=name"; empty where their names tell.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The way to the bytes, outermost first: "news.zip", "gzip", "record 12".</summary>
    public ImmutableArray<string> Found { get; init; } = [];

    /// <summary>Everything but the bytes, as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Described(Format, Item, Name, Uri, MediaType, Columns, Found), s_options);

    /// <summary>An origin out of its bytes and what <see cref="ToJson"/> gave.</summary>
    /// <exception cref="FormatException">The JSON is something else.</exception>
    public static DocumentOrigin FromJson(string json, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var described = JsonSerializer.Deserialize<Described>(json, s_options) ?? throw new FormatException("The origin is null.");
            return new DocumentOrigin(described.Format, bytes)
            {
                Item = described.Item,
                Name = described.Name,
                Uri = described.Uri,
                MediaType = described.MediaType,
                Columns = described.Columns.IsDefault ? [] : described.Columns,
                Found = described.Found.IsDefault ? [] : described.Found,
            };
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The origin is not understood: {problem.Message}", problem);
        }
    }

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Described(string Format, int Item, string Name, string? Uri, string? MediaType, ImmutableArray<string> Columns, ImmutableArray<string> Found);
}
