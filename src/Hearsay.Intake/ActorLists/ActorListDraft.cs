using System.Collections.Immutable;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.ActorLists;

/// <summary>A list while it is gathered from several files: what has the same name is one actor.</summary>
internal sealed class ActorListDraft
{
    private readonly Dictionary<string, ListedActor> _actors = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, ListedAgent> _agents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an actor, or names and stands to one of the same name.</summary>
    public void Add(string name, EntryKind kind, IEnumerable<string> names, IEnumerable<ActorStand> stands)
    {
        if (_actors.TryGetValue(name, out var known))
        {
            _actors[name] = known with { Names = Distinct(known.Names.Concat(names), name), Stands = [.. known.Stands.Concat(stands).Distinct()] };
            return;
        }

        _order.Add(name);
        _actors[name] = new ListedActor(name, kind, Distinct(names, name), [.. stands.Distinct()]);
    }

    /// <summary>Adds a noun; the first of its meanings stays.</summary>
    public void Add(ListedAgent agent) => _agents.TryAdd(agent.Noun, agent);

    /// <summary>The list, actors in the order of their first line, nouns in that of the alphabet.</summary>
    public ActorList ToList() => new([.. _order.Select(name => _actors[name])], [.. _agents.Values.OrderBy(agent => agent.Noun, StringComparer.Ordinal)]);

    private static ImmutableArray<string> Distinct(IEnumerable<string> names, string but) =>
        [.. names.Where(name => !string.Equals(name, but, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
}
