using System.Security.Cryptography;
using Dapper;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;

namespace Hearsay.Storage;

/// <content>How documents come into the file, and are read anew.</content>
public sealed partial class DossierFile
{
    /// <summary>Adds a document, in one transaction. A document that is there already is left as it is.</summary>
    /// <param name="document">The document as it was given to the reader.</param>
    /// <param name="digest">Its digest, or <see cref="DocumentDigest.NotRead"/>.</param>
    /// <param name="annotation">Its reading in the annotation format, UTF-8; empty where it was not read.</param>
    /// <param name="original">What it was read out of; null where that is not to be kept.</param>
    /// <returns>Whether it was added: false where it was known.</returns>
    /// <exception cref="ArgumentException">The digest is that of another document.</exception>
    /// <exception cref="DossierException">The id stands for another content, or the file cannot be written.</exception>
    public bool Add(Document document, DocumentDigest digest, ReadOnlyMemory<byte> annotation, OriginalBytes? original = null) =>
        Add(PackedDocument.Of(document, digest, annotation), original);

    /// <summary>Adds a document that was packed before, in one transaction. A document that is there already is left as it is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="original">What it was read out of; null where that is not to be kept.</param>
    /// <returns>Whether it was added: false where it was known.</returns>
    /// <exception cref="DossierException">The id stands for another content, or the file cannot be written.</exception>
    public bool Add(PackedDocument document, OriginalBytes? original = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ThrowUnlessWriter();
        switch (StandingOf(document.Id, document.Hash))
        {
            case DocumentStanding.Known:
                return false;
            case DocumentStanding.OtherContent:
                throw new DossierException(DossierCodes.OtherContent, Path, $"the id {document.Id} is already used for other content");
            default:
                break;
        }

        return Guarded(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            var sequence = _connection.ExecuteScalar<long>($"INSERT INTO document ({PackedDocument.Columns}) VALUES ({PackedDocument.Values}) RETURNING seq", document.Row);
            Keep(sequence, original);
            AddToSearch(sequence, document);
            transaction.Commit();
            NoteAddress(document);
            return true;
        });
    }

    /// <summary>Puts a new reading of a document in the place of the old, in one transaction; its original stays, unless another is given. Call <see cref="Build"/> afterwards.</summary>
    /// <param name="documentId">The document's id so far; one that is not there is an error of the caller.</param>
    /// <param name="document">The document as it is taken in today, perhaps under another id.</param>
    /// <param name="original">What the document was read out of, where that is something else than before; else null.</param>
    /// <returns>Whether it took the place; false where another document of the dossier has its id by now, so that this one was only taken out.</returns>
    /// <exception cref="ArgumentException">There is no such document.</exception>
    /// <exception cref="DossierException">The file cannot be written.</exception>
    public bool Replace(string documentId, PackedDocument document, OriginalBytes? original = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(documentId);
        ArgumentNullException.ThrowIfNull(document);
        ThrowUnlessWriter();
        return Guarded(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            var (sequence, title, text) = _connection.QueryFirstOrDefault<(long, string?, byte[])>("SELECT seq, title, text FROM document WHERE id = @documentId", new { documentId });
            if (text is null)
            {
                throw new ArgumentException($"The dossier has no document {documentId}.", nameof(documentId));
            }

            Unbuild(documentId);
            _connection.Execute(
                "INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', @sequence, @title, @plain)",
                new { sequence, title, plain = Compressed.UnpackText(text) });
            var isTaken = document.Id != documentId && _connection.ExecuteScalar<int>("SELECT count(*) FROM document WHERE id = @Id", new { document.Id }) > 0;
            if (isTaken)
            {
                _connection.Execute("DELETE FROM document WHERE seq = @sequence", new { sequence });
            }
            else
            {
                _connection.Execute($"UPDATE document SET ({PackedDocument.Columns}, built) = ({PackedDocument.Values}, 0) WHERE seq = {sequence}", document.Row);
                Keep(sequence, original);
                AddToSearch(sequence, document);
            }

            if (document.Id != documentId)
            {
                MoveDecisions(documentId, document.Id);
            }

            transaction.Commit();
            _idsAt = null;
            return !isTaken;
        });
    }

    /// <summary>What a document was read out of; null where the dossier does not have the document or kept nothing.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public OriginalBytes? Original(string documentId) => Guarded(() =>
    {
        var (bytes, origin) = _connection.QueryFirstOrDefault<(byte[]?, string?)>(
            "SELECT o.bytes, d.origin FROM document d JOIN original o ON o.hash = d.original WHERE d.id = @documentId", new { documentId });
        return bytes is null ? null : new OriginalBytes(Compressed.Unpack(bytes), origin ?? "{}");
    });

    private void Keep(long sequence, OriginalBytes? original)
    {
        if (original is null)
        {
            return;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(original.Bytes.Span));
        if (_connection.ExecuteScalar<int>("SELECT count(*) FROM original WHERE hash = @hash", new { hash }) == 0)
        {
            _connection.Execute("INSERT INTO original (hash, size, bytes) VALUES (@hash, @size, @bytes)", new { hash, size = original.Bytes.Length, bytes = Compressed.Pack(original.Bytes.Span) });
        }

        _connection.Execute("UPDATE document SET original = @hash, origin = @Origin WHERE seq = @sequence", new { hash, original.Origin, sequence });
    }

    private void AddToSearch(long sequence, PackedDocument document) =>
        _connection.Execute("INSERT INTO document_search (rowid, title, text) VALUES (@sequence, @Title, @Text)", new { sequence, document.Title, document.Text });
}
