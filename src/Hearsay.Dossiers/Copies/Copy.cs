using System.Collections.Immutable;

namespace Hearsay.Dossiers.Copies;

/// <summary>What a document has taken from another document or from an agency.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="From">The id of the document from which it takes most; null where none in the dossier is known.</param>
/// <param name="Wire">The agency whose report it says it carries; null where it names none.</param>
/// <param name="Share">The part of its passages, by length, that stands in <paramref name="From"/> too: 0 to 1.</param>
/// <param name="Spans">The passages that stand in both, in the order of the text.</param>
public sealed record Copy(string Document, string? From, string? Wire, double Share, ImmutableArray<CopySpan> Spans);
