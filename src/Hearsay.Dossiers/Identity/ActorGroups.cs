using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// The actors of all documents, joined into groups that never hold two gazetteer entries or two countries (union-find with
/// these two as guards).
/// </summary>
internal sealed class ActorGroups
{
    private readonly int[] _parent;
    private readonly string?[] _entry;
    private readonly string?[] _country;

    /// <summary>Starts with every actor by itself.</summary>
    public ActorGroups(IReadOnlyList<DigestActor> actors)
    {
        _parent = [.. Enumerable.Range(0, actors.Count)];
        _entry = [.. actors.Select(a => a.Entry)];
        _country = [.. actors.Select(a => a.Country)];
    }

    /// <summary>The first actor of the group to which an actor belongs.</summary>
    public int RootOf(int actor)
    {
        while (_parent[actor] != actor)
        {
            _parent[actor] = _parent[_parent[actor]];
            actor = _parent[actor];
        }

        return actor;
    }

    /// <summary>The country of a group; null where unknown.</summary>
    public string? CountryOf(int actor) => _country[RootOf(actor)];

    /// <summary>The gazetteer entry of a group; null where it has none.</summary>
    public string? EntryOf(int actor) => _entry[RootOf(actor)];

    /// <summary>Joins two groups unless entries or countries speak against it; with the same entry always.</summary>
    /// <returns>Whether the two are now one.</returns>
    public bool Join(int left, int right)
    {
        var (first, second) = (RootOf(left), RootOf(right));
        if (first == second)
        {
            return true;
        }

        var sameEntry = _entry[first] is not null && _entry[first] == _entry[second];
        if (!sameEntry && (Differ(_entry[first], _entry[second]) || Differ(_country[first], _country[second])))
        {
            return false;
        }

        if (first > second)
        {
            (first, second) = (second, first);
        }

        _parent[second] = first;
        _entry[first] ??= _entry[second];
        _country[first] ??= _country[second];
        return true;
    }

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;
}
