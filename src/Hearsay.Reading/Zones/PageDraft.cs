using System.Collections.Immutable;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Zones;

/// <summary>A page while its paragraphs are being told apart; <see cref="ZoneFinder"/> freezes it.</summary>
internal sealed class PageDraft(Document document, ImmutableArray<Paragraph> paragraphs)
{
    /// <summary>The document as given.</summary>
    public Document Document { get; } = document;

    /// <summary>The paragraphs in order.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; } = paragraphs;

    /// <summary>What the wording of each paragraph says; null where it says nothing.</summary>
    public ImmutableArray<CueKind?> Cues { get; } = [.. paragraphs.Select(ZoneCues.Of)];

    /// <summary>What each paragraph is; null while it is not known.</summary>
    public ZoneKind?[] Kinds { get; } = new ZoneKind?[paragraphs.Length];

    /// <summary>For a paragraph that begins a comment its author; null where unknown.</summary>
    public string?[] Authors { get; } = new string?[paragraphs.Length];

    /// <summary>For a paragraph that begins a comment the paragraph that begins the comment answered; null where there is none.</summary>
    public int?[] Answers { get; } = new int?[paragraphs.Length];

    /// <summary>Whether a paragraph goes on with the comment or quotation in front of it.</summary>
    public bool[] Continues { get; } = new bool[paragraphs.Length];

    /// <summary>The title that the text itself gives.</summary>
    public string? Title { get; set; }

    /// <summary>The authors that the text itself names.</summary>
    public ImmutableArray<string> Byline { get; set; } = [];

    /// <summary>The outlet that the text itself names.</summary>
    public string? Outlet { get; set; }

    /// <summary>The day that the text itself gives.</summary>
    public DateOnly? Published { get; set; }
}
