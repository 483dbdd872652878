namespace Hearsay.Dossiers.Decisions;

/// <summary>What is said of an item that the program read, or did not.</summary>
public enum Verdict
{
    /// <summary>It is as it was read.</summary>
    Accept,

    /// <summary>It is not there.</summary>
    Reject,

    /// <summary>It is there, but otherwise.</summary>
    Correct,

    /// <summary>It is there and was not read.</summary>
    Add,
}
