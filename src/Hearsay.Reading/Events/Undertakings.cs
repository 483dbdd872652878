using System.Collections.Frozen;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Cooperation in the future: PLOVER's manual codes what will be done for another as AGREE, the undertaking, not as done; and what
/// will not be done, as REJECT, the refusal.
/// </summary>
internal static class Undertakings
{
    private static readonly FrozenSet<EventType> s_cooperation = FrozenSet.Create(
        EventType.Consult, EventType.Support, EventType.Cooperate, EventType.Aid, EventType.Retreat, EventType.Concede);

    /// <summary>The token with which the undertaking begins, "will" or "going"; -1 where the verb's group holds none.</summary>
    public static int ModalOf(EventText text, VerbGroup group)
    {
        for (var i = group.First; i < group.Verb; i++)
        {
            if (text.Pos(i) == PartOfSpeech.Aux && group.CueAt(text, i) is "intended" or "would")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The type that an event of the future gets, and its status; null where it keeps its own.</summary>
    public static (EventType Type, EventStatus Status)? Of(EventType type, EventStatus status) =>
        !s_cooperation.Contains(type) && type != EventType.Reject ? null
        : status == EventStatus.Intended && type != EventType.Reject ? (EventType.Agree, EventStatus.Intended)
        : status == EventStatus.Negated ? (EventType.Reject, EventStatus.Actual)
        : null;
}
