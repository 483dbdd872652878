using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Mentions;

namespace Hearsay.Storage.Building;

/// <summary>Makes tellings out of digests and the actors as they are known now, and what claims are made by out of the tables.</summary>
internal sealed class TellingCache(Statements db, Func<string, DocumentDigest> digestOf, Recent<IReadOnlyList<Telling>> recent)
{
    private readonly Dictionary<string, KnownActor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Copy>> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownActor?[]> _known = new(StringComparer.Ordinal);

    /// <summary>The tellings of a document.</summary>
    public IReadOnlyList<Telling> Of(string document) => recent.Of(document, () =>
    {
        var digest = digestOf(document);
        var tellings = new List<Telling>();
        TellingFinder.Find(digest, DocumentTables.KnownAs(db, digest), new LeftOut(), tellings);
        return tellings;
    });

    /// <summary>What makes claims of tellings; to be used once actors and copies are written.</summary>
    public ClaimBuilder Builder() => new(ActorOf, new OriginFinder(new CopyIndex(FromWhere, CopiesOf), (digest, actor) => KnownAs(digest)[actor]?.Name));

    private DocumentDigest? FromWhere(string document) => Of(document) is [var first, ..] ? first.Digest : digestOf(document);

    private IReadOnlyList<Copy> CopiesOf(string document)
    {
        if (!_copies.TryGetValue(document, out var copy))
        {
            _copies.Add(document, copy = CopyTables.Load(db, document));
        }

        return copy;
    }

    private KnownActor?[] KnownAs(DocumentDigest digest)
    {
        if (!_known.TryGetValue(digest.Document.Id, out var known))
        {
            _known.Add(digest.Document.Id, known = DocumentTables.KnownAs(db, digest));
        }

        return known;
    }

    private KnownActor ActorOf(string key)
    {
        if (!_actors.TryGetValue(key, out var actor))
        {
            actor = db.Rows("SELECT key, name, kind, country, sector FROM actor WHERE key = $1", r => new KnownActor(r.GetString(0), r.GetString(1), Enum.Parse<MentionKind>(r.GetString(2)), r.TextOrNull(3), r.TextOrNull(4)), key)[0];
            _actors.Add(key, actor);
        }

        return actor;
    }
}
