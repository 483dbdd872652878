using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Decisions;

/// <summary>An event or attribution of a document with what speaks against it, by which a reviewer's list is ordered.</summary>
/// <param name="Reference">The item: as the last decision refers to it where there is one, else as it stands.</param>
/// <param name="Id">Its id in the digest; null where it was decided not to be there.</param>
/// <param name="Type">The type of an event in lower case; "attribution" otherwise.</param>
/// <param name="Doubt">From 0 to 1; more comes first.</param>
/// <param name="Reasons">Why, heaviest first.</param>
/// <param name="Decided">The number of the last decision about it; 0 where nothing was decided.</param>
public sealed record DoubtfulItem(ItemReference Reference, string? Id, string Type, double Doubt, ImmutableArray<DoubtReason> Reasons, int Decided)
{
    /// <summary>Less than this is not put into the list of a whole dossier.</summary>
    public const double Least = 0.25;

    /// <summary>More words than this are long for what one person said at once.</summary>
    private const int LongContent = 600;

    private const int ManyActors = 4;

    /// <summary>The events and attributions of a document's article, in the order of the text, each place once.</summary>
    public static IEnumerable<DoubtfulItem> Of(DocumentDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var decided = digest.Decided.Where(item => item.Item is not null).ToDictionary(item => item.Item!, StringComparer.Ordinal);
        return digest.Events.Where(item => !item.At.IsEmpty && ArticleZones.Contains(digest.Sentences[item.Sentence].Zone))
            .Select(item => Made(new ItemReference(ItemKind.Event, item.At), item.Id, item.Type.ToString().ToLowerInvariant(), Of(digest, item)))
            .Concat(digest.Attributions.Where(item => !item.Span.IsEmpty && ArticleZones.Contains(item.Zone))
                .Select(item => Made(new ItemReference(ItemKind.Attribution, item.Span), item.Id, "attribution", Of(item))))
            .Concat(digest.Decided.Where(item => item.Item is null && item.Applies && item.Reference.Kind != ItemKind.Actor)
                .Select(item => new DoubtfulItem(item.Reference, null, "", 0, [], item.Number)))
            .DistinctBy(item => item.Reference)
            .OrderBy(item => item.Reference.Span)
            .ThenBy(item => item.Reference.Kind);

        DoubtfulItem Made(ItemReference reference, string id, string type, IEnumerable<string> names)
        {
            ImmutableArray<DoubtReason> reasons = [.. names.Select(name => DoubtReason.Of(reference.Kind, name)).OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Name, StringComparer.Ordinal)];
            var doubt = 1 - reasons.Aggregate(1.0, (left, reason) => left * (1 - reason.Weight));
            return decided.TryGetValue(id, out var item)
                ? new DoubtfulItem(item.Reference, id, type, doubt, reasons, item.Number)
                : new DoubtfulItem(reference, id, type, doubt, reasons, 0);
        }
    }

    private static IEnumerable<string> Of(DocumentDigest digest, DigestEvent item)
    {
        var named = item.Source.Concat(item.Target).All(actor => digest.Actors[actor].Names.Length > 0);
        (bool Holds, string Name)[] reasons =
        [
            (item.Source.IsEmpty && item.UnknownSource.IsEmpty, "no-source"),
            (item.Source.IsEmpty && !item.UnknownSource.IsEmpty, "unknown-source"),
            (item.Target.IsEmpty && item.UnknownTarget.IsEmpty, "no-target"),
            (item.Target.IsEmpty && !item.UnknownTarget.IsEmpty, "unknown-target"),
            (item.Source.Intersect(item.Target).Any(), "both-sides"),
            (item.Source.Length >= ManyActors || item.Target.Length >= ManyActors, "many-actors"),
            (!named, "described-actor"),
            (item.Status != EventStatus.Actual, "status-cue"),
            (item.DayAssumed, "day-assumed"),
            (!item.Conditions.IsDefaultOrEmpty, "conditions"),
            (item.Voice >= 0 && !digest.Attributions[item.Voice].Named, "unnamed-voice"),
            (digest.Sentences[item.Sentence].Zone == ZoneKind.Headline, "headline"),
        ];
        return reasons.Where(reason => reason.Holds).Select(reason => reason.Name);
    }

    private static IEnumerable<string> Of(DigestAttribution item)
    {
        (bool Holds, string Name)[] reasons =
        [
            (item.Source.Length == 0, "no-source"),
            (item.Source.Length > 0 && !item.Named, "unnamed-source"),
            (item.Source.Length > 0 && item.Named && item.Actor < 0, "speaker-unknown"),
            (item.Cue.Length == 0, "no-cue"),
            (item.Span.Length > LongContent, "long-content"),
            (item.Parent >= 0, "nested"),
            (item.Manner == Manner.Mixed, "mixed-manner"),
        ];
        return reasons.Where(reason => reason.Holds).Select(reason => reason.Name);
    }
}
