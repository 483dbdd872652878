namespace Hearsay.Dossiers.Identity;

/// <summary>What speaks for two signatures being one actor.</summary>
public enum JoinReason
{
    /// <summary>The gazetteer knows both as the same.</summary>
    SameEntry,

    /// <summary>The same name, and the same country where both have one.</summary>
    SameName,

    /// <summary>One is called by a name that a document gives the other.</summary>
    GivenName,

    /// <summary>The same description within one country.</summary>
    SameDescription,

    /// <summary>The same words in another order.</summary>
    OtherOrder,

    /// <summary>A name with and without what stands between forename and surname.</summary>
    MiddleName,

    /// <summary>The same name in another transcription, with a shared country, office or company.</summary>
    Transcription,

    /// <summary>A forename in full and in short, and nobody else whom it fits.</summary>
    ShortName,

    /// <summary>An initial for the forename, and nobody else whom it fits.</summary>
    Initial,

    /// <summary>A part of a name, and nobody else who has it.</summary>
    PartOfName,

    /// <summary>Initials for a name, and nothing else that has them.</summary>
    Acronym,

    /// <summary>Somebody decided it.</summary>
    Decision,
}
