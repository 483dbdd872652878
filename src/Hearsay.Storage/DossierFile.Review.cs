using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Storage;

/// <content>What somebody decided about items of documents.</content>
public sealed partial class DossierFile
{
    /// <summary>The digest of a document with what was decided about it; null where the dossier does not have the document.</summary>
    /// <exception cref="DossierException">The file cannot be read, or another version of the program read the document.</exception>
    public DocumentDigest? Digest(string documentId) => Guarded(() => Digests("WHERE id = @documentId", documentId).SingleOrDefault());

    /// <summary>Writes decisions about items of documents and brings the lists up to date with them, all in one transaction.</summary>
    /// <param name="items">What is decided, each about a document of the dossier.</param>
    /// <param name="note">Why; null where nothing is said.</param>
    /// <param name="who">Who decides; null where unknown.</param>
    /// <param name="when">When.</param>
    /// <returns>The decisions with their numbers.</returns>
    /// <exception cref="ArgumentException">The dossier does not have a document.</exception>
    /// <exception cref="DossierException">The file cannot be written.</exception>
    public ImmutableArray<Decision> Decide(IReadOnlyCollection<ItemDecision> items, string? note, string? who, DateTimeOffset when)
    {
        ArgumentNullException.ThrowIfNull(items);
        Build();
        return Guarded<ImmutableArray<Decision>>(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            List<string> documents = [.. items.Select(item => item.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (documents.Find(document => _connection.ExecuteScalar<int>("SELECT count(*) FROM document WHERE id = @document", new { document }) == 0) is { } unknown)
            {
                throw new ArgumentException($"The dossier has no document {unknown}.", nameof(items));
            }

            var numbers = new List<int>();
            Revise(documents, () => numbers.AddRange(items.Select(item => _connection.ExecuteScalar<int>(
                "INSERT INTO decision (kind, subject, other, note, who, decided, document, item) VALUES (@kind, @subject, @other, @note, @who, @decided, @Document, @json) RETURNING number",
                new { kind = item.Kind.ToString(), subject = item.Reference.ToString(), other = item.Outcome, note, who, decided = Moment(when), item.Document, json = StoredJson.Write(item) }))));
            ImmutableArray<Decision> made = [.. DecisionRows("WHERE number >= @first", new { first = numbers.DefaultIfEmpty(int.MaxValue).Min() })];
            transaction.Commit();
            return made;
        });
    }

    /// <summary>The decisions that hold but have no effect, because the words that they are about are no longer in the document, or the document is not there.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> InapplicableDecisions() => Guarded<ImmutableArray<Decision>>(() =>
    {
        var about = DecisionsAboutItems(null);
        var lost = new List<Decision>();
        foreach (var document in about)
        {
            var applies = Digest(document.Key)?.Decided.Where(item => item.Applies).Select(item => item.Reference).ToHashSet() ?? [];
            lost.AddRange(document.Where(decision => !applies.Contains(decision.Item!.Reference)));
        }

        return [.. lost.OrderBy(decision => decision.Number)];
    });

    internal ImmutableArray<Decision> DecisionsNumbered(IReadOnlyCollection<int> numbers) => Guarded<ImmutableArray<Decision>>(() => [.. numbers.Chunk(500).SelectMany(part => DecisionRows("WHERE number IN @part", new { part }))]);

    /// <summary>Takes documents out of the lists, changes what was decided about them, and puts them in again as they are then.</summary>
    private void Revise(IReadOnlyCollection<string> documents, Action change)
    {
        List<DocumentDigest> before = [.. documents.Where(IsBuilt).Select(DigestOf)];
        change();
        if (before.Count > 0)
        {
            NewUpdate().Apply(before, before.ConvertAll(digest => DigestOf(digest.Document.Id)), [], CancellationToken.None);
        }
    }

    private bool IsBuilt(string documentId) => _connection.ExecuteScalar<int>("SELECT count(*) FROM document WHERE id = @documentId AND built = 1", new { documentId }) > 0;

    /// <summary>A document that is read anew under another id takes along what was decided about it.</summary>
    private void MoveDecisions(string documentId, string to) => _connection.Execute("UPDATE decision SET document = @to WHERE document = @documentId", new { documentId, to });

    private ILookup<string, Decision> DecisionsAboutItems(string? documentId) => DecisionRows(
        documentId is null ? "WHERE document IS NOT NULL AND undone IS NULL" : "WHERE document = @documentId AND undone IS NULL", new { documentId })
        .ToLookup(decision => decision.Document!, StringComparer.Ordinal);
}
