namespace Hearsay.Dossiers.Decisions;

/// <summary>What can be decided. The names are those of the export format, in lower case with hyphens.</summary>
public enum DecisionKind
{
    /// <summary>Two actors are one.</summary>
    MergeActors,

    /// <summary>A name of an actor is another actor.</summary>
    SplitActor,

    /// <summary>An actor is to be called otherwise.</summary>
    RenameActor,
}
