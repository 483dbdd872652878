using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Decisions;

/// <summary>What an attribution is said to be.</summary>
/// <param name="Source">The source as written; empty where none is named.</param>
/// <param name="Speaker">Who that is; null where unknown.</param>
/// <param name="Cue">The reporting words as written; empty where there are none.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="Span">Its content, from begin to end.</param>
/// <param name="Quote">The words at <paramref name="Span"/>.</param>
/// <param name="Zone">The kind of the zone in which it stands.</param>
public sealed record AttributionValue(string Source, NamedActor? Speaker, string Cue, Manner Manner, TextSpan Span, string Quote, ZoneKind Zone)
{
    /// <summary>An attribution of a digest.</summary>
    public static AttributionValue Of(DocumentDigest digest, DigestAttribution item)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(item);
        return new AttributionValue(item.Source, item.Actor < 0 ? null : NamedActor.Of(digest.Actors[item.Actor]), item.Cue, item.Manner, item.Span, item.Quote, item.Zone);
    }

    /// <summary>Who speaks, in what words it is announced, and how much is said, on one line; the same for the same value.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Speaker?.Name ?? (Source.Length == 0 ? "unnamed source" : $"\"{Source}\"")}, {Manner.ToString().ToLowerInvariant()}, {Span}: {Quote}");
}
