namespace Hearsay.Storage;

/// <summary>
/// Lets one process at a time write a dossier: a file beside it, "-lock", that the operating system holds for its process and
/// frees when that ends, however it ends. Readers do not ask for it.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _stream;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="DossierException">Another process holds it, or the folder cannot be written.</exception>
    public WriterLock(string path)
    {
        try
        {
            _stream = new FileStream($"{path}-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new DossierException(DossierCodes.ReadOnly, path, "the folder in which it stands cannot be written", error);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new DossierException(DossierCodes.NotFound, path, "the folder in which it should stand does not exist", error);
        }
        catch (IOException error) when (File.Exists($"{path}-lock"))
        {
            throw new DossierException(DossierCodes.BeingWritten, path, "another process is writing this dossier", error);
        }
        catch (IOException error)
        {
            throw new DossierException(DossierCodes.ReadOnly, path, $"the folder in which it stands cannot be written ({error.Message})", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
