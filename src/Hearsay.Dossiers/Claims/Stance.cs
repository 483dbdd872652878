namespace Hearsay.Dossiers.Claims;

/// <summary>How an account stands to the event that it tells. The names are those of the export format, in lower case.</summary>
public enum Stance
{
    /// <summary>It happened.</summary>
    Asserts,

    /// <summary>It did not happen: negated or denied.</summary>
    Denies,

    /// <summary>It may have happened: hedged or alleged.</summary>
    Doubts,

    /// <summary>It happens if something else does.</summary>
    Conditional,

    /// <summary>It is planned or promised.</summary>
    Intends,

    /// <summary>It is asked for.</summary>
    Requests,
}
