using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>The actors of a dossier, and under which key each actor of each document goes.</summary>
/// <param name="Actors">By number of mentions, most first, then by key.</param>
/// <param name="KeyOf">For each document and each of its actors the key; null where the actor is left out.</param>
/// <param name="LeftOut">How many actors stand in comments and boilerplate only.</param>
internal sealed record ActorIndex(ImmutableArray<DossierActor> Actors, string?[][] KeyOf, int LeftOut)
{
    private readonly Dictionary<string, DossierActor> _byKey = Actors.ToDictionary(a => a.Key, StringComparer.Ordinal);

    /// <summary>The actor with a key.</summary>
    public DossierActor this[string key] => _byKey[key];
}

/// <summary>Builds the actors of a dossier from the groups that identity has found.</summary>
internal static class ActorBuilder
{
    /// <summary>Builds the actors.</summary>
    /// <param name="digests">In the order of the dossier's documents.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ActorIndex Build(IReadOnlyList<DocumentDigest> digests, CancellationToken cancellation)
    {
        var all = digests.SelectMany(d => d.Actors).ToList();
        var documentOf = new int[all.Count];
        var next = 0;
        for (var document = 0; document < digests.Count; document++)
        {
            foreach (var _ in digests[document].Actors)
            {
                documentOf[next++] = document;
            }
        }

        var groups = IdentityResolver.Resolve(all, cancellation);
        var members = new SortedDictionary<int, List<int>>();
        for (var index = 0; index < all.Count; index++)
        {
            var root = groups.RootOf(index);
            if (!members.TryGetValue(root, out var known))
            {
                members.Add(root, known = []);
            }

            known.Add(index);
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var keyOf = new string?[all.Count];
        var actors = ImmutableArray.CreateBuilder<DossierActor>();
        var leftOut = 0;
        foreach (var group in members.Values)
        {
            if (group.TrueForAll(i => all[i].Mentions == 0 || all[i].FirstQuote.Length == 0))
            {
                leftOut++;
                continue;
            }

            var actor = Build(group, all, documentOf, digests, keys);
            actors.Add(actor);
            group.ForEach(i => keyOf[i] = actor.Key);
        }

        actors.Sort((left, right) => left.Mentions != right.Mentions ? right.Mentions.CompareTo(left.Mentions) : string.CompareOrdinal(left.Key, right.Key));
        var offset = 0;
        var byDocument = new string?[digests.Count][];
        for (var document = 0; document < digests.Count; document++)
        {
            var count = digests[document].Actors.Length;
            byDocument[document] = keyOf[offset..(offset + count)];
            offset += count;
        }

        return new ActorIndex(actors.ToImmutable(), byDocument, leftOut);
    }

    private static DossierActor Build(List<int> group, List<DigestActor> all, int[] documentOf, IReadOnlyList<DocumentDigest> digests, HashSet<string> keys)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var roles = ImmutableArray.CreateBuilder<DossierRole>();
        var seen = new HashSet<(string, string)>();
        foreach (var index in group)
        {
            names.UnionWith(all[index].Names);
            foreach (var role in all[index].Roles)
            {
                if (role.Quote.Length > 0 && seen.Add((NameForm.Of(role.Title), NameForm.Of(role.Of ?? ""))))
                {
                    roles.Add(new DossierRole(role.Title, role.Of, new Evidence(digests[documentOf[index]].Document.Id, role.Span, role.Quote)));
                }
            }
        }

        var kind = Commonest(group.Select(i => (MentionKind?)all[i].Kind))!.Value;
        var name = NameOf(group, all, kind);
        names.Add(name);
        var shown = group
            .Where(i => all[i].Mentions > 0 && all[i].FirstQuote.Length > 0)
            .OrderBy(i => all[i].Names.Length == 0)
            .First();
        return new DossierActor(
            KeyFor(name, keys),
            name,
            kind,
            Commonest(group.Select(i => all[i].Country)),
            Commonest(group.Select(i => all[i].Sector)),
            [.. names],
            roles.ToImmutable(),
            group.Sum(i => all[i].Mentions),
            group.Where(i => all[i].Mentions > 0).Select(i => documentOf[i]).Distinct().Count(),
            new Evidence(digests[documentOf[shown]].Document.Id, all[shown].First, all[shown].FirstQuote));
    }

    /// <summary>The name that most documents use; a person's full name before a part of it, the longer before the shorter.</summary>
    private static string NameOf(List<int> group, List<DigestActor> all, MentionKind kind) => group
        .Where(i => all[i].Name.Length > 0)
        .GroupBy(i => all[i].Name, StringComparer.Ordinal)
        .OrderByDescending(g => kind == MentionKind.Person && g.Key.Contains(' '))
        .ThenByDescending(g => g.Count())
        .ThenByDescending(g => g.Key.Length)
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key)
        .FirstOrDefault("unnamed");

    private static T? Commonest<T>(IEnumerable<T?> values) => values
        .Where(v => v is not null)
        .GroupBy(v => v)
        .OrderByDescending(g => g.Count())
        .Select(g => g.Key)
        .FirstOrDefault();

    private static string KeyFor(string name, HashSet<string> keys)
    {
        var plain = NameForm.Joined(name, '-');
        plain = plain.StartsWith("the-", StringComparison.Ordinal) ? plain[4..] : plain;
        plain = plain.Length == 0 ? "actor" : plain;
        var key = plain;
        for (var number = 2; !keys.Add(key); number++)
        {
            key = $"{plain}-{number}";
        }

        return key;
    }
}
