namespace Hearsay.Dossiers.Comparison;

/// <summary>What an outlet does with a claim.</summary>
public enum Treatment
{
    /// <summary>It tells it as having happened, in its own voice or another's.</summary>
    Told,

    /// <summary>It tells it both as having happened and as not: by different voices.</summary>
    BothSides,

    /// <summary>It tells that it did not happen.</summary>
    Denied,

    /// <summary>It tells it as possible, planned, conditional or asked for.</summary>
    Hedged,

    /// <summary>It covers the story when the claim is out, and does not tell it.</summary>
    LeftOut,
}
