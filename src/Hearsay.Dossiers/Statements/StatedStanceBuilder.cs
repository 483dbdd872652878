using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Statements;

/// <summary>Lists, document by document, what the articles state of how actors stand to one another; what readers and boilerplate state is counted and left out.</summary>
internal static class StatedStanceBuilder
{
    /// <summary>The stances in the order of the documents and their text, one for each pair of actors.</summary>
    public static ImmutableArray<StatedStance> Build(IReadOnlyList<DocumentDigest> digests, ActorIndex actors, out int leftOut)
    {
        var stated = ImmutableArray.CreateBuilder<StatedStance>();
        leftOut = 0;
        for (var document = 0; document < digests.Count; document++)
        {
            var digest = digests[document];
            foreach (var stance in digest.Stances.IsDefault ? [] : digest.Stances)
            {
                var keys = actors.KeyOf[document];
                var pairs = PairsOf(stance, keys).Distinct().ToList();
                if (pairs.Count == 0 || !ArticleZones.Contains(digest.Sentences[stance.Sentence].Zone))
                {
                    leftOut++;
                    continue;
                }

                var sentence = digest.Sentences[stance.Sentence];
                var evidence = new Evidence(digest.Document.Id, sentence.Span, sentence.Quote);
                var chain = VoiceChain.Names(digest, stance.Voice);
                for (var index = 0; index < pairs.Count; index++)
                {
                    stated.Add(new StatedStance(
                        pairs.Count == 1 ? $"{digest.Document.Id}:{stance.Id}" : string.Create(CultureInfo.InvariantCulture, $"{digest.Document.Id}:{stance.Id}.{index + 1}"),
                        stance.Kind,
                        stance.Status,
                        pairs[index].Source,
                        pairs[index].Target,
                        digest.Document.Outlet,
                        digest.Document.Published,
                        stance.Word,
                        chain,
                        stance.Voice >= 0,
                        evidence));
                }
            }
        }

        return stated.ToImmutable();
    }

    /// <summary>Everybody on the one side with everybody else on the other.</summary>
    private static IEnumerable<(string Source, string Target)> PairsOf(DigestStance stance, string?[] keys) =>
        from source in stance.Source
        from target in stance.Target
        where keys[source] is not null && keys[target] is not null && keys[source] != keys[target]
        select (keys[source]!, keys[target]!);
}
