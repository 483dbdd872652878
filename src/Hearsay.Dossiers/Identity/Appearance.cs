using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Identity;

/// <summary>An actor of the dossier in one document.</summary>
/// <param name="Actor">Its key.</param>
/// <param name="IsNamed">Whether the document names it.</param>
/// <param name="Mentions">How often the article mentions it; at least once.</param>
/// <param name="First">Its first mention by name, or what comes nearest to that.</param>
/// <param name="Quote">The words at <paramref name="First"/>.</param>
internal sealed record Appearance(string Actor, bool IsNamed, int Mentions, TextSpan First, string Quote)
{
    /// <summary>Whether an actor of a document is to be seen in the dossier: the article itself, not only comments and boilerplate, mentions it.</summary>
    public static bool IsShown(DigestActor actor) => actor.Mentions > 0 && actor.FirstQuote.Length > 0;

    /// <summary>The actors of a document, each once, by key.</summary>
    /// <param name="digest">The document.</param>
    /// <param name="known">As whom its actors are known; null for those left out.</param>
    public static ImmutableArray<Appearance> Of(DocumentDigest digest, IReadOnlyList<KnownActor?> known)
    {
        var found = new SortedDictionary<string, Appearance>(StringComparer.Ordinal);
        for (var place = 0; place < digest.Actors.Length; place++)
        {
            var actor = digest.Actors[place];
            if (known[place] is not { } one || !IsShown(actor))
            {
                continue;
            }

            var next = new Appearance(one.Key, actor.Names.Length > 0, actor.Mentions, actor.First, actor.FirstQuote);
            found[one.Key] = !found.TryGetValue(one.Key, out var before) ? next
                : (before.IsNamed || !next.IsNamed ? before : next) with { Mentions = before.Mentions + next.Mentions };
        }

        return [.. found.Values];
    }
}
