using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Events;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>
/// What claims are filtered by. A claim goes by its rank: its place in the order of pages, those with most independent sources first. Sides and accounts of
/// a claim stand one after the other; those of the claim with rank r begin at <c>Starts[r]</c> and end before <c>Starts[r + 1]</c>.
/// </summary>
internal sealed class ClaimColumns
{
    private int[]? _idPlaces;

    public required string[] Ids { get; init; }

    /// <summary>The ranks in the order of days.</summary>
    public required int[] ByDay { get; init; }

    public required EventType[] Types { get; init; }

    /// <summary>First and last days, as <see cref="ColumnDay"/> has them, and the first and last day on which accounts were published.</summary>
    public required int[] First { get; init; }

    public required int[] Last { get; init; }

    public required int[] Told { get; init; }

    public required int[] ToldLast { get; init; }

    public required int[] Sources { get; init; }

    public required bool[] Contested { get; init; }

    /// <summary>The stances of the accounts, a bit for each.</summary>
    public required int[] Stances { get; init; }

    /// <summary>Whether all accounts assert it and none in the document's own voice.</summary>
    public required bool[] OnlyAttributed { get; init; }

    public required int[] SideStarts { get; init; }

    /// <summary>Twice the number of the actor, and one more where it is the one that does it.</summary>
    public required int[] Sides { get; init; }

    public required int[] AccountStarts { get; init; }

    /// <summary>The ranks of the accounts' documents.</summary>
    public required int[] Documents { get; init; }

    /// <summary>The numbers of the accounts' outlets; -1 where unknown.</summary>
    public required int[] Outlets { get; init; }

    /// <summary>The ties in the order of their claims' ranks, then of the names of source and target.</summary>
    public required HeldTie[] Ties { get; init; }

    public required Names Actors { get; init; }

    public required Names OutletNames { get; init; }

    public int Count => Ids.Length;

    /// <summary>The ranks of the claims that a filter lets through, in the order of weight or of days.</summary>
    public List<int> Find(ClaimFilter filter, DossierView view, DocumentColumns documents, bool byWeight)
    {
        var test = new ClaimTest(this, filter, view, documents);
        var found = new List<int>();
        for (var place = 0; place < Count; place++)
        {
            var claim = byWeight ? place : ByDay[place];
            if (test.Passes(claim))
            {
                found.Add(claim);
            }
        }

        return found;
    }

    /// <summary>The strongest relations counted by some claims alone.</summary>
    public ImmutableArray<Relation> Relations(IEnumerable<int> claims, int most)
    {
        var wanted = new bool[Count];
        foreach (var claim in claims)
        {
            wanted[claim] = true;
        }

        var sums = new Dictionary<(int Source, int Target), (int Cooperation, int Conflict, int First, int Last)>();
        foreach (var tie in Ties)
        {
            var claim = tie.Claim;
            if (!tie.Counts || !wanted[claim])
            {
                continue;
            }

            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (tie.Source, tie.Target), out _);
            var sign = EventScale.Sign(Types[claim]);
            var (first, last) = (First[claim] > 0 ? First[claim] : Last[claim], Last[claim] > 0 ? Last[claim] : First[claim]);
            sum = (
                sum.Cooperation + (sign > 0 ? 1 : 0),
                sum.Conflict + (sign < 0 ? 1 : 0),
                first > 0 && (sum.First == 0 || first < sum.First) ? first : sum.First,
                Math.Max(sum.Last, last));
        }

