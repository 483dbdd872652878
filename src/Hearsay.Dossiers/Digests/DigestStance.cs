using System.Collections.Immutable;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Digests;

/// <summary>A statement of one document on how actors stand to one another.</summary>
/// <param name="Id">Its id in the reading.</param>
/// <param name="Kind">What the relation is.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="Source">The indices of those who stand so among the digest's actors, each once, in order; at least one.</param>
/// <param name="Target">The indices of those to whom they do, likewise.</param>
/// <param name="Word">The word that states it, as written.</param>
/// <param name="Voice">The index, among the digest's attributions, of the innermost that vouches for it; -1 where the author does.</param>
/// <param name="Sentence">The index of its sentence among the digest's sentences.</param>
public sealed record DigestStance(
    string Id,
    StanceKind Kind,
    EventStatus Status,
    ImmutableArray<int> Source,
    ImmutableArray<int> Target,
    string Word,
    int Voice,
    int Sentence);
