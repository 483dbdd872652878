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

    /// <summary>Two names are one actor, as the program has it.</summary>
    AcceptMerge,

    /// <summary>An item of a document is as the program read it.</summary>
    AcceptItem,

    /// <summary>An item that the program read is not there.</summary>
    RejectItem,

    /// <summary>An item of a document is otherwise than the program read it.</summary>
    CorrectItem,

    /// <summary>An item of a document that the program did not read.</summary>
    AddItem,
}
