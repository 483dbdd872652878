namespace Hearsay.Reading.Events;

/// <summary>How an event stands to fact in the words that tell it.</summary>
public enum EventStatus
{
    /// <summary>Told as having happened or happening.</summary>
    Actual,

    /// <summary>Told as not having happened.</summary>
    Negated,

    /// <summary>Somebody denies it.</summary>
    Denied,

    /// <summary>It depends on something else ("if", "would").</summary>
    Conditional,

    /// <summary>Planned, promised, going to happen.</summary>
    Intended,

    /// <summary>Asked for or advised, not done.</summary>
    Requested,

    /// <summary>Hedged or alleged.</summary>
    Possible,
}
