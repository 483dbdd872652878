using System.Collections.Immutable;

namespace Hearsay.Intake;

/// <summary>
/// Where a document came from: the bytes that it was read out of, untouched, and what is needed to read them again
/// (<see cref="DocumentSource.Reread"/>).
/// </summary>
/// <param name="Format">How the bytes are read: "page", "text", "object" (of JSON), "json" (a JSON Feed), "feed", "table" or "mail".</param>
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

    /// <summary>For a table, which column holds what, as "field=column"; empty where their names tell.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The way to the bytes, outermost first: "news.zip", "gzip", "record 12".</summary>
    public ImmutableArray<string> Found { get; init; } = [];
}
