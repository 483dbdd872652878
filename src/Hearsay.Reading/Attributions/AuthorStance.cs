namespace Hearsay.Reading.Attributions;

/// <summary>How the author stands to what is reported, by the words that report it; of two, the later is the stronger.</summary>
public enum AuthorStance
{
    /// <summary>The words leave it open: "said".</summary>
    Neutral,

    /// <summary>The words take it for true: "showed", "admitted that".</summary>
    Endorses,

    /// <summary>The words keep a distance: "claimed", "allegedly", "without evidence".</summary>
    Distances,

    /// <summary>The words call it untrue: "falsely claimed".</summary>
    Rejects,
}
