using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Ledger;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Mentions;

namespace Hearsay.Storage.Building;

/// <summary>Brings up to date what a single document says once its actors and the document of which it is a copy are known: its actors, its tellings, its quotations.</summary>
internal sealed class DocumentTables(Statements db, ClaimTables claims)
{
    private readonly SortedDictionary<string, (int Mentions, int Documents)> _counts = new(StringComparer.Ordinal);

    /// <summary>For each actor how many more mentions and documents it has than before.</summary>
    public IReadOnlyDictionary<string, (int Mentions, int Documents)> Counts => _counts;

    /// <summary>As whom the actors of a document are known; null for those left out.</summary>
    public static KnownActor?[] KnownAs(Statements db, DocumentDigest digest)
    {
        var known = new KnownActor?[digest.Actors.Length];
        foreach (var (place, actor) in db.Rows(
            "SELECT p.place, a.key, a.name, a.kind, a.country, a.sector FROM appearance p JOIN signature s ON s.id = p.signature JOIN actor a ON a.key = s.actor WHERE p.document = $1",
            r => (r.GetInt32(0), new KnownActor(r.GetString(1), r.GetString(2), Enum.Parse<MentionKind>(r.GetString(3)), r.TextOrNull(4), r.TextOrNull(5))),
            digest.Document.Id))
        {
            known[place] = actor;
        }

        return known;
    }

    /// <summary>Writes a document.</summary>
    /// <returns>Its tellings.</returns>
    public IReadOnlyList<Telling> Write(DocumentDigest digest)
    {
        var known = KnownAs(db, digest);
        WriteAppearances(digest, Appearance.Of(digest, known));
        var tellings = new List<Telling>();
        var leftOut = TellingFinder.Find(digest, known, new LeftOut(), tellings);
        claims.Replace(digest.Document.Id, tellings.Select(t => (t, TellingPrint.Of(t, known))));
        WriteQuotations(digest.Document.Id, QuotationBuilder.Build(digest, known, out var unquoted));
        WriteUndertakings(digest.Document.Id, UndertakingBuilder.Build(digest, known));
        WriteStances(digest.Document.Id, StatedStanceBuilder.Build(digest, known, out var unstated));
        db.Run(
            "UPDATE document_tally SET comment_events = $2, boilerplate_events = $3, events_without_actors = $4, quotations = $5, stances = $6 WHERE document = $1",
            digest.Document.Id, leftOut.CommentEvents, leftOut.BoilerplateEvents, leftOut.EventsWithoutActors, unquoted, unstated);
        return tellings;
    }

    /// <summary>Takes a document out.</summary>
    /// <param name="digest">Its digest.</param>
    public void Remove(DocumentDigest digest)
    {
        WriteAppearances(digest, []);
        claims.Replace(digest.Document.Id, []);
        WriteStances(digest.Document.Id, []);
        WriteUndertakings(digest.Document.Id, []);
        var quotes = digest.Attributions.ToLookup(a => $"{digest.Document.Id}:{a.Id}", a => a.Quote, StringComparer.Ordinal);
        foreach (var (seq, id, source) in db.Rows("SELECT seq, id, source FROM quotation WHERE document = $1", r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), digest.Document.Id))
        {
            db.Run("INSERT INTO quotation_search (quotation_search, rowid, source, quote) VALUES ('delete', $1, $2, $3)", seq, source, quotes[id].First());
        }

