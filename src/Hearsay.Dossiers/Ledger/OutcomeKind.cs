namespace Hearsay.Dossiers.Ledger;

/// <summary>How a later claim bears on a threat, promise or demand.</summary>
public enum OutcomeKind
{
    /// <summary>What the condition names was reported as done.</summary>
    Condition,

    /// <summary>What was undertaken was reported as done.</summary>
    Consequence,

    /// <summary>Those asked gave way.</summary>
    Accepted,

    /// <summary>Those asked said no.</summary>
    Refused,
}
