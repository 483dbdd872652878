using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Storage.Building;

/// <summary>Keeps what a reviewer is offered: the unsure items of each document, and all about which something was decided.</summary>
internal sealed class ReviewTables(Statements db)
{
    /// <summary>Puts in the items of a document.</summary>
    public void Add(DocumentDigest digest)
    {
        foreach (var item in DoubtfulItem.Of(digest).Where(item => item.Doubt >= DoubtfulItem.Least || item.Decided > 0))
        {
            db.Run(
                "INSERT INTO review_item (document, subject, item, type, doubt, reasons, decided) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                digest.Document.Id, item.Reference.ToString(), item.Id, item.Type, Math.Round(item.Doubt, 6), string.Join(',', item.Reasons.Select(reason => reason.Name)), item.Decided);
        }
    }

    /// <summary>Takes out the items of a document.</summary>
    public void Remove(string document) => db.Run("DELETE FROM review_item WHERE document = $1", document);
}
