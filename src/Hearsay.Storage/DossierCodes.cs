namespace Hearsay.Storage;

/// <summary>The codes of what can go wrong with a dossier file. A code never changes its meaning.</summary>
public static class DossierCodes
{
    /// <summary>There is no such file.</summary>
    public const string NotFound = "HS3001";

    /// <summary>A dossier is to be made where a file stands already.</summary>
    public const string AlreadyExists = "HS3002";

    /// <summary>The file is no SQLite file.</summary>
    public const string NotSqlite = "HS3003";

    /// <summary>The file is an SQLite file but no dossier.</summary>
    public const string NotADossier = "HS3004";

    /// <summary>The dossier was written by a newer version of the program.</summary>
    public const string NewerSchema = "HS3005";

    /// <summary>The dossier was written by an older version, and whoever opens it only to read cannot bring it up to date.</summary>
    public const string OlderSchema = "HS3006";

    /// <summary>The file, or the folder in which it stands, cannot be written.</summary>
    public const string ReadOnly = "HS3007";

    /// <summary>Another process is writing the dossier.</summary>
    public const string BeingWritten = "HS3008";

    /// <summary>There is no room on the disk.</summary>
    public const string DiskFull = "HS3009";

    /// <summary>The file is damaged.</summary>
    public const string Damaged = "HS3010";

    /// <summary>The file cannot be opened, read or written for another reason, which the message gives.</summary>
    public const string Unusable = "HS3011";

    /// <summary>A document's id already stands in the dossier for another content.</summary>
    public const string OtherContent = "HS3020";

    /// <summary>A document was digested by another version of the program and must be read again.</summary>
    public const string OutdatedDigest = "HS3021";
}
