using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>A coded interaction: who did what to whom, as the text tells it.</summary>
/// <param name="Id">"e1", "e2" … in the order of the text.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Mode">The PLOVER mode in lower case ("verbal", "airstrike"); null where none is told.</param>
/// <param name="Trigger">The words that carry the event; at least one span, all in one sentence.</param>
/// <param name="Source">Who did it; empty where the text does not say.</param>
/// <param name="Target">To whom; empty where the text does not say.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Place">Where, as written; null where the text does not say.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="Voice">The id of the innermost attribution that vouches for it; null where the document's author does.</param>
public sealed record Event(
    string Id,
    EventType Type,
    string? Mode,
    ImmutableArray<TextSpan> Trigger,
    ImmutableArray<Participant> Source,
    ImmutableArray<Participant> Target,
    DateOnly? From,
    DateOnly? To,
    string? Place,
    EventStatus Status,
    string? Voice)
{
    /// <summary>The word that gives the status ("not", "if", "threatened"); empty for what is told as a fact.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The ids of the events on which this one depends ("if they leave"), in order; empty where none is told.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The ids of the events that depend on this one, in order.</summary>
    public ImmutableArray<string> ConditionOf { get; init; } = [];

    /// <summary>The words that carry the event where the document tells it again, in order; their participants are among the event's own.</summary>
    public ImmutableArray<TextSpan> Again { get; init; } = [];

    /// <summary>What it is about beyond its type, by code.</summary>
    public ImmutableArray<EventContext> Contexts { get; init; } = [];

    /// <summary>Why it was coded: the entry of the lexicon, or the rule, in words.</summary>
    public string Basis { get; init; } = "";
}
