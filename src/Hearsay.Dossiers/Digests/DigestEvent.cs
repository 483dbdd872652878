using System.Collections.Immutable;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>An event of one document.</summary>
/// <param name="Id">Its id in the reading.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Mode">The PLOVER mode; null where none is told.</param>
/// <param name="Source">The indices of its doers among the digest's actors, each once, in order.</param>
/// <param name="Target">The indices of those to whom it is done, likewise.</param>
/// <param name="UnknownSource">The doers that are no known actor, as written.</param>
/// <param name="UnknownTarget">Those to whom it is done that are no known actor, as written.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Place">Where, as written; null where the text does not say.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="Voice">The index, among the digest's attributions, of the innermost that vouches for it; -1 where the author does.</param>
/// <param name="Sentence">The index of its sentence among the digest's sentences.</param>
public sealed record DigestEvent(
    string Id,
    EventType Type,
    string? Mode,
    ImmutableArray<int> Source,
    ImmutableArray<int> Target,
    ImmutableArray<string> UnknownSource,
    ImmutableArray<string> UnknownTarget,
    DateOnly? From,
    DateOnly? To,
    string? Place,
    EventStatus Status,
    int Voice,
    int Sentence)
{
    /// <summary>Where the first of the words stand that carry it; empty where that is not known.</summary>
    public TextSpan At { get; init; }

    /// <summary>The word that gives the status, as written; null for what is told as a fact.</summary>
    public string? Cue { get; init; }

    /// <summary>The codes of its contexts, sorted.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The ids of the events of the document on which it depends.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The indices, among the digest's sentences, of those that tell it again.</summary>
    public ImmutableArray<int> Again { get; init; } = [];

    /// <summary>The words that carry it, as written.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>The lemmas of the words of its clause, in lower case, each once, in order.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The indices, among the digest's actors, of those whom its sentence mentions besides, in order.</summary>
    public ImmutableArray<int> Beside { get; init; } = [];

    /// <summary>The numbers that its clause gives, in the order of the text.</summary>
    public ImmutableArray<DigestQuantity> Quantities { get; init; } = [];

    /// <summary>Whether its day is only assumed to be that of publication, because the sentence tells no time.</summary>
    public bool DayAssumed { get; init; }
}
