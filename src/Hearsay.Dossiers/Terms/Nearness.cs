namespace Hearsay.Dossiers.Terms;

/// <summary>How a word stands to an actor.</summary>
public enum Nearness
{
    /// <summary>It is part of the actor's name or description ("the terrorist group").</summary>
    Inside,

    /// <summary>The tree ties them, with no clause between ("Iran's aggression", "they are terrorists").</summary>
    Tied,

    /// <summary>They stand in one clause, or in neighbouring ones of a sentence.</summary>
    Clause,

    /// <summary>No actor stands near it.</summary>
    Alone,
}
