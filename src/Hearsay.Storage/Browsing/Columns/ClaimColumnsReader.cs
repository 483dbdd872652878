using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Events;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>Reads the columns of claims, each table once from its beginning to its end.</summary>
internal static class ClaimColumnsReader
{
    /// <summary>Reads them.</summary>
    public static ClaimColumns Read(DossierView view, DocumentColumns documents)
    {
        var types = Enum.GetValues<EventType>().ToDictionary(type => type.ToString(), StringComparer.Ordinal);
        var claims = view.Rows(
            "SELECT id, type, first_day, last_day, sources, contested FROM claim NOT INDEXED",
            row => new Line(row.GetString(0), types[row.GetString(1)], DayAt(row, 2), DayAt(row, 3), row.GetInt32(4), row.GetBoolean(5)));
        claims.Sort(static (one, other) => other.Sources != one.Sources ? other.Sources.CompareTo(one.Sources) : InTime(one, other));
        var ranks = new Dictionary<string, int>(claims.Count, StringComparer.Ordinal);
        for (var rank = 0; rank < claims.Count; rank++)
        {
            ranks.Add(claims[rank].Id, rank);
        }

        var (actors, outlets) = (new Names(), new Names());
        var sides = new Grouped(claims.Count, view.Rows("SELECT claim, side, actor FROM claim_actor", row => (ranks[row.GetString(0)], (actors.NumberOf(row.GetString(2)) * 2) + (row.GetString(1) == "source" ? 1 : 0), 0)));
        var (told, toldLast, stances) = (new int[claims.Count], new int[claims.Count], new int[claims.Count]);
        var stanceBits = Enum.GetValues<Stance>().ToDictionary(stance => stance.ToString(), stance => 1 << (int)stance, StringComparer.Ordinal);
        var places = view.Rows("SELECT id, seq FROM document", row => (Id: row.GetString(0), Sequence: row.GetInt64(1))).ToDictionary(row => row.Id, row => documents.RankOf(row.Sequence), StringComparer.Ordinal);
        var onlyAttributed = new bool[claims.Count];
        Array.Fill(onlyAttributed, true);
        var accounts = new Grouped(claims.Count, view.Rows("SELECT claim, document, outlet, published, stance, attributed FROM account", row =>
        {
            var claim = ranks[row.GetString(0)];
            var day = DayAt(row, 3);
            told[claim] = day > 0 && (told[claim] == 0 || day < told[claim]) ? day : told[claim];
            toldLast[claim] = Math.Max(toldLast[claim], day);
            var stance = stanceBits[row.GetString(4)];
            stances[claim] |= stance;
            onlyAttributed[claim] &= row.GetBoolean(5) && stance == 1 << (int)Stance.Asserts;
            return (claim, places[row.GetString(1)], row.IsNull(2) ? -1 : outlets.NumberOf(row.GetString(2)));
        }));
        var byDay = new int[claims.Count];
        for (var rank = 0; rank < byDay.Length; rank++)
        {
            byDay[rank] = rank;
        }

        Array.Sort(byDay, (one, other) => InTime(claims[one], claims[other]));
        var standings = Enum.GetValues<Standing>().ToDictionary(standing => standing.ToString(), StringComparer.Ordinal);
        ClaimColumns.HeldTie[] ties =
        [
            .. view.Rows(
                "SELECT source, target, claim, counts, standing, told FROM tie ORDER BY source, target, claim",
                row => new ClaimColumns.HeldTie(actors.NumberOf(row.GetString(0)), actors.NumberOf(row.GetString(1)), ranks[row.GetString(2)], row.GetBoolean(3), standings[row.GetString(4)], DayAt(row, 5)))
                .OrderBy(tie => tie.Claim),
        ];
        return new ClaimColumns
        {
            Ids = [.. claims.Select(claim => claim.Id)],
            ByDay = byDay,
            Types = [.. claims.Select(claim => claim.Type)],
            First = [.. claims.Select(claim => claim.First)],
            Last = [.. claims.Select(claim => claim.Last)],
            Told = told,
            ToldLast = toldLast,
            Sources = [.. claims.Select(claim => claim.Sources)],
            Contested = [.. claims.Select(claim => claim.Contested)],
            Stances = stances,
            OnlyAttributed = onlyAttributed,
            SideStarts = sides.Starts,
            Sides = sides.First,
            AccountStarts = accounts.Starts,
            Documents = accounts.First,
            Outlets = accounts.Second,
            Ties = ties,
            Actors = actors,
            OutletNames = outlets,
        };
    }

    private static int DayAt(StatementRow row, int column) => row.IsNull(column) ? 0 : ColumnDay.Of(row.GetString(column));

    /// <summary>By the first day, undated ones last, then by id in the file's order.</summary>
    private static int InTime(Line one, Line other) =>
        one.First != other.First ? (one.First == 0 ? int.MaxValue : one.First).CompareTo(other.First == 0 ? int.MaxValue : other.First) : Names.Compare(one.Id, other.Id);

    private sealed record Line(string Id, EventType Type, int First, int Last, int Sources, bool Contested);

    /// <summary>Values of each claim, one claim's after the other's.</summary>
    private sealed class Grouped
    {
        public Grouped(int claims, List<(int Claim, int First, int Second)> rows)
        {
            Starts = new int[claims + 1];
            First = new int[rows.Count];
            Second = new int[rows.Count];
            foreach (var (claim, _, _) in rows)
            {
                Starts[claim + 1]++;
            }

            for (var claim = 0; claim < claims; claim++)
            {
                Starts[claim + 1] += Starts[claim];
            }

            var next = Starts.AsSpan(0, claims).ToArray();
            foreach (var (claim, first, second) in rows)
            {
                var place = next[claim]++;
                First[place] = first;
                Second[place] = second;
            }
        }

        public int[] Starts { get; }

        public int[] First { get; }

        public int[] Second { get; }
    }
}
