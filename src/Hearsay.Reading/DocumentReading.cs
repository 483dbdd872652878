using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Times;

namespace Hearsay.Reading;

/// <summary>One document, understood. Immutable; the same document gives the same reading.</summary>
/// <param name="Resolved">The text with zones, sentences, tokens, words, mentions and actors.</param>
/// <param name="Times">The time expressions in order.</param>
/// <param name="Attributions">Who is said to have said what, in order.</param>
/// <param name="Events">Who did what to whom, in order.</param>
public sealed record DocumentReading(
    ResolvedText Resolved,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Attribution> Attributions,
    ImmutableArray<Event> Events)
{
    /// <summary>How actors stand to one another as the text states it, in order.</summary>
    public ImmutableArray<ActorStance> Stances { get; init; } = [];

    /// <summary>The document, with what its own text says of its title, byline, outlet and date.</summary>
    public Document Document => Segmented.Document;

    /// <summary>The sentences and tokens.</summary>
    public SegmentedText Segmented => Resolved.Parsed.Segmented;

    /// <summary>The zones in order.</summary>
    public ImmutableArray<Zone> Zones => Segmented.Zones;

    /// <summary>One word for each token.</summary>
    public ImmutableArray<Word> Words => Resolved.Parsed.Words;

    /// <summary>The mentions in order.</summary>
    public ImmutableArray<Mention> Mentions => Resolved.Mentions;

    /// <summary>The actors in the order of first mention.</summary>
    public ImmutableArray<Actor> Actors => Resolved.Actors;
}
