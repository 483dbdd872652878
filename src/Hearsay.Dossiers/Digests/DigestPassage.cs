using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>A sentence of the article, known again by its letters and digits, or by its words where it was edited.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Print">Its fingerprint: the same for the same letters and digits, whatever stands between them.</param>
public readonly record struct DigestPassage(TextSpan Span, ulong Print)
{
    /// <summary>
    /// Its content words in order, each packed into 32 bits: which word (22), whether it is the writer's, part of a name, a
    /// number or quoted (2), and how rare it is in news (8).
    /// </summary>
    public ImmutableArray<uint> Words { get; init; } = [];
}
