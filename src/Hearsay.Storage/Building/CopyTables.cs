using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Building;

/// <summary>Keeps the passages of the documents, and brings up to date who copied from whom: a document, and the later ones with which it shares a passage.</summary>
internal sealed class CopyTables(Statements db)
{
    private readonly SortedSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>What a document has taken, as it was last written; null where nothing.</summary>
    public static Copy? Load(Statements db, string document) =>
        db.Rows("SELECT copied_from, wire, share FROM copy WHERE document = $1", r => new Copy(document, r.TextOrNull(0), r.TextOrNull(1), r.GetDouble(2), []), document) is not [var copy] ? null : copy with
        {
            Spans =
            [
                .. db.Rows(
                    "SELECT span_begin, span_end, from_begin, from_end FROM copy_span WHERE document = $1 ORDER BY position",
                    r => new CopySpan(new TextSpan(r.GetInt32(0), r.GetInt32(1)), new TextSpan(r.GetInt32(2), r.GetInt32(3))),
                    document),
            ],
        };

    /// <summary>Takes in a document.</summary>
    public void Add(DocumentDigest digest)
    {
        var document = digest.Document;
        var day = Days.Sortable(document.Published);
        db.Run(
            "INSERT INTO document_tally (document, comment_events, boilerplate_events, events_without_actors, quotations, stances, wire, passage_length) VALUES ($1, 0, 0, 0, 0, 0, $2, $3)",
            document.Id, digest.Wire != document.Outlet ? digest.Wire : null, digest.Passages.Sum(p => p.Span.Length));
        foreach (var passage in digest.Passages)
        {
            db.Run("INSERT OR IGNORE INTO passage (print, day, document, span_begin, span_end) VALUES ($1, $2, $3, $4, $5)", (long)passage.Print, day, document.Id, passage.Span.Begin, passage.Span.End);
        }

        _touched.Add(document.Id);
        TouchSharers(document.Id);
    }

    /// <summary>Takes out a document.</summary>
    public void Remove(string document)
    {
        TouchSharers(document);
        _touched.UnionWith(db.Texts("SELECT document FROM copy WHERE copied_from = $1", document));
        _touched.Remove(document);
        db.Run("DELETE FROM copy_span WHERE document = $1", document);
        db.Run("DELETE FROM copy WHERE document = $1", document);
        db.Run("DELETE FROM passage WHERE document = $1", document);
        db.Run("DELETE FROM document_tally WHERE document = $1", document);
    }

    /// <summary>Writes the copies that may have changed.</summary>
    /// <returns>The documents that have taken something else than before, or from one that has, ordered.</returns>
    public SortedSet<string> Update()
    {
        var moved = new SortedSet<string>(StringComparer.Ordinal);
        var ordered = _touched.Select(d => (Day: (string)db.Value("SELECT coalesce(published, '9999-12-31') FROM document WHERE id = $1", d)!, Document: d))
            .OrderBy(d => d.Day, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal);
        foreach (var (day, document) in ordered)
        {
            if (Write(document, CopyOf(document, day)))
            {
                Move(document, moved);
            }
        }

        return moved;
    }

    /// <summary>Beyond so many documents a print is a formula, and another document with it changes nothing.</summary>
    private void TouchSharers(string document)
    {
        foreach (var print in db.Numbers("SELECT print FROM passage WHERE document = $1", document))
        {
            _touched.UnionWith(db.Texts("SELECT document FROM passage WHERE print = $1 ORDER BY day, document LIMIT $2", print, CopyFinder.MostDocuments + 2));
        }
    }

    private Copy? CopyOf(string document, string day)
    {
        var (wire, length) = db.Rows("SELECT wire, passage_length FROM document_tally WHERE document = $1", r => (r.TextOrNull(0), r.GetInt32(1)), document)[0];
        var own = db.Rows("SELECT print, span_begin, span_end FROM passage WHERE document = $1 ORDER BY span_begin", r => (Print: r.GetInt64(0), Span: new TextSpan(r.GetInt32(1), r.GetInt32(2))), document);
        var shared = new Dictionary<(string Day, string Document), List<CopySpan>>();
        foreach (var (print, span) in own)
        {
            var places = db.Rows(
                "SELECT day, document, span_begin, span_end FROM passage WHERE print = $1 AND (day, document) < ($2, $3) ORDER BY day, document LIMIT $4",
                r => (Day: r.GetString(0), Document: r.GetString(1), Span: new TextSpan(r.GetInt32(2), r.GetInt32(3))),
                print, day, document, CopyFinder.MostDocuments + 1);
            if (places.Count > CopyFinder.MostDocuments)
            {
                continue;
            }

            foreach (var place in places)
            {
                if (!shared.TryGetValue((place.Day, place.Document), out var spans))
                {
                    shared.Add((place.Day, place.Document), spans = []);
                }

                spans.Add(new CopySpan(span, place.Span));
            }
        }

        return CopyFinder.CopyOf(document, wire, length, [.. shared.OrderBy(s => s.Key.Day, StringComparer.Ordinal).ThenBy(s => s.Key.Document, StringComparer.Ordinal).Select(s => (s.Key.Document, s.Value))]);
    }

    /// <summary>Writes a copy where it is another than before; returns whether it is.</summary>
    private bool Write(string document, Copy? copy)
    {
        var before = Load(db, document);
        if (copy is null ? before is null : before is not null && before with { Spans = copy.Spans } == copy && before.Spans.SequenceEqual(copy.Spans))
        {
            return false;
        }

        db.Run("DELETE FROM copy_span WHERE document = $1", document);
        if (copy is null)
        {
            return db.Run("DELETE FROM copy WHERE document = $1", document) > 0;
        }

        db.Run("INSERT OR REPLACE INTO copy (document, copied_from, wire, share) VALUES ($1, $2, $3, $4)", document, copy.From, copy.Wire, copy.Share);
        for (var index = 0; index < copy.Spans.Length; index++)
        {
            var (span, from) = copy.Spans[index];
            db.Run("INSERT INTO copy_span (document, position, span_begin, span_end, from_begin, from_end) VALUES ($1, $2, $3, $4, $5, $6)", document, index, span.Begin, span.End, from.Begin, from.End);
        }

        return true;
    }

    /// <summary>Whoever copied from a document goes back to where that goes back to.</summary>
    private void Move(string document, SortedSet<string> moved)
    {
        var waiting = new Stack<string>([document]);
        while (waiting.TryPop(out var next))
        {
            if (moved.Add(next))
            {
                db.Texts("SELECT document FROM copy WHERE copied_from = $1", next).ForEach(waiting.Push);
            }
        }
    }
}
