using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Claims;

/// <summary>Finds what a document tells that may become a claim, and counts what does not.</summary>
internal static class TellingFinder
{
    /// <summary>Adds the tellings of a document.</summary>
    /// <param name="digest">The document.</param>
    /// <param name="known">As whom its actors are known in the dossier; null for those left out.</param>
    /// <param name="leftOut">What earlier documents left out.</param>
    /// <param name="tellings">Where to.</param>
    /// <returns><paramref name="leftOut"/> with the events of this document that make no claim.</returns>
    public static LeftOut Find(DocumentDigest digest, IReadOnlyList<KnownActor?> known, LeftOut leftOut, List<Telling> tellings)
    {
        var article = WordRarity.Vector(digest.Terms.Select(t => (t.Text, 1 + Math.Log(t.Count))));
        for (var ordinal = 0; ordinal < digest.Events.Length; ordinal++)
        {
            var item = digest.Events[ordinal];
            var zone = digest.Sentences[item.Sentence].Zone;
            if (zone == ZoneKind.Comment)
            {
                leftOut = leftOut with { CommentEvents = leftOut.CommentEvents + 1 };
                continue;
            }

            if (zone == ZoneKind.Boilerplate)
            {
                leftOut = leftOut with { BoilerplateEvents = leftOut.BoilerplateEvents + 1 };
                continue;
            }

            var source = TellingSide.Of(item.Source.Select(p => known[p]).OfType<KnownActor>(), item.UnknownSource);
            var target = TellingSide.Of(item.Target.Select(p => known[p]).OfType<KnownActor>(), item.UnknownTarget);
            if (item.UnknownSource.IsEmpty && item.UnknownTarget.IsEmpty && source.Shown.IsEmpty && target.Shown.IsEmpty)
            {
                leftOut = leftOut with { EventsWithoutActors = leftOut.EventsWithoutActors + 1 };
                continue;
            }

            tellings.Add(new Telling(digest, ordinal, source, target, TellingSide.Of(item.Beside.Select(p => known[p]).OfType<KnownActor>(), []), TellingPlace.Of(digest, item), article));
        }

        return leftOut;
    }
}
