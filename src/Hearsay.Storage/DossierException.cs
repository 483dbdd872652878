using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>Something is wrong with a dossier file. The message names the file and the reason and is meant for the user.</summary>
public sealed class DossierException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">One of <see cref="DossierCodes"/>.</param>
    /// <param name="file">The path of the dossier.</param>
    /// <param name="reason">What is wrong, as the end of a sentence that begins with the file's name.</param>
    /// <param name="inner">What brought it to light; null where nothing was thrown.</param>
    public DossierException(string code, string file, string reason, Exception? inner = null)
        : base($"{file}: {reason}", inner)
    {
        Code = code;
        File = file;
        Reason = reason;
    }

    /// <summary>One of <see cref="DossierCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The path of the dossier.</summary>
    public string File { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }

    /// <summary>Says what SQLite's result code means for the user.</summary>
    internal static DossierException Of(string file, SqliteException error)
    {
        var (code, reason) = error.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => (DossierCodes.BeingWritten, "another process is writing this dossier"),
            SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => (DossierCodes.ReadOnly, "the file or its folder cannot be written"),
            SQLitePCL.raw.SQLITE_FULL => (DossierCodes.DiskFull, "there is no room left on the disk; everything up to the last whole document is kept"),
            SQLitePCL.raw.SQLITE_CORRUPT => (DossierCodes.Damaged, $"the file is damaged ({error.Message})"),
            SQLitePCL.raw.SQLITE_NOTADB => (DossierCodes.NotSqlite, "this is not an SQLite file, so it is no dossier"),
            _ => (DossierCodes.Unusable, $"SQLite cannot use the file ({error.Message})"),
        };
        return new DossierException(code, file, reason, error);
    }

    /// <summary>Does a piece of work on a file; what SQLite or the file's content have against it becomes an exception that names the file.</summary>
    internal static T Guarded<T>(string file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw Of(file, error);
        }
        catch (InvalidDataException error)
        {
            throw new DossierException(DossierCodes.Damaged, file, $"the file is damaged ({error.Message})", error);
        }
    }
}
