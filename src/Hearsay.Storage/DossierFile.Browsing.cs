using Hearsay.Storage.Browsing;

namespace Hearsay.Storage;

public sealed partial class DossierFile
{
    /// <summary>Opens a dossier as it is now: everything asked of the view belongs to one and the same state of the file, whatever is written meanwhile.</summary>
    /// <exception cref="DossierException">It does not exist, is no dossier, is of another version, or cannot be read.</exception>
    public static DossierView Browse(string path)
    {
        var file = OpenForReading(path);
        try
        {
            return new DossierView(file, file._connection);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
