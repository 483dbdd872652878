namespace Hearsay.Storage;

/// <summary>How a document stands to a dossier.</summary>
public enum DocumentStanding
{
    /// <summary>Its id is not in the dossier.</summary>
    New,

    /// <summary>It is in the dossier with the same content.</summary>
    Known,

    /// <summary>Its id is in the dossier for another content.</summary>
    OtherContent,
}
