namespace Hearsay.Dossiers.Contradictions;

/// <summary>On what accounts of one event contradict each other. The names are those of the export format, in lower case.</summary>
public enum ContradictionPoint
{
    /// <summary>Whether it happened at all: asserted against denied, done against not done, asked against not asked.</summary>
    Fact,

    /// <summary>A number of the same measure.</summary>
    Number,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The place.</summary>
    Place,

    /// <summary>Who did it.</summary>
    Doer,
}
