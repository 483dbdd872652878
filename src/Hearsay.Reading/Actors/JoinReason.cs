namespace Hearsay.Reading.Actors;

/// <summary>Why a mention is joined to its actor.</summary>
public enum JoinReason
{
    /// <summary>It is joined to none.</summary>
    None,

    /// <summary>The gazetteer knows the name.</summary>
    Gazetteer,

    /// <summary>A person's full name that agrees with the others.</summary>
    FullName,

    /// <summary>A part of a name that only one person bears.</summary>
    PartOfName,

    /// <summary>Letters that the text explains.</summary>
    Acronym,

    /// <summary>The same words.</summary>
    Wording,

    /// <summary>A description of what it belongs to ("the Iraqi government", "Taliban fighters").</summary>
    Belonging,

    /// <summary>The tree puts the description beside the name ("X, head of Y").</summary>
    Apposition,

    /// <summary>The only holder of the office that it names.</summary>
    Office,

    /// <summary>What was named before ("the group", "they", "he").</summary>
    Antecedent,

    /// <summary>Several who were named before or are named with it ("both sides", "a coalition of X and Y").</summary>
    Members,
}
