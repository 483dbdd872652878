using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Identity;

/// <summary>The actors of a dossier, and as whom each actor of each document is known.</summary>
/// <param name="Actors">By number of mentions, most first, then by key.</param>
/// <param name="Known">For each document and each of its actors the actor of the dossier; null where it is left out.</param>
/// <param name="LeftOut">How many actors stand in comments and boilerplate only.</param>
internal sealed record ActorIndex(ImmutableArray<DossierActor> Actors, KnownActor?[][] Known, int LeftOut);

/// <summary>Builds the actors of a dossier, all documents at once.</summary>
internal sealed class ActorBuilder
{
    private readonly IReadOnlyList<DocumentDigest> _digests;
    private readonly ActorDecisions _decisions;
    private readonly Signature[][] _signatures;
    private readonly Dictionary<string, KnownSignature> _known = new(StringComparer.Ordinal);

    private ActorBuilder(IReadOnlyList<DocumentDigest> digests, ActorDecisions decisions)
    {
        _digests = digests;
        _decisions = decisions;
        _signatures = [.. digests.Select(d => Signature.Of(d).ToArray())];
    }

    /// <summary>Builds the actors.</summary>
    /// <param name="digests">In the order of the dossier's documents.</param>
    /// <param name="decisions">What was decided about actors.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ActorIndex Build(IReadOnlyList<DocumentDigest> digests, ActorDecisions decisions, CancellationToken cancellation) =>
        new ActorBuilder(digests, decisions).Build(cancellation);

    private static IEnumerable<Join> JoinsOf(IEnumerable<KnownSignature> known, ActorDecisions decisions, CancellationToken cancellation)
    {
        var blocks = new SortedDictionary<string, List<KnownSignature>>(StringComparer.Ordinal);
        foreach (var signature in known)
        {
            foreach (var block in NameBlocks.Of(signature, decisions))
            {
                if (!blocks.TryGetValue(block, out var members))
                {
                    blocks.Add(block, members = []);
                }

                members.Add(signature);
            }
        }

        foreach (var (block, members) in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var join in JoinFinder.Find(block, members))
            {
                yield return join;
            }
        }
    }

    private ActorIndex Build(CancellationToken cancellation)
    {
        Collect();
        var groups = ActorGroups.Part(_known.Values, JoinsOf(_known.Values, _decisions, cancellation), _decisions);
        var firsts = FirstPlaces();
        var knownAs = new Dictionary<string, KnownActor>(StringComparer.Ordinal);
        var described = new Dictionary<string, (ActorDescription Description, List<KnownSignature> Group)>(StringComparer.Ordinal);
        var shown = groups
            .Select(g => (Group: g, First: g.Select(m => firsts.GetValueOrDefault(m.Signature.Key, int.MaxValue)).Min()))
            .Where(g => g.First < int.MaxValue)
            .Select(g => (g.Group, g.First, Description: ActorDescription.Of(g.Group, _decisions)));
        foreach (var namesakes in shown.GroupBy(g => g.Description.PlainKey, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var (group, _, description) in namesakes.OrderBy(g => g.First))
            {
                var key = ActorDescription.KeyFor(namesakes.Key, number++);
                described.Add(key, (description, group));
                group.ForEach(m => knownAs.Add(m.Signature.Key, new KnownActor(key, description.Name, description.Kind, description.Country, description.Sector)));
            }
        }

        KnownActor?[][] known = [.. _signatures.Select(s => s.Select(one => knownAs.GetValueOrDefault(one.Key)).ToArray())];
        return new ActorIndex(Actors(described, known), known, groups.Count - described.Count);
    }

    private void Collect()
    {
        var names = new Dictionary<string, (Signature Signature, SortedSet<string> Names, int Documents)>(StringComparer.Ordinal);
        for (var document = 0; document < _digests.Count; document++)
        {
            for (var place = 0; place < _signatures[document].Length; place++)
            {
                var signature = _signatures[document][place];
                var (_, used, documents) = names.GetValueOrDefault(signature.Key, (signature, new SortedSet<string>(StringComparer.Ordinal), 0));
                used.UnionWith(_digests[document].Actors[place].Names.Select(Signature.Plain));
                names[signature.Key] = (signature, used, documents + 1);
            }
        }

        foreach (var (key, (signature, used, documents)) in names)
        {
            _known.Add(key, new KnownSignature(signature, [.. used], documents));
        }
    }

    /// <summary>Where each signature is first to be seen, as a number that grows with the documents and their text.</summary>
    private Dictionary<string, int> FirstPlaces()
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        for (var document = 0; document < _digests.Count; document++)
        {
            for (var place = 0; place < _signatures[document].Length; place++, next++)
            {
                if (Appearance.IsShown(_digests[document].Actors[place]))
                {
                    firsts.TryAdd(_signatures[document][place].Key, next);
                }
            }
        }

        return firsts;
    }

    private ImmutableArray<DossierActor> Actors(Dictionary<string, (ActorDescription Description, List<KnownSignature> Group)> described, KnownActor?[][] known)
    {
        var appearances = new Dictionary<string, List<(string Document, Appearance Appearance)>>(StringComparer.Ordinal);
        var roles = new Dictionary<string, List<DossierRole>>(StringComparer.Ordinal);
        var seen = new HashSet<(string Actor, string Office)>();
        for (var document = 0; document < _digests.Count; document++)
        {
            var digest = _digests[document];
            foreach (var appearance in Appearance.Of(digest, known[document]))
            {
                Listed(appearances, appearance.Actor).Add((digest.Document.Id, appearance));
            }

            for (var place = 0; place < digest.Actors.Length; place++)
            {
                if (known[document][place] is { } actor)
                {
                    Listed(roles, actor.Key).AddRange(digest.Actors[place].Roles
                        .Where(r => r.Quote.Length > 0 && seen.Add((actor.Key, Signature.OfficeForm(r))))
                        .Select(r => new DossierRole(r.Title, r.Of, new Evidence(digest.Document.Id, r.Span, r.Quote))));
                }
            }
        }

        return
        [
            .. described.Select(d =>
            {
                var (description, group) = d.Value;
                var (document, first) = appearances[d.Key].OrderBy(a => !a.Appearance.IsNamed).First();
                return new DossierActor(
                    d.Key,
                    description.Name,
                    description.Kind,
                    description.Country,
                    description.Sector,
                    description.NamesOf(group),
                    [.. roles.GetValueOrDefault(d.Key, [])],
                    appearances[d.Key].Sum(a => a.Appearance.Mentions),
                    appearances[d.Key].Count,
                    new Evidence(document, first.First, first.Quote));
            })
            .OrderByDescending(a => a.Mentions).ThenBy(a => a.Key, StringComparer.Ordinal),
        ];
    }

    private static List<T> Listed<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
