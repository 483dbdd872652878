using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;

namespace Hearsay.Storage;

/// <summary>A document with what was read of it, packed as the file keeps it: made on any thread, so that the one that writes has little left to do.</summary>
public sealed class PackedDocument
{
    /// <summary>The columns that <see cref="Row"/> fills.</summary>
    internal const string Columns = "id, content_hash, given, text, annotation, digest, digest_version, file, uri, outlet, byline, title, published, language, words, not_read";

    /// <summary>The names of their values.</summary>
    internal const string Values = "@Id, @Hash, @Given, @Packed, @Annotation, @Digest, @Version, @File, @Uri, @Outlet, @Byline, @Title, @Published, @Language, @Words, @NotRead";

    private PackedDocument(Document document, DocumentDigest digest, ReadOnlyMemory<byte> annotation)
    {
        var described = digest.Document;
        (Id, Hash, Text, Title, Uri) = (document.Id, ContentHash.Of(document), document.Text, described.Title, document.Uri);
        Row = new
        {
            Id,
            Hash,
            Given = StoredJson.Pack(document),
            Packed = Compressed.PackText(Text),
            Annotation = annotation.IsEmpty ? null : Compressed.Pack(annotation.Span),
            Digest = StoredJson.Pack(digest),
            DocumentDigest.Version,
            described.File,
            described.Uri,
            described.Outlet,
            Byline = StoredJson.Write(described.Byline),
            Title,
            Published = Days.Text(described.Published),
            described.Language,
            described.Words,
            described.NotRead,
        };
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The hash of its content.</summary>
    internal string Hash { get; }

    /// <summary>Its text, as search takes it.</summary>
    internal string Text { get; }

    /// <summary>Its title, as search takes it.</summary>
    internal string? Title { get; }

    /// <summary>Its address.</summary>
    internal string? Uri { get; }

    /// <summary>The values of <see cref="Columns"/>.</summary>
    internal object Row { get; }

    /// <summary>Packs a document.</summary>
    /// <param name="document">The document as it was given to the reader.</param>
    /// <param name="digest">Its digest, or <see cref="DocumentDigest.NotRead"/>.</param>
    /// <param name="annotation">Its reading in the annotation format, UTF-8; empty where it was not read.</param>
    /// <exception cref="ArgumentException">The digest is that of another document.</exception>
    public static PackedDocument Of(Document document, DocumentDigest digest, ReadOnlyMemory<byte> annotation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(digest);
        return digest.Document.Id == document.Id
            ? new PackedDocument(document, digest, annotation)
            : throw new ArgumentException($"The digest of {digest.Document.Id} is not one of {document.Id}.", nameof(digest));
    }
}
