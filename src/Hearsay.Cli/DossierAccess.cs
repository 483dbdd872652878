using System.CommandLine;
using Hearsay.Storage;

namespace Hearsay.Cli;

/// <summary>Opens a dossier to be looked at.</summary>
internal static class DossierAccess
{
    /// <summary>The argument that names the dossier.</summary>
    public static Argument<string> Argument() => new("FILE") { Description = "The dossier." };

    /// <summary>
    /// Opens a dossier for reading. Where a run was broken off, what its documents say together is built first; where that cannot be
    /// done now, the user is told that the newest documents are not in the picture.
    /// </summary>
    /// <exception cref="DossierException">It cannot be read.</exception>
    public static DossierFile Open(string path, Terminal terminal, CancellationToken cancellation)
    {
        var dossier = DossierFile.OpenForReading(path);
        try
        {
            if (!dossier.IsStale)
            {
                return dossier;
            }

            try
            {
                using var writer = DossierFile.OpenForWriting(path);
                writer.Build(cancellation);
            }
            catch (DossierException fault) when (fault.Code is DossierCodes.BeingWritten or DossierCodes.ReadOnly)
            {
                terminal.Error.WriteLine($"{path}: documents were added that are not in the picture yet: {fault.Reason}");
            }

            return dossier;
        }
        catch
        {
            dossier.Dispose();
            throw;
        }
    }
}
