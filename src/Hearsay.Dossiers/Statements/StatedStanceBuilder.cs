using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Statements;

/// <summary>Lists, document by document, what the articles state of how actors stand to one another; what readers and boilerplate state is counted and left out.</summary>
internal static class StatedStanceBuilder
{
    /// <summary>The stances of a document in the order of its text, one for each pair of actors.</summary>
    /// <param name="digest">The document.</param>
    /// <param name="known">As whom its actors are known in the dossier; null for those left out.</param>
    /// <param name="leftOut">How many are left out.</param>
    public static ImmutableArray<StatedStance> Build(DocumentDigest digest, IReadOnlyList<KnownActor?> known, out int leftOut)
    {
        var stated = ImmutableArray.CreateBuilder<StatedStance>();
        leftOut = 0;
        foreach (var stance in digest.Stances.IsDefault ? [] : digest.Stances)
        {
            var pairs = PairsOf(stance, known).Distinct().ToList();
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

        return stated.ToImmutable();
    }

    /// <summary>Everybody on the one side with everybody else on the other.</summary>
    private static IEnumerable<(string Source, string Target)> PairsOf(DigestStance stance, IReadOnlyList<KnownActor?> known) =>
        from source in stance.Source
        from target in stance.Target
        where known[source] is not null && known[target] is not null && known[source]!.Key != known[target]!.Key
        select (known[source]!.Key, known[target]!.Key);
}
