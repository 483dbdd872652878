using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Claims;

/// <summary>An event of one document, on its way into a claim.</summary>
/// <param name="Document">The index of the document in the order of the dossier.</param>
/// <param name="Digest">The document.</param>
/// <param name="Event">The event.</param>
internal sealed record Telling(int Document, DocumentDigest Digest, DigestEvent Event)
{
    /// <summary>The first day that the words give; null where they give none.</summary>
    public DateOnly? From => Event.From ?? Event.To;

    /// <summary>The last day that the words give; null where they give none.</summary>
    public DateOnly? To => Event.To ?? Event.From;

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published => Digest.Document.Published;
}
