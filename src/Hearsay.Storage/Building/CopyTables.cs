using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Building;

/// <summary>Keeps under which keys documents meet and what was judged of each two, and brings up to date who copied from whom.</summary>
internal sealed class CopyTables(Statements db, Func<string, DocumentDigest> digestOf)
{
    private readonly SortedSet<string> _touched = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CopiedText> _texts = new(StringComparer.Ordinal);

    /// <summary>What a document has taken, as it was last written, its main source first.</summary>
    public static IReadOnlyList<Copy> Load(Statements db, string document)
    {
        var spans = db.Rows(
            "SELECT place, span_begin, span_end, from_begin, from_end, literal FROM copy_span WHERE document = $1 ORDER BY place, position",
            r => (Place: r.GetInt32(0), Span: new CopySpan(new TextSpan(r.GetInt32(1), r.GetInt32(2)), new TextSpan(r.GetInt32(3), r.GetInt32(4)), r.GetBoolean(5))),
            document).ToLookup(s => s.Place, s => s.Span);
        return db.Rows(
            "SELECT place, copied_from, wire, share, how, reason, common, words FROM copy WHERE document = $1 ORDER BY place",
            r => new Copy(document, r.TextOrNull(1), r.TextOrNull(2), r.GetDouble(3), [.. spans[r.GetInt32(0)]])
            {
                How = Enum.Parse<CopyHow>(r.GetString(4)),
                Reason = Enum.Parse<CopyReason>(r.GetString(5)),
                Common = r.GetBoolean(6),
                Words = r.TextOrNull(7),
            },
            document);
    }

    /// <summary>Takes in a document.</summary>
    public void Add(DocumentDigest digest)
    {
        var document = digest.Document;
        var day = Days.Sortable(document.Published);
        db.Run(
            "INSERT INTO document_tally (document, comment_events, boilerplate_events, events_without_actors, quotations, stances, wire, passage_length) VALUES ($1, 0, 0, 0, 0, 0, $2, $3)",
            document.Id, digest.Wire != document.Outlet ? digest.Wire : null, digest.Passages.Sum(p => p.Span.Length));
        foreach (var key in CopyKeys.Of(digest))
        {
            db.Run("INSERT INTO copy_key (key, day, document) VALUES ($1, $2, $3)", (long)key, day, document.Id);
        }

        _touched.Add(document.Id);
        _changed.Add(document.Id);
        TouchFollowers(document.Id);
    }

    /// <summary>Takes out a document.</summary>
    public void Remove(string document)
    {
        TouchFollowers(document);
        _touched.Remove(document);
        _changed.UnionWith(db.Texts("SELECT copy FROM copy_pair WHERE (document = $1 OR before = $1) AND copy IS NOT NULL", document));
        _changed.Remove(document);
        db.Run("DELETE FROM copy_pair WHERE document = $1 OR before = $1", document);
        db.Run("DELETE FROM copy_span WHERE document = $1", document);
        db.Run("DELETE FROM copy WHERE document = $1", document);
        db.Run("DELETE FROM copy_key WHERE document = $1", document);
        db.Run("DELETE FROM document_tally WHERE document = $1", document);
    }

    /// <summary>Writes the copies that may have changed.</summary>
    /// <returns>The documents that have taken something else than before, or from one that has, ordered.</returns>
    public SortedSet<string> Update()
    {
        foreach (var document in _touched)
        {
            Compare(document);
        }

        var moved = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var document in _changed)
        {
            if (Write(document, CopiesOf(document)))
            {
                Move(document, moved);
            }
        }

