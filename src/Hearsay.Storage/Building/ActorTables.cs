using Hearsay.Dossiers;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Building;

/// <summary>Brings the actors up to date: which signatures make one actor, what it is called, and under which key it goes.</summary>
internal sealed class ActorTables(Statements db, ActorDecisions decisions)
{
    /// <summary>For which state an actor counts does not depend on where it is mentioned.</summary>
    private static readonly Evidence Nowhere = new("-", new TextSpan(0, 1), "-");

    private readonly JoinTables _joins = new(db, decisions);
    private readonly SortedDictionary<long, Group> _groups = [];
    private readonly Dictionary<string, ActorRow> _before = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Finds the groups that the signatures make now, and writes their actors; mentions are counted later, document by document.</summary>
    /// <returns>The documents one of whose actors is known otherwise than before, ordered.</returns>
    public SortedSet<string> Update(SignatureTables signatures)
    {
        var moved = _joins.Update(signatures.Changed);
        var heads = new SortedSet<long>();
        foreach (var id in moved.Union(signatures.Touched))
        {
            if (db.Value("SELECT head FROM signature WHERE id = $1", id) is long head)
            {
                heads.Add(head);
            }
        }

        Regroup(moved, heads);
        Recount(heads);
        foreach (var head in heads.Union(_groups.Keys))
        {
            TakeOld("head", head);
        }

        AssignKeys();
        var documents = Write();
        signatures.RemoveUnused();
        return documents;
    }

