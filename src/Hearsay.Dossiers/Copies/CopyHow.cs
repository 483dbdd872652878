namespace Hearsay.Dossiers.Copies;

/// <summary>By what it is known that a document took something from somewhere.</summary>
public enum CopyHow
{
    /// <summary>Passages stand in both, word for word or nearly so.</summary>
    Literal,

    /// <summary>Passages of the one are edited in the other.</summary>
    Rewritten,

    /// <summary>It says that it carries an agency's report or used one.</summary>
    Credit,

    /// <summary>It says that it first appeared elsewhere.</summary>
    Republication,

    /// <summary>It cites another outlet for what it tells.</summary>
    Citation,

    /// <summary>An outlet repeats passages of its own; nothing was taken from anybody.</summary>
    Own,
}
