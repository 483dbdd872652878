namespace Hearsay.Dossiers.Ledger;

/// <summary>What somebody undertakes on a condition.</summary>
public enum UndertakingKind
{
    /// <summary>Something hostile, or the end of something friendly.</summary>
    Threat,

    /// <summary>Something friendly, or the end of something hostile.</summary>
    Promise,

    /// <summary>A demand with a deadline.</summary>
    Demand,

    /// <summary>Something that may be either.</summary>
    Announcement,
}