    /// <summary>Counts mentions of actors that a document no longer has, or newly has; takes out the actors that no document has any more.</summary>
    public void Count(IReadOnlyDictionary<string, (int Mentions, int Documents)> differences)
    {
        foreach (var (key, (mentions, documents)) in differences)
        {
            db.Run("UPDATE actor SET mentions = mentions + $2, documents = documents + $3 WHERE key = $1", key, mentions, documents);
        }

        var kept = _groups.Values.Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _written)
        {
            if (!kept.Contains(key))
            {
                db.Run("DELETE FROM actor_name WHERE actor = $1", key);
                db.Run("DELETE FROM actor_role WHERE actor = $1", key);
                db.Run("DELETE FROM actor WHERE key = $1", key);
                continue;
            }

            db.Run(
                """
                UPDATE actor SET (document, span_begin, span_end) =
                    (SELECT document, span_begin, span_end FROM actor_document WHERE actor = $1 ORDER BY unnamed, day, document LIMIT 1)
                WHERE key = $1
                """,
                key);
        }
    }

    /// <summary>Parts everything that is connected with signatures that moved into groups anew.</summary>
    private void Regroup(SortedSet<long> moved, SortedSet<long> heads)
    {
        var done = new HashSet<long>();
        foreach (var id in moved)
        {
            if (done.Contains(id) || _joins.LoadBare(id) is not { Documents: > 0 })
            {
                continue;
            }

            var (ids, members, joins) = _joins.Connected(id);
            done.UnionWith(ids.Values);
            foreach (var member in ids.Values)
            {
                if (db.Value("SELECT head FROM signature WHERE id = $1", member) is long head)
                {
                    heads.Add(head);
                }
            }

            foreach (var part in ActorGroups.Part(members, joins, decisions))
            {
                var group = new Group(ids[part[0].Signature.Key], [.. part.Select(m => (ids[m.Signature.Key], m))], HasNames: true);
                _groups.Add(group.Head, group);
            }
        }

        foreach (var group in _groups.Values)
        {
            foreach (var (id, _) in group.Members)
            {
                db.Run("UPDATE signature SET head = $2 WHERE id = $1 AND head IS NOT $2", id, group.Head);
            }
        }
    }

    /// <summary>The groups of which only the counts have changed.</summary>
    private void Recount(SortedSet<long> heads)
    {
        foreach (var head in heads.Where(h => !_groups.ContainsKey(h)))
        {
            var members = db.Numbers("SELECT id FROM signature WHERE head = $1 AND documents > 0", head).ConvertAll(id => (id, _joins.LoadBare(id)!));
            if (members.Count > 0)
            {
                _groups.Add(head, new Group(head, members, HasNames: false));
            }
        }
    }

    private List<ActorRow> TakeOld(string column, object value)
    {
        var rows = db.Rows($"SELECT key, plain, head, name, kind, country, sector FROM actor WHERE {column} = $1", ActorRow.Read, value);
        rows.ForEach(row => _before.TryAdd(row.Key, row));
        return rows;
    }

    /// <summary>Gives each group its key; where several have the same plain one, they are numbered by their first appearances.</summary>
    private void AssignKeys()
    {
        var plains = new SortedSet<string>(_before.Values.Select(r => r.Plain), StringComparer.Ordinal);
        foreach (var group in _groups.Values)
        {
            group.First = FirstOf(group);
            if (group.First is not null)
            {
                group.Description = ActorDescription.Of([.. group.Members.Select(m => m.Known)], decisions);
                plains.Add(group.Description.PlainKey);
            }
        }

        foreach (var plain in plains)
        {
            foreach (var row in TakeOld("plain", plain))
            {
                if (!_groups.ContainsKey(row.Head) && db.Value("SELECT 1 FROM signature WHERE head = $1 AND documents > 0 LIMIT 1", row.Head) is not null)
                {
                    var members = db.Numbers("SELECT id FROM signature WHERE head = $1", row.Head).ConvertAll(id => (id, _joins.LoadBare(id)!));
                    var group = new Group(row.Head, members, HasNames: false) { Description = new ActorDescription(row.Name, row.Kind, row.Country, row.Sector) };
                    group.First = FirstOf(group);
                    _groups.Add(row.Head, group);
                }
            }
        }

        foreach (var namesakes in _groups.Values.Where(g => g.Description is not null).GroupBy(g => g.Description!.PlainKey, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var group in namesakes.OrderBy(g => g.First, PlaceOrder.Instance))
            {
                group.Key = ActorDescription.KeyFor(namesakes.Key, number++);
            }
        }
    }

    private (string Day, string Document, int Place)? FirstOf(Group group) => group.Members
        .Select(m => db.Rows("SELECT day, document, place FROM appearance WHERE signature = $1 AND shown = 1 ORDER BY day, document, place LIMIT 1", r => ((string, string, int)?)(r.GetString(0), r.GetString(1), r.GetInt32(2)), m.Id))
        .Select(found => found.FirstOrDefault())
        .Order(PlaceOrder.Instance)
        .FirstOrDefault();

    private SortedSet<string> Write()
    {
        var documents = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in _groups.Values)
        {
            foreach (var (id, _) in group.Members)
            {
                var old = db.Value("SELECT actor FROM signature WHERE id = $1", id) as string;
                var same = old == group.Key && (old is null || (_before[old] is var row && new ActorDescription(row.Name, row.Kind, row.Country, row.Sector) == group.Description));
                if (!same)
                {
                    documents.UnionWith(db.Texts("SELECT document FROM appearance WHERE signature = $1", id));
                    db.Run("UPDATE signature SET actor = $2 WHERE id = $1", id, group.Key);
                }
            }
        }

        foreach (var group in _groups.Values.Where(g => g.Key is not null))
        {
            WriteActor(group, _before.GetValueOrDefault(group.Key!));
        }

        _written.UnionWith(_before.Keys);
        return documents;
    }

    private void WriteActor(Group group, ActorRow? before)
    {
        var (key, description) = (group.Key!, group.Description!);
        _written.Add(key);
        if (before is null)
        {
            db.Run(
                "INSERT INTO actor (key, plain, head, name, kind, country, sector, mentions, documents, document, span_begin, span_end, is_state) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, 0, 0, 0)",
                key, description.PlainKey, group.Head, description.Name, description.Kind, description.Country, description.Sector, group.First!.Value.Document);
        }
        else if (before != new ActorRow(key, description.PlainKey, group.Head, description.Name, description.Kind, description.Country, description.Sector))
        {
            db.Run(
                "UPDATE actor SET plain = $2, head = $3, name = $4, kind = $5, country = $6, sector = $7 WHERE key = $1",
                key, description.PlainKey, group.Head, description.Name, description.Kind, description.Country, description.Sector);
        }

        if (group.HasNames || before is null || before.Head != group.Head || before.Name != description.Name)
        {
            var known = group.HasNames ? group.Members.Select(m => m.Known) : group.Members.Select(m => _joins.Load(m.Id)!);
            var now = description.NamesOf(known).ToHashSet(StringComparer.Ordinal);
            var names = db.Texts("SELECT name FROM actor_name WHERE actor = $1", key).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in names.Where(n => !now.Contains(n)))
            {
                db.Run("DELETE FROM actor_name WHERE actor = $1 AND name = $2", key, gone);
            }

            foreach (var come in now.Where(n => !names.Contains(n)))
            {
                db.Run("INSERT INTO actor_name (actor, name) VALUES ($1, $2)", key, come);
            }
        }

        WriteRoles(group);
        var affiliation = Affiliation.Of(new DossierActor(
            key, description.Name, description.Kind, description.Country, description.Sector,
            [.. db.Texts("SELECT name FROM actor_name WHERE actor = $1", key)],
            [.. db.Rows("SELECT title, belongs_to FROM actor_role WHERE actor = $1", r => new DossierRole(r.GetString(0), r.TextOrNull(1), Nowhere), key)],
            0, 0, Nowhere));
        db.Run("UPDATE actor SET state = $2, is_state = $3 WHERE key = $1 AND (state, is_state) IS NOT ($2, $3)", key, affiliation.State, affiliation.IsState);
    }

    private void WriteRoles(Group group)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var now = group.Members
            .SelectMany(m => m.Known.Signature.Offices.Length == 0 ? [] : db.Rows(
                "SELECT day, document, place, position, office, title, belongs_to, span_begin, span_end FROM signature_office WHERE signature = $1",
                r => (Day: r.GetString(0), Document: r.GetString(1), Place: r.GetInt32(2), Position: r.GetInt32(3), Office: r.GetString(4), Title: r.GetString(5), Of: r.TextOrNull(6), Begin: r.GetInt32(7), End: r.GetInt32(8)),
                m.Id))
            .OrderBy(r => r.Day, StringComparer.Ordinal).ThenBy(r => r.Document, StringComparer.Ordinal).ThenBy(r => r.Place).ThenBy(r => r.Position)
            .Where(r => seen.Add(r.Office))
            .Select(r => (r.Title, r.Of, r.Document, r.Begin, r.End))
            .ToList();
        var before = db.Rows("SELECT title, belongs_to, document, span_begin, span_end FROM actor_role WHERE actor = $1 ORDER BY position", r => (r.GetString(0), r.TextOrNull(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4)), group.Key);
        if (before.SequenceEqual(now))
        {
            return;
        }

        db.Run("DELETE FROM actor_role WHERE actor = $1", group.Key);
        for (var position = 0; position < now.Count; position++)
        {
            var (title, of, document, begin, end) = now[position];
            db.Run("INSERT INTO actor_role (actor, position, title, belongs_to, document, span_begin, span_end) VALUES ($1, $2, $3, $4, $5, $6, $7)", group.Key, position, title, of, document, begin, end);
        }
    }

    /// <summary>Signatures that make one actor.</summary>
    private sealed record Group(long Head, List<(long Id, KnownSignature Known)> Members, bool HasNames)
    {
        public (string Day, string Document, int Place)? First { get; set; }

        /// <summary>Null where only comments and boilerplate mention it.</summary>
        public ActorDescription? Description { get; set; }

        public string? Key { get; set; }
    }
}
