using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Ledger;

/// <summary>
/// Puts threats, promises and demands into a ledger: the tellings of one together, and for each the later claims between the same sides that
/// may be its condition or its consequence come true. What is later is never taken for its effect; it is shown beside it.
/// </summary>
public static class LedgerFinder
{
    /// <summary>How many days later something may still bear on it.</summary>
    public const int Reach = 30;

    private const int SameDays = 4;
    private const int MostOutcomes = 3;
    private const double Alike = 0.25;
    private const double AlikeBetweenThem = 0.1;

    private static readonly EventType[] Yielding = [EventType.Concede, EventType.Agree, EventType.Retreat];
    private static readonly EventType[] Hostile = [EventType.Assault, EventType.Coerce, EventType.Mobilize, EventType.Sanction];
    private static readonly EventType[] Friendly = [EventType.Aid, EventType.Support, EventType.Cooperate, EventType.Retreat, EventType.Concede];

    /// <summary>The types of claims that may answer a threat, promise or demand whose own words were not coded.</summary>
    public static ImmutableArray<EventType> Answers { get; } = [.. Yielding.Concat(Hostile).Concat(Friendly).Append(EventType.Reject).Distinct().Order()];

    /// <summary>The ledger: open entries first, then by day, undated last, then by id.</summary>
    /// <param name="undertakings">What the documents tell.</param>
    /// <param name="claims">The claims among which outcomes are looked for.</param>
    /// <param name="stateOf">The state for which an actor counts, by key; null for none.</param>
    public static ImmutableArray<LedgerEntry> Find(IEnumerable<Undertaking> undertakings, IEnumerable<Claim> claims, Func<string, string?> stateOf)
    {
        ArgumentNullException.ThrowIfNull(undertakings);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(stateOf);
        var asserted = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var claim in claims.Where(c => c.Accounts.Any(a => a.Stance == Stance.Asserts)))
        {
            foreach (var name in Sides(claim.Source, stateOf))
            {
                if (!asserted.TryGetValue(name, out var known))
                {
                    asserted.Add(name, known = []);
                }

                known.Add(claim);
            }
        }

        var groups = new List<List<Undertaking>>();
        foreach (var item in undertakings.OrderBy(u => u.Day ?? DateOnly.MaxValue).ThenBy(u => u.Id, StringComparer.Ordinal))
        {
            if (groups.Find(g => AreOne(g[0], item, stateOf)) is { } group)
            {
                group.Add(item);
            }
            else
            {
                groups.Add([item]);
            }
        }

        return
        [
            .. groups.Select(g => new LedgerEntry([.. g], Outcomes(g, asserted, stateOf)))
                .OrderByDescending(e => e.IsOpen)
                .ThenBy(e => e.First.Day ?? DateOnly.MaxValue)
                .ThenBy(e => e.First.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether two documents tell the same: kind, doer or addressee, near days, and rarer words of condition and consequence.</summary>
    private static bool AreOne(Undertaking one, Undertaking other, Func<string, string?> stateOf) =>
        one.Kind == other.Kind
        && (one.Day is null || other.Day is null || Math.Abs(one.Day.Value.DayNumber - other.Day.Value.DayNumber) <= SameDays)
        && (Shares(one.Doer, other.Doer, stateOf) || ((one.Doer.IsEmpty || other.Doer.IsEmpty) && Shares(one.Addressee, other.Addressee, stateOf)))
        && (one.Evidence.Quote == other.Evidence.Quote || Likeness(one, other) >= (Shares(one.Doer, other.Doer, stateOf) && Shares(one.Addressee, other.Addressee, stateOf) ? AlikeBetweenThem : Alike));

    private static double Likeness(Undertaking one, Undertaking other) => WordRarity.Cosine(Words(one), Words(other));

    private static ImmutableArray<(string Word, double Weight)> Words(Undertaking item) => WordRarity.Vector(item.Evidence.Quote
        .Split((char[])[' ', ',', '.', ';', ':', '"', '“', '”', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Select(w => (w, 1.0)));

    private static ImmutableArray<LedgerOutcome> Outcomes(List<Undertaking> tellings, Dictionary<string, List<Claim>> asserted, Func<string, string?> stateOf)
    {
        var item = tellings[0];
        if (item.Day is not { } said)
        {
            return [];
        }

        var told = tellings.Select(t => (t.Evidence.Document, t.Evidence.Span)).ToHashSet();
        var found = new List<LedgerOutcome>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Look(item.Doer, c => IsConsequence(item, c, stateOf), OutcomeKind.Consequence);
        if (item.Kind == UndertakingKind.Demand)
        {
            Look(item.Addressee, c => Yielding.Contains(c.Type) && (c.Target.IsEmpty || Shares(c.Target, item.Doer, stateOf)), OutcomeKind.Accepted);
            Look(item.Addressee, c => c.Type == EventType.Reject && (c.Target.IsEmpty || Shares(c.Target, item.Doer, stateOf)), OutcomeKind.Refused);
        }
        else if (item.ConditionType is { } type)
        {
            // What is not to be done meets the condition by not being done: that it was done is the way out of it.
            Look(item.ConditionDoer, c => c.Type == type, item.ConditionNegated ? OutcomeKind.Accepted : OutcomeKind.Condition);
        }

        return [.. found.OrderBy(o => o.Day ?? DateOnly.MaxValue).ThenBy(o => o.Claim, StringComparer.Ordinal)];

        void Look(ImmutableArray<string> doers, Func<Claim, bool> fits, OutcomeKind what)
        {
            var near = Sides(doers, stateOf).SelectMany(n => asserted.GetValueOrDefault(n) ?? []).DistinctBy(c => c.Id, StringComparer.Ordinal)
                .Where(c => DayOf(c) is { } day && day.DayNumber - said.DayNumber is >= 0 and <= Reach && fits(c))
                .Where(c => !c.Accounts.Any(a => told.Contains((a.Evidence.Document, a.Evidence.Span))))
                .OrderBy(c => DayOf(c)).ThenBy(c => c.Id, StringComparer.Ordinal)
                .Take(MostOutcomes);
            found.AddRange(near.Where(c => seen.Add(c.Id)).Select(c => new LedgerOutcome(what, c.Id, c.Summary, DayOf(c), c.Accounts.First(a => a.Stance == Stance.Asserts).Evidence)));
        }
    }

    /// <summary>What was undertaken, by its type where one was coded, else by its kind, done to those to whom it was said.</summary>
    private static bool IsConsequence(Undertaking item, Claim claim, Func<string, string?> stateOf)
    {
        var fits = item.ConsequenceType is { } type and not (EventType.Threaten or EventType.Agree or EventType.Request) ? claim.Type == type
            : item.Kind switch
            {
                UndertakingKind.Threat or UndertakingKind.Demand => Hostile.Contains(claim.Type),
                UndertakingKind.Promise => Friendly.Contains(claim.Type),
                _ => false,
            };
        return fits && (item.Addressee.IsEmpty ? item.ConsequenceType is not null : Shares(claim.Target, item.Addressee, stateOf));
    }

    private static DateOnly? DayOf(Claim claim) => claim.From ?? claim.To ?? claim.Accounts.Min(a => a.Published);

    private static bool Shares(ImmutableArray<string> left, ImmutableArray<string> right, Func<string, string?> stateOf) =>
        Sides(left, stateOf).Intersect(Sides(right, stateOf), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Sides(ImmutableArray<string> keys, Func<string, string?> stateOf) =>
        keys.Concat(keys.Select(stateOf).OfType<string>().Select(s => $"state {s}")).Distinct(StringComparer.Ordinal);
}
