namespace Hearsay.Dossiers.Relations;

/// <summary>How a claim stands by all its accounts together, for views that count claims of one standing apart from those of another.</summary>
public enum Standing
{
    /// <summary>A document tells it in its author's own voice, and nobody denies it.</summary>
    Asserted,

    /// <summary>Only people who are quoted say it, but two separate origins or more do, and nobody denies it.</summary>
    Corroborated,

    /// <summary>Only people who are quoted say it, and they come down to one origin.</summary>
    Attributed,

    /// <summary>One account says that it happened, another that it did not.</summary>
    Contested,

    /// <summary>It is only said not to have happened.</summary>
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
