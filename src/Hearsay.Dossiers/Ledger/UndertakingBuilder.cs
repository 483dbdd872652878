using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Ledger;

/// <summary>Lists, document by document, the threats, promises and demands of the articles.</summary>
internal static class UndertakingBuilder
{
    /// <summary>The undertakings of a document in the order of its text; those of nobody known on either side are none.</summary>
    /// <param name="digest">The document.</param>
    /// <param name="known">As whom its actors are known in the dossier; null for those left out.</param>
    public static ImmutableArray<Undertaking> Build(DocumentDigest digest, IReadOnlyList<KnownActor?> known)
    {
        var made = ImmutableArray.CreateBuilder<Undertaking>();
        foreach (var item in digest.Undertakings.IsDefault ? [] : digest.Undertakings)
        {
            var sentence = digest.Sentences[item.Sentence];
            var (doer, addressee) = (Keys(item.Doer, known), Keys(item.Addressee, known));
            if (!ArticleZones.Contains(sentence.Zone) || (doer.IsEmpty && addressee.IsEmpty))
            {
                continue;
            }

            made.Add(new Undertaking(
                string.Create(CultureInfo.InvariantCulture, $"{digest.Document.Id}:u{made.Count + 1}"),
                item.Kind,
                doer,
                item.DoerWords,
                addressee,
                Within(item.Condition),
                Within(item.Consequence),
                item.ConditionType,
                Keys(item.ConditionDoer, known),
                item.ConditionNegated,
                item.ConsequenceType,
                item.Day ?? digest.Document.Published,
                digest.Document.Outlet,
                VoiceChain.Names(digest, item.Voice),
                item.Voice >= 0,
                new Evidence(digest.Document.Id, sentence.Span, sentence.Quote)));

            Evidence Within(TextSpan span) => new(digest.Document.Id, span, sentence.Quote[(span.Begin - sentence.Span.Begin)..(span.End - sentence.Span.Begin)]);
        }

        return made.ToImmutable();
    }

    private static ImmutableArray<string> Keys(ImmutableArray<int> actors, IReadOnlyList<KnownActor?> known) =>
        [.. actors.Select(a => known[a]?.Key).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
