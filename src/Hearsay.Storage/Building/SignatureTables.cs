using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Storage.Building;

/// <summary>Keeps the signatures of the documents: which document has which, how often each is used, and by which names.</summary>
internal sealed class SignatureTables(Statements db)
{
    private readonly SortedSet<long> _touched = [];
    private readonly SortedSet<long> _changed = [];
    private readonly SortedSet<long> _withOffices = [];

    /// <summary>The signatures of which more or fewer documents speak.</summary>
    public IReadOnlySet<long> Touched => _touched;

    /// <summary>The signatures that are new, are gone, or have other names than before: those that may be joined otherwise.</summary>
    public IReadOnlySet<long> Changed => _changed;

    /// <summary>Takes in the actors of a document.</summary>
    public void Add(DocumentDigest digest)
    {
        var day = Days.Sortable(digest.Document.Published);
        var all = Signature.Of(digest);
        for (var place = 0; place < digest.Actors.Length; place++)
        {
            var actor = digest.Actors[place];
            var signature = all[place];
            var id = IdOf(signature);
            db.Run("INSERT INTO appearance (document, place, signature, shown, day) VALUES ($1, $2, $3, $4, $5)", digest.Document.Id, place, id, Appearance.IsShown(actor), day);
            db.Run("UPDATE signature SET documents = documents + 1 WHERE id = $1", id);
            foreach (var name in NamesOf(actor))
            {
                if (db.Run("UPDATE signature_name SET documents = documents + 1 WHERE signature = $1 AND name = $2", id, name) == 0)
                {
                    db.Run("INSERT INTO signature_name (signature, name, documents) VALUES ($1, $2, 1)", id, name);
                    _changed.Add(id);
                }
            }

            Touch(id, signature);
        }
    }

    /// <summary>Takes out the actors of a document.</summary>
    public void Remove(DocumentDigest digest)
    {
        var all = Signature.Of(digest);
        foreach (var (place, id) in db.Rows("SELECT place, signature FROM appearance WHERE document = $1 ORDER BY place", r => (r.GetInt32(0), r.GetInt64(1)), digest.Document.Id))
        {
            db.Run("UPDATE signature SET documents = documents - 1 WHERE id = $1", id);
            foreach (var name in NamesOf(digest.Actors[place]))
            {
                db.Run("UPDATE signature_name SET documents = documents - 1 WHERE signature = $1 AND name = $2", id, name);
                if (db.Run("DELETE FROM signature_name WHERE signature = $1 AND name = $2 AND documents = 0", id, name) > 0)
                {
                    _changed.Add(id);
                }
            }

            if (db.Value("SELECT documents FROM signature WHERE id = $1", id) is 0L)
            {
                _changed.Add(id);
            }

            Touch(id, all[place]);
        }

        db.Run("DELETE FROM appearance WHERE document = $1", digest.Document.Id);
    }

    /// <summary>Takes all signatures of an actor for changed: something was decided about it.</summary>
    public void Change(ActorReference actor)
    {
        foreach (var (id, _) in db.Rows("SELECT s.id, s.text FROM signature_block b JOIN signature s ON s.id = b.signature WHERE b.block = $1", r => (r.GetInt64(0), 0), NameBlocks.OfName(actor.Kind, actor.Form)))
        {
            _touched.Add(id);
            _changed.Add(id);
        }
    }

    /// <summary>Keeps the offices that the first document with a signature gives: every other with the same signature gives the same.</summary>
    /// <param name="digestOf">Gives the digest of a document.</param>
    public void WriteOffices(Func<string, DocumentDigest> digestOf)
    {
        foreach (var id in _withOffices)
        {
            var first = db.Rows("SELECT day, document, place FROM appearance WHERE signature = $1 ORDER BY day, document, place LIMIT 1", r => (Day: r.GetString(0), Document: r.GetString(1), Place: r.GetInt32(2)), id);
            if (first.Count > 0 && db.Value("SELECT 1 FROM signature_office WHERE signature = $1 AND document = $2 AND place = $3 AND day = $4", id, first[0].Document, first[0].Place, first[0].Day) is not null)
            {
                continue;
            }

            db.Run("DELETE FROM signature_office WHERE signature = $1", id);
            if (first.Count == 0)
            {
                continue;
            }

            var position = 0;
            foreach (var role in digestOf(first[0].Document).Actors[first[0].Place].Roles.Where(r => r.Quote.Length > 0))
            {
                db.Run(
                    "INSERT INTO signature_office (signature, position, office, title, belongs_to, day, document, place, span_begin, span_end) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                    id, position++, Signature.OfficeForm(role), role.Title, role.Of, first[0].Day, first[0].Document, first[0].Place, role.Span.Begin, role.Span.End);
            }
        }
    }

    /// <summary>Forgets the signatures that no document has any more; nothing leads to them then.</summary>
    public void RemoveUnused()
    {
        foreach (var id in _changed)
        {
            db.Run("DELETE FROM signature WHERE id = $1 AND documents = 0", id);
        }
    }

    private static IEnumerable<string> NamesOf(DigestActor actor) => actor.Names.Select(Signature.Plain).Distinct(StringComparer.Ordinal);

    private void Touch(long id, Signature signature)
    {
        _touched.Add(id);
        if (signature.Offices.Length > 0)
        {
            _withOffices.Add(id);
        }
    }

    private long IdOf(Signature signature)
    {
        if (db.Value("SELECT id FROM signature WHERE text = $1", signature.Key) is long known)
        {
            return known;
        }

        var id = (long)db.Value("INSERT INTO signature (text, documents) VALUES ($1, 0) RETURNING id", signature.Key)!;
        _changed.Add(id);
        return id;
    }
}
