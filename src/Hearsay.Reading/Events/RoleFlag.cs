namespace Hearsay.Reading.Events;

/// <summary>What is special about the roles of a word that codes an event.</summary>
internal enum RoleFlag
{
    /// <summary>Nothing: the subject does it to the target.</summary>
    None,

    /// <summary>The phrase means something else and codes nothing: "strike a balance".</summary>
    Uncoded,

    /// <summary>Both sides do it: "met", "talks".</summary>
    Reciprocal,

    /// <summary>The subject is the one to whom it is done: "received aid from".</summary>
    Reversed,

    /// <summary>It counts only with an infinitive after it: "told the army to leave".</summary>
    Controlling,

    /// <summary>It counts only where an armed force does it: "troops left the town".</summary>
    Armed,

    /// <summary>It counts only as a refusal: "will not accept".</summary>
    Refused,
}
