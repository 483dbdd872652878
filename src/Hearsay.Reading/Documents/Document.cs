using System.Collections.Immutable;

namespace Hearsay.Reading.Documents;

/// <summary>One article as published. Immutable; everything that is known before it is read.</summary>
public sealed record Document
{
    /// <summary>Makes a document.</summary>
    /// <param name="id">Its own id where the input has one, else a hash of address and content; never empty.</param>
    /// <param name="text">The original text: every offset of the reading refers to exactly this string.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public Document(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
    }

    /// <summary>Identifies the document in readings, dossiers and exports; never empty.</summary>
    /// <exception cref="ArgumentException">It is set to nothing or to white space.</exception>
    public string Id
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The original text.</summary>
    public string Text { get; }

    /// <summary>The path that it was read from, as it was given; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>Its address on the web; null where unknown.</summary>
    public string? Uri { get; init; }

    /// <summary>The paper, agency or site that published it; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The names of its authors, without "By"; empty where unknown.</summary>
    public ImmutableArray<string> Byline { get; init; } = [];

    /// <summary>The headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code of the language ("en"), "und" where it cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// The zones that the page's markup gives, in the order of the text, not overlapping; empty for plain text. What they
    /// leave uncovered is for the zone stage to tell.
    /// </summary>
    public ImmutableArray<Zone> Markup { get; init; } = [];
}
