using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>How one actor stands to another as the text states it, without an event: "Iran, an ally of Syria", "both fear the rebels".</summary>
/// <param name="Id">"s1", "s2" … in the order of the text.</param>
/// <param name="Kind">What the relation is.</param>
/// <param name="Trigger">The word that states it.</param>
/// <param name="Source">Who stands so; at least one.</param>
/// <param name="Target">To whom; at least one. A cause that somebody sponsors ("terrorism") is no actor.</param>
/// <param name="Voice">The id of the innermost attribution that vouches for it; null where the document's author does.</param>
public sealed record ActorStance(string Id, StanceKind Kind, TextSpan Trigger, ImmutableArray<Participant> Source, ImmutableArray<Participant> Target, string? Voice)
{
    /// <summary>How it stands to fact; what was so once ("a former ally") is negated.</summary>
    public EventStatus Status { get; init; }

    /// <summary>The words that give the status; empty for what is told as a fact.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];
}
