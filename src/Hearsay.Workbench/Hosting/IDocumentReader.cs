namespace Hearsay.Workbench.Hosting;

/// <summary>Reads documents into the dossier, in the way in which the program reads them everywhere. The workbench itself knows nothing of reading.</summary>
public interface IDocumentReader
{
    /// <summary>Whether it may fetch addresses from the network.</summary>
    bool Fetches { get; }

    /// <summary>Reads what was given, document by document; each is in the dossier when the next is begun, and the dossier is built at the end.</summary>
    /// <param name="given">What was given, in order.</param>
    /// <param name="desk">Through which everything is written.</param>
    /// <param name="tell">Is told what happened, a line each.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <returns>What came of it, as one line.</returns>
    Task<string> ReadAsync(IReadOnlyList<GivenDocument> given, DossierDesk desk, Action<string> tell, CancellationToken cancellation);
}

/// <summary>What a visitor gave to be read.</summary>
/// <param name="Name">What the visitor calls it: a file's name without folders, or the address.</param>
/// <param name="Path">Where its bytes stand; null for an address.</param>
public sealed record GivenDocument(string Name, string? Path);
