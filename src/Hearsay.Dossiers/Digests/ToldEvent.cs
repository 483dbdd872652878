using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Digests;

/// <summary>An event as one document tells it, before it is joined with other tellings; also what comments and boilerplate tell.</summary>
/// <param name="Id">The event's id in its document's reading.</param>
/// <param name="Outlet">The outlet of the document; null where unknown.</param>
/// <param name="Published">The day on which the document was published; null where unknown.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Mode">The PLOVER mode; null where none is told.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="Source">The names of its doers in the document.</param>
/// <param name="Target">The names of those to whom it is done.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Place">Where, as written; null where the text does not say.</param>
/// <param name="Voice">The voices from the outermost source inwards; empty where the document's author speaks.</param>
/// <param name="Zone">The kind of the zone in which it is told.</param>
/// <param name="Evidence">Its sentence.</param>
public sealed record ToldEvent(
    string Id,
    string? Outlet,
    DateOnly? Published,
    EventType Type,
    string? Mode,
    EventStatus Status,
    ImmutableArray<string> Source,
    ImmutableArray<string> Target,
    DateOnly? From,
    DateOnly? To,
    string? Place,
    ImmutableArray<string> Voice,
    ZoneKind Zone,
    Evidence Evidence)
{
    /// <summary>The word that gives the status, as written; null for what is told as a fact.</summary>
    public string? Cue { get; init; }

    /// <summary>The codes of its contexts (PLOVER), sorted.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The ids of the events of the document on which it depends.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The sentences that tell it again.</summary>
    public ImmutableArray<Evidence> Again { get; init; } = [];

    /// <summary>The events of a document in the order of its text.</summary>
    public static IEnumerable<ToldEvent> Of(DocumentDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        foreach (var item in digest.Events)
        {
            var sentence = digest.Sentences[item.Sentence];
            yield return new ToldEvent(
                item.Id,
                digest.Document.Outlet,
                digest.Document.Published,
                item.Type,
                item.Mode,
                item.Status,
                [.. item.Source.Select(a => digest.Actors[a].Name), .. item.UnknownSource],
                [.. item.Target.Select(a => digest.Actors[a].Name), .. item.UnknownTarget],
                item.From,
                item.To,
                item.Place,
                [.. Claims.VoiceChain.Attributions(digest, item.Voice).Select(a => a.Voice)],
                sentence.Zone,
                new Evidence(digest.Document.Id, sentence.Span, sentence.Quote))
            {
                Cue = item.Cue,
                Contexts = item.Contexts.IsDefault ? [] : item.Contexts,
                Conditions = item.Conditions.IsDefault ? [] : item.Conditions,
                Again = item.Again.IsDefault ? [] : [.. item.Again.Select(s => new Evidence(digest.Document.Id, digest.Sentences[s].Span, digest.Sentences[s].Quote))],
            };
        }
    }
}
