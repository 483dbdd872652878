using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>An attribution of one document.</summary>
/// <param name="Id">Its id in the reading.</param>
/// <param name="Source">The source as written; empty where none is named.</param>
/// <param name="Voice">What the source is called in a chain of voices: as written, by name where a pronoun is written, "unnamed source" where nothing is.</param>
/// <param name="Named">Whether the source is known: an actor, or a phrase with a name in it.</param>
/// <param name="Cue">The reporting words as written; empty where there are none.</param>
/// <param name="Actor">The index of the source's actor among the digest's actors; -1 where unknown.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="Commitment">How far source and author stand behind the content.</param>
/// <param name="Medium">The outlet named in the text that carried the statement, as written; null where none is.</param>
/// <param name="Parent">The index of the attribution inside whose content it stands; -1 where there is none.</param>
/// <param name="Zone">The kind of the zone in which its content stands.</param>
/// <param name="Span">From the begin of its content to the end.</param>
/// <param name="Quote">The words at <paramref name="Span"/>.</param>
public sealed record DigestAttribution(
    string Id,
    string Source,
    string Voice,
    bool Named,
    string Cue,
    int Actor,
    Manner Manner,
    Commitment Commitment,
    string? Medium,
    int Parent,
    ZoneKind Zone,
    TextSpan Span,
    string Quote);
