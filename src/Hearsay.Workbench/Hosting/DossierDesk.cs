using Hearsay.Storage;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Opens the dossier for writing, for as long as one piece of work takes. Writers of this server wait for one another; another process that writes is
/// waited for shortly, and then named as the reason why nothing was done.
/// </summary>
public sealed class DossierDesk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _path;

    /// <summary>Makes a desk for the dossier at a path.</summary>
    public DossierDesk(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <summary>Writes.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="PageException">The dossier is being written by somebody else.</exception>
    /// <exception cref="DossierException">The dossier cannot be written.</exception>
    public async Task<T> WriteAsync<T>(Func<DossierFile, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!await _turn.WaitAsync(Patience, cancellation))
        {
            throw Busy();
        }

        try
        {
            for (var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds; ; await Task.Delay(100, cancellation))
            {
                try
                {
                    using var file = DossierFile.OpenForWriting(_path);
                    return work(file);
                }
                catch (DossierException fault) when (fault.Code == DossierCodes.BeingWritten && Environment.TickCount64 < until)
                {
                    // Another process writes; it is often done soon.
                }
                catch (DossierException fault) when (fault.Code == DossierCodes.BeingWritten)
                {
                    throw Busy();
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static PageException Busy() => new(StatusCodes.Status409Conflict, "Documents are being read into this dossier just now. Nothing was changed; try again when that is done.");
}
