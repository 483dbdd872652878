using System.Collections.Immutable;
using System.Net;
using System.Text;
using Hearsay.Intake.Metadata;
using Hearsay.Intake.Pages;
using Hearsay.Intake.Parts;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Feeds;

/// <summary>An entry of a feed, whatever the feed was written in.</summary>
internal sealed record FeedEntry
{
    public string? Id { get; init; }

    /// <summary>HTML.</summary>
    public string? Title { get; init; }

    public string? Uri { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Published { get; init; }

    /// <summary>Who published it, where the entry itself says so; else the feed's title.</summary>
    public string? Outlet { get; init; }

    /// <summary>HTML; the whole of it, or what the feed gives.</summary>
    public string? Content { get; init; }

    /// <summary>Whether <see cref="Content"/> is a summary only.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The entry as a document: its title as headline, its content as an article.</summary>
    /// <exception cref="IntakeException">It shows no text.</exception>
    public IntakeResult Document(Part part, PartReader reader)
    {
        if (string.IsNullOrWhiteSpace(Content))
        {
            throw new IntakeException(IntakeCodes.OnlyAddress, $"The entry {Named} gives no text.");
        }

        var page = $"<!doctype html><html><head></head><body><article><h1>{Title}</h1><div itemprop=\"articleBody\">{Content}</div></article></body></html>";
        var (document, note) = PageReader.Read(page, Uri, part.File, reader.Limits, reader.Cancellation).WithNote;
        var headline = document.Markup.FirstOrDefault(zone => zone.Kind == ZoneKind.Headline)?.Span.Of(document.Text);
        var summary = IsSummary ? $"The feed gives only a summary of {Named}." : null;
        return IntakeResult.Of(part.Name, document with
        {
            Title = headline ?? document.Title,
            Outlet = Plain(Outlet) ?? document.Outlet,
            Byline = BylineNames.Parse(Authors) is { IsEmpty: false } names ? names : document.Byline,
            Published = PublishedDate.Parse(Published) ?? document.Published,
        }) with { Notes = [.. new[] { note, summary }.OfType<string>()] };
    }

    /// <summary>The entry as JSON, to be kept where the feed that it stood in is not.</summary>
    public byte[] ToBytes() => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>An entry out of what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="IntakeException">The bytes are something else.</exception>
    public static FeedEntry OfBytes(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return System.Text.Json.JsonSerializer.Deserialize<FeedEntry>(bytes) ?? throw new IntakeException(IntakeCodes.BrokenJson, "The entry is null.");
        }
        catch (System.Text.Json.JsonException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenJson, problem.Message);
        }
    }

    /// <summary>By what it is called in messages.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Named => Uri ?? (Plain(Title) is { } title ? $"\"{(title.Length > 60 ? title[..60] + "…" : title)}\"" : "without a title");

    /// <summary>Plain text as HTML: blank lines part paragraphs.</summary>
    public static string Html(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        return html.ToString();
    }

    private static string? Plain(string? html) => string.IsNullOrWhiteSpace(html) ? null : string.Join(' ', WebUtility.HtmlDecode(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
