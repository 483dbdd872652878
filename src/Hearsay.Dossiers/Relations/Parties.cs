using System.Collections.Immutable;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Dossiers.Relations;

/// <summary>
/// For whom each actor counts: for itself, or for its state. Ministers, forces, capitals and citizens count for the state whose
/// country they have; who acts on his own account (rebels, opposition, outlets, organisations of states; <c>own-account.tsv</c>)
/// counts for himself in either case.
/// </summary>
public sealed class Parties
{
    private readonly Dictionary<string, string> _partyOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private Parties()
    {
    }

    /// <summary>Every actor counts for itself.</summary>
    public static Parties Actors(IEnumerable<Affiliation> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        var parties = new Parties();
        foreach (var actor in actors)
        {
            parties._partyOf[actor.Key] = actor.Key;
            parties._names[actor.Key] = actor.Name;
        }

        return parties;
    }

    /// <summary>Actors count for their states.</summary>
    /// <param name="actors">The actors of the dossier, most mentioned first.</param>
    public static Parties States(IEnumerable<Affiliation> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ImmutableArray<Affiliation> all = [.. actors];
        var parties = new Parties();
        var states = new Dictionary<string, Affiliation>(StringComparer.Ordinal);
        foreach (var actor in all.Where(a => a.IsState))
        {
            states.TryAdd(actor.State!, actor);
        }

        foreach (var actor in all)
        {
            // A state that no document names itself is known by its code.
            var (key, name) = actor.State is null ? (actor.Key, actor.Name)
                : states.TryGetValue(actor.State, out var state) ? (state.Key, state.Name)
                : (actor.State.ToLowerInvariant(), Gazetteer.Default.ByKey(actor.State)?.Name ?? actor.State);
            parties._partyOf[actor.Key] = key;
            parties._names[key] = name;
        }

        return parties;
    }

    /// <summary>The party for which an actor counts; the actor itself where it is unknown.</summary>
    public string Of(string actor) => _partyOf.GetValueOrDefault(actor, actor);

    /// <summary>The name of a party; its key where it is unknown.</summary>
    public string Name(string party) => _names.GetValueOrDefault(party, party);

    /// <summary>The actors that count for a party, ordered; the party itself where nobody does.</summary>
    public ImmutableArray<string> Members(string party)
    {
        ImmutableArray<string> members = [.. _partyOf.Where(p => p.Value == party).Select(p => p.Key).Order(StringComparer.Ordinal)];
        return members.IsEmpty ? [party] : members;
    }

    /// <summary>Ties between parties: a claim counts once for each pair however many of their members it names, and not within one party.</summary>
    public IEnumerable<Tie> Of(IEnumerable<Tie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var seen = new HashSet<(string, string, string)>();
        foreach (var tie in ties)
        {
            var (source, target) = (Of(tie.Source), Of(tie.Target));
            if (source != target && seen.Add((source, target, tie.Claim)))
            {
                yield return source == tie.Source && target == tie.Target ? tie : tie with { Source = source, Target = target };
            }
        }
    }
}
