using System.Collections.Immutable;

namespace Hearsay.Dossiers.Copies;

/// <summary>What a document has taken from another document or from an agency: an arrow of the graph of who took what from whom.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="From">The id of the document from which it was taken; null where none in the dossier is known.</param>
/// <param name="Wire">The agency or outlet that it names as its source; null where it names none.</param>
/// <param name="Share">The part of its passages, by length, that stands in <paramref name="From"/> too: 0 to 1.</param>
/// <param name="Spans">The passages that stand in both, in the order of the text.</param>
public sealed record Copy(string Document, string? From, string? Wire, double Share, ImmutableArray<CopySpan> Spans)
{
    private const double WholeLiteral = 0.75;
    private const double WholeRewritten = 0.5;

    /// <summary>By what it is known.</summary>
    public CopyHow How { get; init; }

    /// <summary>Why <see cref="From"/> is the source and not the copy.</summary>
    public CopyReason Reason { get; init; }

    /// <summary>Whether both carry the report of the agency <see cref="Wire"/> and neither need have taken it from the other.</summary>
    public bool Common { get; init; }

    /// <summary>The words that name the source, where <see cref="Wire"/> is not null and the text, not the metadata, names it.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// Whether the document was taken over as a whole, so that what has no match sentence by sentence comes from there too:
    /// nearly all of it stands in the source, or half of it and edited.
    /// </summary>
    public bool IsWhole => From is not null && Share >= (How == CopyHow.Rewritten ? WholeRewritten : WholeLiteral);
}
