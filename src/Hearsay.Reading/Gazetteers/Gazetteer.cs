using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Reading.Gazetteers;

/// <summary>
/// What is known by name before a text is read: states with their peoples, capitals and government houses, towns and regions, organisations, armed
/// groups and parties, outlets, peoples and faiths. The tables are plain files beside this code; see docs/gazetteer.md.
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, Entry> _byKey;
    private readonly FrozenDictionary<string, ImmutableArray<Alias>> _byWording;
    private readonly FrozenDictionary<string, Alias[]> _byFirst;

    private Gazetteer(IEnumerable<Alias> aliases, Phrases<Agent> agents)
    {
        Agents = agents;
        Aliases = [.. aliases];
        Entries = [.. Aliases.Select(a => a.Entry).Distinct().OrderBy(e => e.Key, StringComparer.Ordinal)];
        _byKey = Entries.ToFrozenDictionary(e => e.Key, StringComparer.Ordinal);
        _byWording = Aliases.GroupBy(a => Folded(a.Wording), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _byFirst = Aliases.GroupBy(a => a.Pieces[0].Folded, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(a => a.Pieces.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The gazetteer that comes with the program.</summary>
    public static Gazetteer Default { get; } = new(GazetteerTables.Aliases(), Wordlists.Agents);

    /// <summary>All entries, ordered by key.</summary>
    public ImmutableArray<Entry> Entries { get; }

    internal ImmutableArray<Alias> Aliases { get; }

    /// <summary>Common nouns for those who act and for places.</summary>
    internal Phrases<Agent> Agents { get; }

    /// <summary>
    /// This gazetteer with a user's own list. States, peoples, capitals and places that it knows stay what they are; of everything else the list has the last word.
    /// </summary>
    public Gazetteer With(ActorList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var keys = new HashSet<string>(_byKey.Keys, StringComparer.Ordinal);
        var added = new List<Alias>();
        foreach (var actor in list.Actors)
        {
            var (country, sector) = (actor.Stands[0].Country, actor.Stands[0].Sector);
            var key = "user/" + string.Join('-', Folding.Pieces(actor.Name));
            for (var n = 2; !keys.Add(key); n++)
            {
                key = $"user/{string.Join('-', Folding.Pieces(actor.Name))}-{n}";
            }

            var entry = new Entry(key, actor.Name, actor.Kind, country, sector) { Stands = actor.Stands };
            added.AddRange(actor.Names.Prepend(actor.Name).Where(name => Folding.Pieces(name) is { Length: > 0 } pieces && pieces[0].Length > 0 && !IsFixed(name))
                .DistinctBy(Folded, StringComparer.Ordinal).Select(name => new Alias(name, entry, AliasUse.Name)));
        }

        var replaced = added.Select(alias => Folded(alias.Wording)).ToHashSet(StringComparer.Ordinal);
        var nouns = Wordlists.DefaultAgents.Concat(list.Agents.Where(agent => Folding.Pieces(agent.Noun).Length > 0).Select(agent => (agent.Noun, new Agent(agent.Noun, agent.Kind, agent.Sector))));
        return new Gazetteer(
            Aliases.Where(alias => !replaced.Contains(Folded(alias.Wording))).Concat(added),
            new Phrases<Agent>(nouns.GroupBy(noun => string.Join(' ', Folding.Pieces(noun.Item1)), StringComparer.Ordinal).Select(group => group.Last())));
    }

    /// <summary>The entry with a key; null where there is none.</summary>
    public Entry? ByKey(string? key) => key is not null && _byKey.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>
    /// The entry that a wording names, whatever its capitals, marks and hyphens ("the" left out); null where none is known or more than one is
    /// meant. Adjectives ("Iraqi") name their state.
    /// </summary>
    public Entry? ByName(string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return _byWording.TryGetValue(Folded(wording), out var aliases) && aliases.All(a => a.Entry == aliases[0].Entry) ? aliases[0].Entry : null;
    }

    /// <summary>The entry for which one stands where it acts: the state of a capital or government house, else itself.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="day">The day of publication, for a seat that once was another state's ("Moscow" of 1985); null where unknown.</param>
    public Entry Acting(Entry entry, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (day is { } known && GazetteerTables.FormerStates.TryGetValue(entry.Key, out var former) && former.FirstOrDefault(f => f.First <= known && known <= f.Last) is { State: { } code } && ByKey(code) is { } state)
        {
            return state;
        }

        return entry.Kind is EntryKind.Capital or EntryKind.House ? ByKey(entry.Of) ?? entry : entry;
    }

    internal ReadOnlySpan<Alias> From(string firstPiece) => _byFirst.TryGetValue(firstPiece, out var list) ? list : [];

    private bool IsFixed(string wording) =>
        _byWording.TryGetValue(Folded(wording), out var known) && known.Any(alias => alias.Entry.Kind is not (EntryKind.Organisation or EntryKind.Group or EntryKind.Person));

    private static string Folded(string wording) =>
        string.Join(' ', Folding.Pieces(wording) is ["the", _, ..] pieces ? pieces[1..] : Folding.Pieces(wording));
}
