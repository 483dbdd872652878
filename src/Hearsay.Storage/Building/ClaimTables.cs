using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Storage.Building;

/// <summary>
/// Keeps which tellings there are, under which keys each is found, and which of them a comparison joins; brings the claims up to date that
/// changed tellings make or made, alone or with those to which joins lead from them.
/// </summary>
/// <param name="db">The tables.</param>
/// <param name="tellingsOf">Gives the tellings of a document as they are now.</param>
internal sealed class ClaimTables(Statements db, Func<string, IReadOnlyList<Telling>> tellingsOf)
{
    private const int NoDay = -1;

    private readonly SortedDictionary<long, (string Document, int Ordinal)> _written = [];
    private readonly SortedSet<long> _touched = [];
    private readonly SortedSet<long> _crowds = [];
    private readonly SortedSet<string> _left = new(StringComparer.Ordinal);
    private readonly SortedSet<(string Source, string Target)> _pairs = [];

    /// <summary>The pairs of actors whose claims have changed.</summary>
    public IReadOnlySet<(string Source, string Target)> Pairs => _pairs;

    /// <summary>
    /// Puts the tellings of a document in the place of those that it had. Those with the same print stay as they are; the others are compared
    /// in <see cref="Update"/>.
    /// </summary>
    public void Replace(string document, IEnumerable<(Telling Telling, long Print)> tellings)
    {
        var before = db.Rows("SELECT event, id, claim, print FROM telling WHERE document = $1", r => (Event: r.GetInt32(0), Id: r.GetInt64(1), Claim: r.TextOrNull(2), Print: r.GetInt64(3)), document)
            .ToDictionary(t => t.Event);
        var changed = new List<(Telling Telling, long Print)>();
        foreach (var (telling, print) in tellings)
        {
            if (before.TryGetValue(telling.Ordinal, out var old) && old.Print == print)
            {
                before.Remove(telling.Ordinal);
            }
            else
            {
                changed.Add((telling, print));
            }
        }

        foreach (var (_, id, claim, _) in before.Values)
        {
            Remove(id, claim);
        }

        foreach (var (telling, print) in changed)
        {
            var id = (long)db.Value("INSERT INTO telling (document, event, print) VALUES ($1, $2, $3) RETURNING id", document, telling.Ordinal, print)!;
            foreach (var key in KeysOf(telling))
            {
                NoteCrowd(key, ClaimJoiner.Crowded);
                db.Run("INSERT INTO telling_key (key, day, telling) VALUES ($1, $2, $3)", key, telling.Day ?? NoDay, id);
            }

            _written[id] = (document, telling.Ordinal);
        }
    }

    /// <summary>Takes the claims of a document for changed, though its tellings are not: another document from which it copied may be counted as their origin.</summary>
    public void Touch(string document) => _touched.UnionWith(db.Numbers("SELECT id FROM telling WHERE document = $1", document));

    /// <summary>Compares what is new and writes the claims that follow.</summary>
    /// <param name="builder">Makes claims of tellings.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Update(ClaimBuilder builder, CancellationToken cancellation)
    {
        foreach (var key in _crowds)
        {
            // With the crowd the tellings without a day lose their comparisons, or find them again.
            foreach (var id in db.Numbers("SELECT telling FROM telling_key WHERE key = $1 AND day = $2", key, NoDay))
            {
                Separate(id);
                Compare(id, TellingOf(id));
            }
        }

        foreach (var (id, (document, ordinal)) in _written)
        {
            cancellation.ThrowIfCancellationRequested();
            Compare(id, TellingOf(document, ordinal));
        }

        var claims = new SortedDictionary<string, Claim>(StringComparer.Ordinal);
        var done = new HashSet<long>();
        foreach (var seed in _touched.Where(t => !done.Contains(t)))
        {
            cancellation.ThrowIfCancellationRequested();
            Build(Connected(seed, done), builder, claims, cancellation);
        }

        foreach (var gone in _left.Where(id => !claims.ContainsKey(id)))
        {
            Delete(gone);
        }

        foreach (var claim in claims.Values)
        {
            Write(claim);
        }
    }

