using Hearsay.Dossiers.Relations;

namespace Hearsay.Storage.Building;

/// <summary>Brings the relations of pairs up to date whose claims have changed.</summary>
internal sealed class RelationTables(Statements db)
{
    /// <summary>Writes the relations of the pairs.</summary>
    public void Update(IReadOnlySet<(string Source, string Target)> pairs)
    {
        foreach (var (source, target) in pairs)
        {
            var ties = TieTable.Counted(db, source, target);
            if (ties.IsEmpty)
            {
                db.Run("DELETE FROM relation WHERE source = $1 AND target = $2", source, target);
                continue;
            }

            var relation = RelationBuilder.Sum(source, target, ties);
            db.Run(
                "INSERT OR REPLACE INTO relation (source, target, cooperation, conflict, sign, first_day, last_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                source, target, relation.Cooperation, relation.Conflict, relation.Sign, relation.From, relation.To);
        }
    }
}
