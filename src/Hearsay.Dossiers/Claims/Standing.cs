namespace Hearsay.Dossiers.Claims;

/// <summary>How a claim stands by all its accounts together: how far it may be taken for fact.</summary>
public enum Standing
{
    /// <summary>A document tells it in its author's own voice, and nobody contradicts it.</summary>
    Asserted,

    /// <summary>Only people who are quoted say it, but two separate origins or more do, and nobody contradicts it.</summary>
    Corroborated,

    /// <summary>Only people who are quoted say it, and they come down to one origin.</summary>
    Attributed,

    /// <summary>One account says that it happened, another that it did not, or accounts name different doers.</summary>
    Contested,

    /// <summary>It is said not to have happened.</summary>
    Denied,

    /// <summary>It is hedged or alleged.</summary>
    Possible,

    /// <summary>It depends on something else.</summary>
    Conditional,

    /// <summary>It is planned or promised.</summary>
    Intended,

    /// <summary>It is asked for.</summary>
    Requested,
}