    private static IEnumerable<long> KeysOf(Telling telling) =>
        TellingKeys.Of(telling).Select(HashOf).Distinct();

    private static long HashOf(string key) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private void Remove(long id, string? claim)
    {
        Separate(id);
        foreach (var key in db.Numbers("SELECT key FROM telling_key WHERE telling = $1", id))
        {
            NoteCrowd(key, ClaimJoiner.Crowded + 1);
        }

        db.Run("DELETE FROM telling_key WHERE telling = $1", id);
        db.Run("DELETE FROM telling WHERE id = $1", id);
        _touched.Remove(id);
        _written.Remove(id);
        if (claim is not null)
        {
            _left.Add(claim);
        }
    }

    /// <summary>Undoes the joins of a telling; those that it was joined with have to find their claims anew.</summary>
    private void Separate(long id)
    {
        _touched.UnionWith(db.Numbers("SELECT other FROM telling_join WHERE one = $1", id));
        _touched.UnionWith(db.Numbers("SELECT one FROM telling_join WHERE other = $1", id));
        db.Run("DELETE FROM telling_join WHERE one = $1", id);
        db.Run("DELETE FROM telling_join WHERE other = $1", id);
        _touched.Add(id);
    }

    private void NoteCrowd(long key, int at)
    {
        if (Count(key, at + 1) == at)
        {
            _crowds.Add(key);
        }
    }

    private bool IsCrowded(long key) => Count(key, ClaimJoiner.Crowded + 1) > ClaimJoiner.Crowded;

    /// <summary>How many tellings have a key; no more than some are counted.</summary>
    private long Count(long key, int most) => (long)db.Value("SELECT count(*) FROM (SELECT 1 FROM telling_key WHERE key = $1 LIMIT $2)", key, most)!;

    private Telling TellingOf(long id)
    {
        var (document, ordinal) = db.Rows("SELECT document, event FROM telling WHERE id = $1", r => (r.GetString(0), r.GetInt32(1)), id)[0];
        return TellingOf(document, ordinal);
    }

    private Telling TellingOf(string document, int ordinal) => tellingsOf(document).First(t => t.Ordinal == ordinal);

    private void Compare(long id, Telling telling)
    {
        _touched.Add(id);
        var seen = new HashSet<long> { id };
        foreach (var key in KeysOf(telling))
        {
            foreach (var other in Near(key, telling.Day).Where(seen.Add))
            {
                if (TellingMatcher.Match(telling, TellingOf(other)).IsJoin)
                {
                    db.Run("INSERT OR IGNORE INTO telling_join (one, other) VALUES ($1, $2)", Math.Min(id, other), Math.Max(id, other));
                    _touched.Add(other);
                }
            }
        }
    }

    /// <summary>The tellings under a key with which one of a day, or of none, is compared (<see cref="ClaimJoiner"/>).</summary>
    private IEnumerable<long> Near(long key, int? day)
    {
        var isCrowded = IsCrowded(key);
        if (day is not { } known)
        {
            return isCrowded ? [] : db.Numbers("SELECT telling FROM telling_key WHERE key = $1", key);
        }

        var near = db.Numbers("SELECT telling FROM telling_key WHERE key = $1 AND day BETWEEN $2 AND $3", key, known - TellingMatcher.Reach, known + TellingMatcher.Reach);
        return isCrowded ? near : near.Concat(db.Numbers("SELECT telling FROM telling_key WHERE key = $1 AND day = $2", key, NoDay));
    }