        return moved;
    }

    private static DateOnly? DayOf(string day) => day.StartsWith("9999", StringComparison.Ordinal) ? null : Days.Of(day);

    /// <summary>The documents that have this one among those whom they meet under a key.</summary>
    private void TouchFollowers(string document)
    {
        foreach (var (key, day) in db.Rows("SELECT key, day FROM copy_key WHERE document = $1", r => (r.GetInt64(0), r.GetString(1)), document))
        {
            _touched.UnionWith(db.Texts(
                "SELECT document FROM copy_key WHERE key = $1 AND (day, document) > ($2, $3) ORDER BY day, document LIMIT $4", key, day, document, CopyMeetings.Reach));
        }
    }

    /// <summary>Judges a document and those before it that it is to be compared with now and was not before.</summary>
    private void Compare(string document)
    {
        var met = new Dictionary<(string Day, string Document), int>();
        string? own = null;
        foreach (var (key, day) in db.Rows("SELECT key, day FROM copy_key WHERE document = $1", r => (r.GetInt64(0), r.GetString(1)), document))
        {
            own = day;
            foreach (var other in db.Rows(
                "SELECT day, document FROM copy_key WHERE key = $1 AND (day, document) < ($2, $3) ORDER BY day DESC, document DESC LIMIT $4",
                r => (r.GetString(0), r.GetString(1)), key, day, document, CopyMeetings.Reach))
            {
                met[other] = met.GetValueOrDefault(other) + 1;
            }
        }

        var before = new SortedSet<string>(db.Texts("SELECT before FROM copy_pair WHERE document = $1", document), StringComparer.Ordinal);
        foreach (var other in CopyMeetings.Choose(
            own is null ? null : DayOf(own),
            met.OrderBy(m => m.Key.Day, StringComparer.Ordinal).ThenBy(m => m.Key.Document, StringComparer.Ordinal).Select(m => (m.Key.Document, DayOf(m.Key.Day), m.Value))))
        {
            if (before.Remove(other))
            {
                continue;
            }

            var judged = CopyJudge.Judge(TextOf(document), TextOf(other));
            db.Run("INSERT INTO copy_pair (document, before, copy, judged) VALUES ($1, $2, $3, $4)", document, other, judged?.Copy.Document, judged is null ? null : StoredJson.Write(judged));
            if (judged is not null)
            {
                _changed.Add(judged.Copy.Document);
            }
        }

        foreach (var gone in before)
        {
            _changed.UnionWith(db.Texts("SELECT copy FROM copy_pair WHERE document = $1 AND before = $2 AND copy IS NOT NULL", document, gone));
            db.Run("DELETE FROM copy_pair WHERE document = $1 AND before = $2", document, gone);
        }
    }

    private CopiedText TextOf(string document)
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            _texts.Add(document, text = new CopiedText(digestOf(document)));
        }

        return text;
    }

    private List<Copy> CopiesOf(string document)
    {
        var judged = db.Rows(
            """
            SELECT p.judged FROM copy_pair p JOIN document d ON d.id = CASE p.copy WHEN p.document THEN p.before ELSE p.document END
            WHERE p.copy = $1 ORDER BY d.published IS NULL, d.published, d.id
            """,
            r => StoredJson.ReadJudged(r.GetString(0)),
            document);
        return [.. CopyChoice.Of(digestOf(document), judged)];
    }

    /// <summary>Writes what a document took where it is something else than before; returns whether it is.</summary>
    private bool Write(string document, List<Copy> copies)
    {
        var before = Load(db, document);
        if (before.Count == copies.Count && before.Zip(copies).All(p => p.First with { Spans = p.Second.Spans } == p.Second && p.First.Spans.SequenceEqual(p.Second.Spans)))
        {
            return false;
        }

        db.Run("DELETE FROM copy_span WHERE document = $1", document);
        db.Run("DELETE FROM copy WHERE document = $1", document);
        for (var place = 0; place < copies.Count; place++)
        {
            var copy = copies[place];
            db.Run(
                "INSERT INTO copy (document, place, copied_from, wire, share, how, reason, common, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                document, place, copy.From, copy.Wire, copy.Share, copy.How, copy.Reason, copy.Common, copy.Words);
            for (var index = 0; index < copy.Spans.Length; index++)
            {
                var (span, from, literal) = copy.Spans[index];
                db.Run(
                    "INSERT INTO copy_span (document, place, position, span_begin, span_end, from_begin, from_end, literal) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    document, place, index, span.Begin, span.End, from.Begin, from.End, literal);
            }
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
