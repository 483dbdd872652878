using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// Finds out which actors of different documents are the same: first by gazetteer entry, then by the same name, then persons
/// by the same name in another transcription, last persons and organisations by the part of a name that only one of them has.
/// </summary>
internal sealed class IdentityResolver
{
    private readonly IReadOnlyList<DigestActor> _actors;
    private readonly string[] _forms;
    private readonly ActorGroups _groups;

    private IdentityResolver(IReadOnlyList<DigestActor> actors)
    {
        _actors = actors;
        _forms = [.. actors.Select(a => NameForm.Of(a.Name))];
        _groups = new ActorGroups(actors);
    }

    /// <summary>Joins actors, given in the order of the documents, into groups.</summary>
    public static ActorGroups Resolve(IReadOnlyList<DigestActor> actors, CancellationToken cancellation)
    {
        var resolver = new IdentityResolver(actors);
        resolver.JoinByEntry();
        cancellation.ThrowIfCancellationRequested();
        resolver.JoinByName();
        cancellation.ThrowIfCancellationRequested();
        resolver.JoinBySkeleton();
        resolver.JoinByPart();
        return resolver._groups;
    }

    /// <summary>Whether a document names the actor, rather than only describing it.</summary>
    private static bool IsNamed(DigestActor actor) => actor.Names.Length > 0 || actor.Entry is not null;

    /// <summary>An armed group is an organisation to one document and a group to the next.</summary>
    private static MentionKind ClassOf(MentionKind kind) => kind == MentionKind.Group ? MentionKind.Organisation : kind;

    private static string Under(MentionKind kind, string form) => $"{(int)ClassOf(kind)}|{form}";

    private static void Note(Dictionary<string, List<int>> index, string key, int actor)
    {
        if (!index.TryGetValue(key, out var known))
        {
            index.Add(key, known = []);
        }

        if (known.Count == 0 || known[^1] != actor)
        {
            known.Add(actor);
        }
    }

    private void JoinByEntry()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < _actors.Count; index++)
        {
            if (_actors[index].Entry is { } entry && !first.TryAdd(entry, index))
            {
                _groups.Join(first[entry], index);
            }
        }
    }

    private void JoinByName()
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < _actors.Count; index++)
        {
            var actor = _actors[index];
            if (_forms[index].Length == 0)
            {
                continue;
            }

            if (!IsNamed(actor))
            {
                // "the ministry" of two documents is one only where both say whose.
                if (actor.Country is not null)
                {
                    Note(byName, $"described|{Under(actor.Kind, _forms[index])}|{actor.Country}", index);
                }

                continue;
            }

            if (actor.Kind != MentionKind.Person || _forms[index].Contains(' '))
            {
                Note(byName, Under(actor.Kind, _forms[index]), index);
            }

            if (actor.Entry is not null)
            {
                foreach (var name in actor.Names)
                {
                    Note(byName, Under(actor.Kind, NameForm.Of(name)), index);
                }
            }
        }

        foreach (var namesakes in byName.Values)
        {
            JoinNamesakes(namesakes);
        }
    }

    /// <summary>Joins those of one country; those of none go to the only country there is, or stay among themselves.</summary>
    private void JoinNamesakes(List<int> namesakes)
    {
        var placed = new List<int>();
        var homeless = new List<int>();
        foreach (var actor in namesakes)
        {
            if (_groups.CountryOf(actor) is null && _groups.EntryOf(actor) is null)
            {
                homeless.Add(actor);
            }
            else if (!placed.Any(p => _groups.Join(p, actor)))
            {
                placed.Add(actor);
            }
        }

        var home = placed.Count == 1 ? placed[0] : homeless.Count > 0 ? homeless[0] : -1;
        foreach (var actor in homeless)
        {
            _groups.Join(home, actor);
        }
    }

    private void JoinBySkeleton()
    {
        var bySkeleton = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < _actors.Count; index++)
        {
            if (_actors[index].Kind == MentionKind.Person && IsNamed(_actors[index]) && NameSkeleton.Of(_forms[index]) is { } skeleton)
            {
                foreach (var tie in TiesOf(index))
                {
                    Note(bySkeleton, $"{skeleton}|{tie}", index);
                }
            }
        }

        foreach (var alike in bySkeleton.Values)
        {
            for (var next = 1; next < alike.Count; next++)
            {
                _groups.Join(alike[0], alike[next]);
            }
        }
    }

    /// <summary>Joins an actor known by a part of a name ("Kassim") to the only one in the dossier that has it and shares country or office.</summary>
    private void JoinByPart()
    {
        var owners = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var index = 0; index < _actors.Count; index++)
        {
            if (_actors[index].Kind == MentionKind.Person && _forms[index].LastIndexOf(' ') is >= 0 and var cut)
            {
                var surname = _forms[index][(cut + 1)..];
                if (!owners.TryGetValue(surname, out var known))
                {
                    owners.Add(surname, known = []);
                }

                known.Add(_groups.RootOf(index));
            }
        }

        var ties = new Dictionary<int, HashSet<string>>();
        for (var index = 0; index < _actors.Count; index++)
        {
            if (_actors[index].Kind == MentionKind.Person && _forms[index].Contains(' '))
            {
                var root = _groups.RootOf(index);
                if (!ties.TryGetValue(root, out var known))
                {
                    ties.Add(root, known = []);
                }

                known.UnionWith(TiesOf(index));
            }
        }

        for (var index = 0; index < _actors.Count; index++)
        {
            if (_actors[index].Kind == MentionKind.Person
                && owners.TryGetValue(_forms[index], out var known)
                && known.Count == 1
                && TiesOf(index).Any(ties[known.First()].Contains))
            {
                _groups.Join(known.First(), index);
            }
        }
    }

    /// <summary>What ties a person to others of the same name: the country, and each office with what it belongs to.</summary>
    private IEnumerable<string> TiesOf(int index)
    {
        var actor = _actors[index];
        if (actor.Country is not null)
        {
            yield return actor.Country;
        }

        foreach (var role in actor.Roles)
        {
            if (role.Of is not null)
            {
                yield return $"{NameForm.Of(role.Title)} of {NameForm.Of(role.Of)}";
            }
        }
    }
}
