namespace Hearsay.Dossiers.Views;

/// <summary>How far a claim may be taken for fact, by all its accounts together.</summary>
public enum BriefStatus
{
    /// <summary>At least one document says it in its own voice.</summary>
    Reported,

    /// <summary>Only people whom the documents quote say it.</summary>
    Attributed,

    /// <summary>Accounts take opposite stances.</summary>
    Contested,

    /// <summary>It is said not to have happened.</summary>
    Denied,

    /// <summary>It is hedged or alleged.</summary>
    Possible,

    /// <summary>It happens if something else does.</summary>
    Conditional,

    /// <summary>It is planned or promised.</summary>
    Intended,

    /// <summary>It is asked for.</summary>
    Requested,
}
