using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Events;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>The table of ties: what each claim counts between its actors.</summary>
internal static class TieTable
{
    private const string Columns = "source, target, claim, type, standing, first_day AS FirstDay, last_day AS LastDay, told, sources";

    /// <summary>The ties that count for the relation of a pair, in the order of their claims.</summary>
    public static ImmutableArray<Tie> Counted(Statements db, string source, string target) =>
    [
        .. db.Rows(
            "SELECT claim, type, standing, first_day, last_day, told, sources FROM tie WHERE source = $1 AND target = $2 AND counts ORDER BY first_day IS NULL, first_day, claim",
            r => new Tie(source, target, r.GetString(0), Enum.Parse<EventType>(r.GetString(1)), Enum.Parse<Standing>(r.GetString(2)), Days.Of(r.TextOrNull(3)), Days.Of(r.TextOrNull(4)), Days.Of(r.TextOrNull(5)), r.GetInt32(6)),
            source, target),
    ];

    /// <summary>All ties, by source, target and claim.</summary>
    public static IEnumerable<Tie> All(SqliteConnection connection) =>
        connection.Query<TieRow>($"SELECT {Columns} FROM tie ORDER BY source, target, claim", buffered: false).Select(Of);

    /// <summary>The ties of actors in either direction; those between two sets of them where <paramref name="others"/> is given.</summary>
    public static IEnumerable<Tie> Of(SqliteConnection connection, IReadOnlyCollection<string> actors, IReadOnlyCollection<string>? others)
    {
        // One look-up an actor: a list of a state's many actors would be longer than a statement may be.
        var wanted = others?.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string, string)>();
        foreach (var actor in actors.Order(StringComparer.Ordinal))
        {
            foreach (var row in connection.Query<TieRow>($"SELECT {Columns} FROM tie WHERE source = @actor UNION ALL SELECT {Columns} FROM tie WHERE target = @actor ORDER BY source, target, claim", new { actor }))
            {
                if ((wanted is null || wanted.Contains(row.Source == actor ? row.Target : row.Source)) && seen.Add((row.Source, row.Target, row.Claim)))
                {
                    yield return Of(row);
                }
            }
        }
    }

    private static Tie Of(TieRow row) => new(
        row.Source, row.Target, row.Claim, Enum.Parse<EventType>(row.Type), Enum.Parse<Standing>(row.Standing), Days.Of(row.FirstDay), Days.Of(row.LastDay), Days.Of(row.Told), row.Sources);

    private sealed class TieRow
    {
        public string Source { get; init; } = "";

        public string Target { get; init; } = "";

        public string Claim { get; init; } = "";

        public string Type { get; init; } = "";

        public string Standing { get; init; } = "";

        public string? FirstDay { get; init; }

        public string? LastDay { get; init; }

        public string? Told { get; init; }

        public int Sources { get; init; }
    }
}