        var places = Actors.Places();
        return
        [
            .. sums.OrderByDescending(sum => sum.Value.Cooperation + sum.Value.Conflict).ThenBy(sum => places[sum.Key.Source]).ThenBy(sum => places[sum.Key.Target]).Take(most)
                .Select(sum => new Relation(
                    Actors[sum.Key.Source],
                    Actors[sum.Key.Target],
                    sum.Value.Cooperation,
                    sum.Value.Conflict,
                    sum.Value.Cooperation.CompareTo(sum.Value.Conflict),
                    ColumnDay.Day(sum.Value.First),
                    ColumnDay.Day(sum.Value.Last),
                    [])),
        ];
    }

    /// <summary>The ties that some actors have with one another by some claims and that relations count, those of the best reported claims first.</summary>
    public IEnumerable<Tie> TiesWithin(IEnumerable<string> group, IEnumerable<int> claims, int most)
    {
        var members = group.Select(Actors.Find).ToHashSet();
        var (places, ids) = (Actors.Places(), _idPlaces ??= Names.PlacesOf(Ids));
        var wanted = new bool[Count];
        foreach (var claim in claims)
        {
            wanted[claim] = true;
        }

        return Ties.Where(tie => tie.Counts && wanted[tie.Claim] && members.Contains(tie.Source) && members.Contains(tie.Target))
            .OrderByDescending(tie => Sources[tie.Claim]).ThenBy(tie => ids[tie.Claim]).ThenBy(tie => places[tie.Source]).ThenBy(tie => places[tie.Target])
            .Take(most).Select(TieOf);
    }

    /// <summary>A tie as the file has it.</summary>
    public Tie TieOf(HeldTie tie) => new(
        Actors[tie.Source], Actors[tie.Target], Ids[tie.Claim], Types[tie.Claim], tie.Standing, ColumnDay.Day(First[tie.Claim]), ColumnDay.Day(Last[tie.Claim]), ColumnDay.Day(tie.Told), Sources[tie.Claim]);

    /// <summary>The claims of which actors of two parties are doers and that are done to nobody.</summary>
    public IEnumerable<int> Joint(IEnumerable<string> ones, IEnumerable<string> others)
    {
        var (ofOne, ofOther) = (Numbers(ones), Numbers(others));
        for (var claim = 0; claim < Count; claim++)
        {
            var (one, other, target) = (false, false, false);
            for (var side = SideStarts[claim]; side < SideStarts[claim + 1]; side++)
            {
                var actor = Sides[side] >> 1;
                target |= (Sides[side] & 1) == 0;
                one |= ofOne.Contains(actor);
                other |= ofOther.Contains(actor);
            }

            if (one && other && !target)
            {
                yield return claim;
            }
        }

        HashSet<int> Numbers(IEnumerable<string> names) => [.. names.Select(Actors.Find).Where(number => number >= 0)];
    }

    /// <summary>The dated ones of some claims, by day.</summary>
    public ImmutableArray<DayCount> ByDays(IEnumerable<int> claims)
    {
        var counts = new Dictionary<(int Actor, int Day), Tally>();
        foreach (var claim in claims)
        {
            Add(counts, -1, claim);
        }

        return InOrder(counts);
    }

    /// <summary>The dated ones of some claims, by day and by those of the given actors that do it.</summary>
    public ImmutableArray<DayCount> ByActors(IEnumerable<int> claims, IReadOnlyCollection<string> actors)
    {
        var lanes = actors.Select(Actors.Find).ToHashSet();
        var counts = new Dictionary<(int Actor, int Day), Tally>();
        foreach (var claim in claims)
        {
            for (var side = SideStarts[claim]; side < SideStarts[claim + 1]; side++)
            {
                if ((Sides[side] & 1) == 1 && lanes.Contains(Sides[side] >> 1))
                {
                    Add(counts, Sides[side] >> 1, claim);
                }
            }
        }

        return InOrder(counts);
    }

    /// <summary>The actors that do most of the dated ones of some claims.</summary>
    public ImmutableArray<string> Busiest(IEnumerable<int> claims, int most)
    {
        var (deeds, places) = (new int[Actors.Count], Actors.Places());
        foreach (var claim in claims.Where(claim => First[claim] > 0))
        {
            for (var side = SideStarts[claim]; side < SideStarts[claim + 1]; side++)
            {
                deeds[Sides[side] >> 1] += Sides[side] & 1;
            }
        }

        return
        [
            .. Enumerable.Range(0, deeds.Length).Where(actor => deeds[actor] > 0)
                .OrderByDescending(actor => deeds[actor]).ThenBy(actor => places[actor]).Take(most).Select(actor => Actors[actor]),
        ];
    }

    private void Add(Dictionary<(int Actor, int Day), Tally> counts, int actor, int claim)
    {
        if (First[claim] == 0)
        {
            return;
        }

        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (actor, First[claim]), out _);
        switch (EventScale.Sign(Types[claim]))
        {
            case > 0:
                tally.Cooperation++;
                break;
            case < 0:
                tally.Conflict++;
                break;
            default:
                tally.Request++;
                break;
        }

        tally.Contested += Contested[claim] ? 1 : 0;
    }

    private ImmutableArray<DayCount> InOrder(Dictionary<(int Actor, int Day), Tally> counts)
    {
        var places = Actors.Places();
        return
        [
            .. counts.OrderBy(count => count.Key.Actor < 0 ? -1 : places[count.Key.Actor]).ThenBy(count => count.Key.Day)
                .Select(count => new DayCount(
                    ColumnDay.Day(count.Key.Day)!.Value, count.Key.Actor < 0 ? null : Actors[count.Key.Actor], count.Value.Cooperation, count.Value.Request, count.Value.Conflict, count.Value.Contested)),
        ];
    }

    private struct Tally
    {
        public int Cooperation;
        public int Request;
        public int Conflict;
        public int Contested;
    }

    /// <summary>A tie without what its claim says.</summary>
    /// <param name="Source">The number of the actor that does it.</param>
    /// <param name="Target">The number of the actor to whom it is done.</param>
    /// <param name="Claim">The rank of the claim.</param>
    /// <param name="Counts">Whether the relation of the two counts it.</param>
    /// <param name="Standing">How it stands to fact.</param>
    /// <param name="Told">The first day on which it was told.</param>
    public readonly record struct HeldTie(int Source, int Target, int Claim, bool Counts, Standing Standing, int Told);
}