    /// <summary>All tellings to which joins lead from one.</summary>
    private List<long> Connected(long seed, HashSet<long> done)
    {
        var found = new List<long>();
        var waiting = new Stack<long>([seed]);
        done.Add(seed);
        while (waiting.TryPop(out var next))
        {
            found.Add(next);
            foreach (var other in db.Numbers("SELECT other FROM telling_join WHERE one = $1", next).Concat(db.Numbers("SELECT one FROM telling_join WHERE other = $1", next)).Where(done.Add))
            {
                waiting.Push(other);
            }
        }

        return found;
    }

    private void Build(List<long> ids, ClaimBuilder builder, SortedDictionary<string, Claim> claims, CancellationToken cancellation)
    {
        var places = new Dictionary<(string Document, string Event), (long Id, string? Claim)>();
        var tellings = new List<Telling>();
        foreach (var id in ids)
        {
            var telling = TellingOf(id);
            var before = db.Value("SELECT claim FROM telling WHERE id = $1", id) as string;
            tellings.Add(telling);
            places.Add((telling.Digest.Document.Id, telling.Event.Id), (id, before));
            if (before is not null)
            {
                _left.Add(before);
            }
        }

        foreach (var (claim, members) in builder.Build(tellings, key => IsCrowded(HashOf(key)), cancellation))
        {
            claims.Add(claim.Id, claim);
            foreach (var member in members)
            {
                var (id, before) = places[(member.Digest.Document.Id, member.Event.Id)];
                if (before != claim.Id)
                {
                    db.Run("UPDATE telling SET claim = $2 WHERE id = $1", id, claim.Id);
                }
            }
        }
    }

    private void Delete(string claim)
    {
        _pairs.UnionWith(db.Rows("SELECT source, target FROM tie WHERE claim = $1 AND counts", r => (r.GetString(0), r.GetString(1)), claim));
        db.Run("DELETE FROM tie WHERE claim = $1", claim);
        db.Run("DELETE FROM account WHERE claim = $1", claim);
        db.Run("DELETE FROM claim_actor WHERE claim = $1", claim);
        db.Run("DELETE FROM claim WHERE id = $1", claim);
    }

    private void Write(Claim claim)
    {
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(claim))).AsSpan(0, 12));
        if (db.Value("SELECT print FROM claim WHERE id = $1", claim.Id) as string is { } known)
        {
            if (known == print)
            {
                return;
            }

            Delete(claim.Id);
        }

        db.Run(
            "INSERT INTO claim (id, type, first_day, last_day, summary, sources, contested, origins, print, contradictions) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            claim.Id, claim.Type, claim.From, claim.To, claim.Summary, claim.IndependentSources, claim.Contested, StoredJson.Write(claim.Origins), print, StoredJson.Write(claim.Contradictions));
        foreach (var (side, actors) in new[] { ("source", claim.Source), ("target", claim.Target) })
        {
            for (var index = 0; index < actors.Length; index++)
            {
                db.Run("INSERT INTO claim_actor (claim, side, position, actor) VALUES ($1, $2, $3, $4)", claim.Id, side, index, actors[index]);
            }
        }

        for (var index = 0; index < claim.Accounts.Length; index++)
        {
            var account = claim.Accounts[index];
            db.Run(
                "INSERT INTO account (claim, position, document, span_begin, span_end, outlet, published, stance, chain, attributed, event, joined) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                claim.Id, index, account.Evidence.Document, account.Evidence.Span.Begin, account.Evidence.Span.End, account.Outlet, account.Published, account.Stance, StoredJson.Write(account.Chain), account.Attributed, account.Event, account.Joined);
        }

        foreach (var tie in Tie.Of(claim))
        {
            var counts = RelationBuilder.Counts(tie);
            db.Run(
                "INSERT INTO tie (source, target, claim, type, standing, first_day, last_day, told, sources, counts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                tie.Source, tie.Target, tie.Claim, tie.Type, tie.Standing, tie.From, tie.To, tie.Told, tie.Sources, counts);
            if (counts)
            {
                _pairs.Add((tie.Source, tie.Target));
            }
        }
    }
}