        db.Run("DELETE FROM quotation WHERE document = $1", digest.Document.Id);
    }

    private void WriteAppearances(DocumentDigest digest, IReadOnlyCollection<Appearance> appearances)
    {
        var document = digest.Document.Id;
        var day = Days.Sortable(digest.Document.Published);
        var before = db.Rows(
            "SELECT actor, unnamed, mentions, span_begin, span_end FROM actor_document WHERE document = $1",
            r => (Actor: r.GetString(0), Row: (Unnamed: r.GetBoolean(1), Mentions: r.GetInt32(2), Begin: r.GetInt32(3), End: r.GetInt32(4))),
            document).ToDictionary(a => a.Actor, a => a.Row, StringComparer.Ordinal);
        List<Appearance> changed = [.. appearances.Where(a => !before.TryGetValue(a.Actor, out var old) || old != (!a.IsNamed, a.Mentions, a.First.Begin, a.First.End))];
        foreach (var appearance in appearances.Except(changed))
        {
            before.Remove(appearance.Actor);
        }

        foreach (var (actor, (unnamed, mentions, _, _)) in before)
        {
            db.Run("DELETE FROM actor_document WHERE actor = $1 AND unnamed = $2 AND day = $3 AND document = $4", actor, unnamed, day, document);
            Count(actor, -mentions, -1);
        }

        foreach (var appearance in changed)
        {
            db.Run(
                "INSERT INTO actor_document (actor, unnamed, day, document, mentions, span_begin, span_end) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                appearance.Actor, !appearance.IsNamed, day, document, appearance.Mentions, appearance.First.Begin, appearance.First.End);
            Count(appearance.Actor, appearance.Mentions, 1);
        }
    }

    private void Count(string actor, int mentions, int documents)
    {
        var before = _counts.GetValueOrDefault(actor);
        _counts[actor] = (before.Mentions + mentions, before.Documents + documents);
    }

    /// <summary>The words of a document's quotations never change; whose they are may.</summary>
    private void WriteQuotations(string document, IReadOnlyCollection<Quotation> quotations)
    {
        var before = db.Rows("SELECT id, actor FROM quotation WHERE document = $1", r => (Id: r.GetString(0), Actor: r.TextOrNull(1)), document).ToDictionary(q => q.Id, q => q.Actor, StringComparer.Ordinal);
        var place = 0;
        foreach (var quotation in quotations)
        {
            if (before.TryGetValue(quotation.Id, out var actor))
            {
                if (actor != quotation.Actor)
                {
                    db.Run("UPDATE quotation SET actor = $2 WHERE id = $1", quotation.Id, quotation.Actor);
                }
            }
            else
            {
                var seq = db.Value(
                    "INSERT INTO quotation (id, place, outlet, published, actor, source, cue, chain, manner, source_stance, author_stance, document, span_begin, span_end) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING seq",
                    quotation.Id, place, quotation.Outlet, quotation.Published, quotation.Actor, quotation.Source, quotation.Cue, StoredJson.Write(quotation.Chain), quotation.Manner, quotation.SourceStance, quotation.AuthorStance, quotation.Evidence.Document, quotation.Evidence.Span.Begin, quotation.Evidence.Span.End);
                db.Run("INSERT INTO quotation_search (rowid, source, quote) VALUES ($1, $2, $3)", seq, quotation.Source, quotation.Evidence.Quote);
            }

            place++;
        }
    }

    private void WriteUndertakings(string document, IReadOnlyCollection<Undertaking> undertakings)
    {
        db.Run("DELETE FROM undertaking WHERE document = $1", document);
        var place = 0;
        foreach (var item in undertakings)
        {
            db.Run(
                "INSERT INTO undertaking (id, place, document, outlet, published, content) VALUES ($1, $2, $3, $4, $5, $6)",
                item.Id, place++, document, item.Outlet, item.Day, StoredJson.Write(item));
        }
    }

    private void WriteStances(string document, IReadOnlyCollection<StatedStance> stances)
    {
        db.Run("DELETE FROM stance WHERE document = $1", document);
        var place = 0;
        foreach (var stance in stances)
        {
            db.Run(
                "INSERT INTO stance (id, place, kind, status, source, target, outlet, published, word, chain, attributed, document, span_begin, span_end) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
                stance.Id, place++, stance.Kind, stance.Status, stance.Source, stance.Target, stance.Outlet, stance.Published, stance.Word, StoredJson.Write(stance.Chain), stance.Attributed, document, stance.Evidence.Span.Begin, stance.Evidence.Span.End);
        }
    }
}
