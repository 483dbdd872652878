using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Relations;

/// <summary>
/// Sums claims up by pairs of actors. A claim counts where a document asserts it in its author's own voice or two separate
/// origins assert it, and nobody denies it; what is only said by one source, denied, conditional, intended or asked for does
/// not count. Types count by the halves of PLOVER's quad classes; a request is hostile to PLOVER ("to demand") but may ask
/// for help as well, so it counts for neither.
/// </summary>
internal static class RelationBuilder
{
    private static readonly FrozenSet<EventType> Cooperative = FrozenSet.Create(
        EventType.Agree, EventType.Consult, EventType.Support, EventType.Concede, EventType.Cooperate, EventType.Aid, EventType.Retreat);

    private static readonly FrozenSet<EventType> Hostile = FrozenSet.Create(
        EventType.Accuse, EventType.Reject, EventType.Threaten, EventType.Protest, EventType.Sanction, EventType.Mobilize, EventType.Coerce, EventType.Assault);

    /// <summary>The relations by source, then by target.</summary>
    public static ImmutableArray<Relation> Build(ImmutableArray<Claim> claims)
    {
        var pairs = new Dictionary<(string Source, string Target), List<Claim>>();
        foreach (var claim in claims)
        {
            if (!IsAsserted(claim) || !(Cooperative.Contains(claim.Type) || Hostile.Contains(claim.Type)))
            {
                continue;
            }

            foreach (var source in claim.Source)
            {
                foreach (var target in claim.Target)
                {
                    if (source == target)
                    {
                        continue;
                    }

                    if (!pairs.TryGetValue((source, target), out var known))
                    {
                        pairs.Add((source, target), known = []);
                    }

                    known.Add(claim);
                }
            }
        }

        return [.. pairs
            .OrderBy(p => p.Key.Source, StringComparer.Ordinal).ThenBy(p => p.Key.Target, StringComparer.Ordinal)
            .Select(p => Sum(p.Key.Source, p.Key.Target, p.Value))];
    }

    private static bool IsAsserted(Claim claim) =>
        !claim.Contested
        && claim.Accounts.Any(a => a.Stance == Stance.Asserts)
        && (claim.IndependentSources > 1 || claim.Accounts.Any(a => a is { Stance: Stance.Asserts, Attributed: false }));

    private static Relation Sum(string source, string target, List<Claim> claims)
    {
        var cooperation = claims.Count(c => Cooperative.Contains(c.Type));
        var conflict = claims.Count - cooperation;
        return new Relation(
            source,
            target,
            cooperation,
            conflict,
            Math.Sign(cooperation - conflict),
            claims.Min(c => c.From),
            claims.Max(c => c.To),
            [.. claims.Select(c => c.Id)]);
    }
}
