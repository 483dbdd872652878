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

    private Gazetteer(IEnumerable<Alias> aliases)
    {
        Aliases = [.. aliases];
        Entries = [.. Aliases.Select(a => a.Entry).Distinct().OrderBy(e => e.Key, StringComparer.Ordinal)];
        _byKey = Entries.ToFrozenDictionary(e => e.Key, StringComparer.Ordinal);
        _byWording = Aliases.GroupBy(a => Folded(a.Wording), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _byFirst = Aliases.GroupBy(a => a.Pieces[0].Folded, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(a => a.Pieces.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The gazetteer that comes with the program.</summary>
    public static Gazetteer Default { get; } = new(GazetteerTables.Aliases());

    /// <summary>All entries, ordered by key.</summary>
    public ImmutableArray<Entry> Entries { get; }

    internal ImmutableArray<Alias> Aliases { get; }

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
    public Entry Acting(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind is EntryKind.Capital or EntryKind.House ? ByKey(entry.Of) ?? entry : entry;
    }

    internal ReadOnlySpan<Alias> From(string firstPiece) => _byFirst.TryGetValue(firstPiece, out var list) ? list : [];

    private static string Folded(string wording) =>
        string.Join(' ', Folding.Pieces(wording) is ["the", _, ..] pieces ? pieces[1..] : Folding.Pieces(wording));
}
