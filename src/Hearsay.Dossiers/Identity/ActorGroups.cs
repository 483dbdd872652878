using Hearsay.Dossiers.Decisions;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// Makes groups of signatures that joins lead between: the strongest joins first, and none that would bring two gazetteer entries or two
/// countries together (union-find with these as guards), unless the gazetteer or somebody says so.
/// </summary>
internal static class ActorGroups
{
    /// <summary>The groups, each with its signatures in the ordinal order of their keys, by the first of them.</summary>
    /// <param name="members">Signatures with all to which joins lead from them, in whatever order.</param>
    /// <param name="joins">All joins between them.</param>
    /// <param name="decisions">What was decided about actors.</param>
    public static List<List<KnownSignature>> Part(IEnumerable<KnownSignature> members, IEnumerable<Join> joins, ActorDecisions decisions)
    {
        KnownSignature[] ordered = [.. members.OrderBy(m => m.Signature.Key, StringComparer.Ordinal)];
        var places = new Dictionary<string, int>(ordered.Length, StringComparer.Ordinal);
        for (var place = 0; place < ordered.Length; place++)
        {
            places.Add(ordered[place].Signature.Key, place);
        }

        var parts = new DisjointSets(ordered.Length);
        var entry = Array.ConvertAll(ordered, m => m.Signature.Entry);
        var country = Array.ConvertAll(ordered, m => m.Signature.Country);
        var sides = Array.ConvertAll(ordered, m => SidesOf(m.Signature, decisions));
        foreach (var join in joins.OrderByDescending(j => j.Score).ThenBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal))
        {
            var (left, right) = (parts.Find(places[join.Left]), parts.Find(places[join.Right]));
            if (left == right || sides[left].Any(s => sides[right].Contains((s.Split, !s.IsPart))))
            {
                continue;
            }

            var free = join.Score >= Join.Decided || (entry[left] is not null && entry[left] == entry[right]);
            if (!free && (Differ(entry[left], entry[right]) || Differ(country[left], country[right])))
            {
                continue;
            }

            var (first, second) = left < right ? (left, right) : (right, left);
            parts.Union(first, second);
            entry[first] ??= entry[second];
            country[first] ??= country[second];
            sides[first].UnionWith(sides[second]);
        }

        var groups = new SortedDictionary<int, List<KnownSignature>>();
        for (var place = 0; place < ordered.Length; place++)
        {
            var root = parts.Find(place);
            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = []);
            }

            group.Add(ordered[place]);
        }

        return [.. groups.Values];
    }

    /// <summary>On which side of each split a signature stands: the name that was parted, or what is left of the actor.</summary>
    private static HashSet<(int Split, bool IsPart)> SidesOf(Signature signature, ActorDecisions decisions)
    {
        var sides = new HashSet<(int, bool)>();
        for (var split = 0; split < decisions.Splits.Length; split++)
        {
            if (decisions.Splits[split].Part.Matches(signature))
            {
                sides.Add((split, true));
            }
            else if (decisions.Splits[split].Whole.Matches(signature))
            {
                sides.Add((split, false));
            }
        }

        return sides;
    }

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;
}
