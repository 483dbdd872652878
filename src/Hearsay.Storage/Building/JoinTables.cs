using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Storage.Building;

/// <summary>Keeps blocks and joins of signatures, and parts what they connect into groups.</summary>
internal sealed class JoinTables(Statements db, ActorDecisions decisions)
{
    /// <summary>Brings blocks and joins up to date.</summary>
    /// <param name="changed">The signatures that are new, are gone or have other names.</param>
    /// <returns>The signatures from or to which joins have come or gone, and the changed ones.</returns>
    public SortedSet<long> Update(IReadOnlySet<long> changed)
    {
        var blocks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in changed)
        {
            var now = Load(id) is { Documents: > 0 } known ? NameBlocks.Of(known, decisions) : [];
            var before = db.Texts("SELECT block FROM signature_block WHERE signature = $1", id).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in before.Where(b => !now.Contains(b)))
            {
                db.Run("DELETE FROM signature_block WHERE block = $1 AND signature = $2", gone, id);
                blocks.Add(gone);
            }

            foreach (var come in now.Where(b => !before.Contains(b)))
            {
                db.Run("INSERT INTO signature_block (block, signature) VALUES ($1, $2)", come, id);
                blocks.Add(come);
            }
        }

        var moved = new SortedSet<long>(changed);
        foreach (var block in blocks)
        {
            UpdateBlock(block, moved);
        }

        return moved;
    }

    /// <summary>Everything to which joins lead from a signature, itself too; and the joins between them.</summary>
    public (Dictionary<string, long> Ids, List<KnownSignature> Members, List<Join> Joins) Connected(long signature)
    {
        var seen = new HashSet<long> { signature };
        var waiting = new Stack<long>([signature]);
        var links = new List<(long One, long Other, JoinReason Reason, double Score)>();
        while (waiting.TryPop(out var next))
        {
            foreach (var link in db.Rows("SELECT one, other, reason, score FROM signature_join WHERE one = $1", r => (One: r.GetInt64(0), Other: r.GetInt64(1), Reason: Enum.Parse<JoinReason>(r.GetString(2)), Score: r.GetDouble(3)), next))
            {
                links.Add(link);
                if (seen.Add(link.Other))
                {
                    waiting.Push(link.Other);
                }
            }

            foreach (var other in db.Numbers("SELECT one FROM signature_join WHERE other = $1", next))
            {
                if (seen.Add(other))
                {
                    waiting.Push(other);
                }
            }
        }

        var known = seen.ToDictionary(id => id, id => Load(id)!);
        return (
            known.ToDictionary(k => k.Value.Signature.Key, k => k.Key, StringComparer.Ordinal),
            [.. known.Values],
            links.ConvertAll(l => new Join(known[l.One].Signature.Key, known[l.Other].Signature.Key, l.Reason, l.Score)));
    }

    /// <summary>A signature with its names; null where there is none with the id.</summary>
    public KnownSignature? Load(long id) => LoadBare(id) is { } bare
        ? bare with { Names = [.. db.Texts("SELECT name FROM signature_name WHERE signature = $1", id).Order(StringComparer.Ordinal)] }
        : null;

    /// <summary>A signature without its names; null where there is none with the id.</summary>
    public KnownSignature? LoadBare(long id) =>
        db.Rows("SELECT text, documents FROM signature WHERE id = $1", r => new KnownSignature(Signature.Parse(r.GetString(0)), [], r.GetInt32(1)), id) is [var known] ? known : null;

    private void UpdateBlock(string block, SortedSet<long> moved)
    {
        var members = db.Numbers("SELECT signature FROM signature_block WHERE block = $1", block).ConvertAll(id => (Id: id, Known: Load(id)!));
        var ids = members.ToDictionary(m => m.Known.Signature.Key, m => m.Id, StringComparer.Ordinal);
        var now = JoinFinder.Find(block, members.ConvertAll(m => m.Known))
            .Select(j => (One: ids[j.Left], Other: ids[j.Right], Reason: j.Reason.ToString(), j.Score))
            .ToHashSet();
        var before = db.Rows("SELECT one, other, reason, score FROM signature_join WHERE block = $1", r => (One: r.GetInt64(0), Other: r.GetInt64(1), Reason: r.GetString(2), Score: r.GetDouble(3)), block)
            .ToHashSet();
        foreach (var gone in before.Except(now))
        {
            db.Run("DELETE FROM signature_join WHERE block = $1 AND one = $2 AND other = $3", block, gone.One, gone.Other);
            moved.Add(gone.One);
            moved.Add(gone.Other);
        }

        foreach (var come in now.Except(before))
        {
            db.Run("INSERT INTO signature_join (block, one, other, reason, score) VALUES ($1, $2, $3, $4, $5)", block, come.One, come.Other, come.Reason, come.Score);
            moved.Add(come.One);
            moved.Add(come.Other);
        }
    }
}
