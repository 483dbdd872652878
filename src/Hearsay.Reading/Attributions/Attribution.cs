using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Somebody is reported to have said, written, thought or felt something.</summary>
/// <param name="Id">"q1", "q2" … in the order of the text.</param>
/// <param name="Source">The whole source phrase ("a spokesman for the ministry"); empty where the text names none.</param>
/// <param name="Cue">The words that report ("said", "according to"); empty for a block quotation without any.</param>
/// <param name="Content">What is reported, with its quotation marks and without outer white space; at least one span.</param>
/// <param name="Actor">The id of the source's actor; null where it is unknown.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="Parent">The id of the attribution inside whose content this one stands; null where there is none.</param>
/// <param name="Commitment">How far source and author stand behind the content.</param>
/// <param name="Medium">The outlet named in the reporting clause that carried the statement ("told the Herald"); null where none is.</param>
/// <param name="MediumActor">The id of the medium's actor; null where there is none.</param>
public sealed record Attribution(
    string Id,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content,
    string? Actor,
    Manner Manner,
    string? Parent,
    Commitment Commitment = default,
    TextSpan? Medium = null,
    string? MediumActor = null);
