using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which document.</summary>
/// <param name="Id">Its id as the address writes it.</param>
/// <param name="At">A passage to open it at, as 120-180: UTF-16 code units, end exclusive.</param>
/// <param name="Part">The part of a long text, from 1.</param>
public sealed record DocumentQuery(string Id, string? At, string? Part);

/// <summary>A document that shares passages with another.</summary>
/// <param name="Document">The other's id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Share">The part of the later one's sentences, by length, that stands in the earlier one.</param>
/// <param name="Earlier">Whether the other is the one that was copied.</param>
public sealed record NeighbourLine(string Document, string Title, string? Outlet, double Share, bool Earlier);

/// <summary>An attribution of the part that is shown.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="Source">The source as written; empty where none is named.</param>
/// <param name="Cue">The reporting words.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="Parent">The id of the attribution in whose content it stands; null for none.</param>
/// <param name="Actor">The key of the speaker; null where unknown.</param>
public sealed record AttributionLine(string Id, string Source, string Cue, string Manner, string? Parent, string? Actor);

/// <summary>An event of the part that is shown.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Trigger">The words that tell it.</param>
/// <param name="Source">Who does it, as written.</param>
/// <param name="Target">To whom, as written.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="From">The first day, as 1956-10-30; null where unknown.</param>
/// <param name="To">The last day; null where unknown.</param>
/// <param name="Place">Where, as written; null where the text does not say.</param>
/// <param name="Voice">The id of the attribution that vouches for it; null where the author does.</param>
/// <param name="Claim">The id of the claim of which it is a telling; null where it is of none.</param>
public sealed record EventLine(string Id, string Type, string Trigger, string Source, string Target, string Status, string? From, string? To, string? Place, string? Voice, string? Claim);

/// <summary>A document as it was read.</summary>
/// <param name="Document">What is known of it.</param>
/// <param name="Story">Its story; null where it has none.</param>
/// <param name="Wire">The agency whose report it says it carries; null where it names none.</param>
/// <param name="Neighbours">The documents that share passages with it.</param>
/// <param name="Blocks">The text of this part.</param>
/// <param name="Attributions">Who is said to have said what in this part.</param>
/// <param name="Events">Who did what to whom in this part.</param>
/// <param name="Part">The number of the part, from 1.</param>
/// <param name="Parts">The number of parts.</param>
public sealed record DocumentModel(
    DossierDocument Document,
    StoryLine? Story,
    string? Wire,
    ImmutableArray<NeighbourLine> Neighbours,
    ImmutableArray<TextBlock> Blocks,
    ImmutableArray<AttributionLine> Attributions,
    ImmutableArray<EventLine> Events,
    int Part,
    int Parts)
{
    /// <summary>What people decided about this document, in the order in which they did; only what holds.</summary>
    public ImmutableArray<DecisionLine> Decisions { get; init; } = [];

    /// <summary>The most code units of a part: a page of them stays far below 300 KB.</summary>
    private const int PartLength = 9_000;

    /// <summary>Reads it.</summary>
    internal static DocumentModel Read(PageSource source, DocumentQuery query)
    {
        var view = source.View;
        var id = source.Id(IdKind.Document, query.Id);
        var document = view.Documents.Get(id) ?? throw PageException.NotFound("document");
        var reading = ReadingText.Of(view.Annotation(id)) is { Text.Length: > 0 } read ? read : new ReadingText { Text = view.Text(id) ?? "" };
        var at = Range(query.At, reading.Text.Length);
        var ends = Ends(reading);
        var part = QueryText.Number("part", query.Part, 1, ends.Count) ?? (at is { } place ? Math.Max(1, ends.FindIndex(end => place.Begin < end) + 1) : 1);
        var shown = new TextRange(part == 1 ? 0 : ends[part - 2], ends[part - 1]);
        var (earlier, later) = (view.Documents.CopiedFrom(id), view.Documents.CopiedBy(id, 12));
        var keys = Keys(view, id, reading);
        var blocks = new TextBlocks(
            reading,
            keys,
            (earlier?.Passages ?? []).Concat(later.SelectMany(copy => copy.Passages)).Select(span => new TextRange(span.Begin, span.End)),
            at).Within(shown);
        var claims = view.Documents.ClaimsOf(id);
        return new DocumentModel(
            document,
            view.Overview.StoryOf(id),
            view.Documents.WireOf(id),
            [
                .. (earlier is null ? [] : new[] { new NeighbourLine(earlier.Document.Id, Phrases.NameOf(earlier.Document), earlier.Document.Outlet, earlier.Share, Earlier: true) }),
                .. later.Select(copy => new NeighbourLine(copy.Document.Id, Phrases.NameOf(copy.Document), copy.Document.Outlet, copy.Share, Earlier: false)),
            ],
            blocks,
            [.. reading.Attributions.Where(each => each.Content.Any(range => range.Begin < shown.End && range.End > shown.Begin)).Select(each => new AttributionLine(each.Id, Words(each.Source), Words(each.Cue), each.Manner, each.Parent, each.Actor is { } actor ? keys.GetValueOrDefault(actor) : null))],
            [
                .. reading.Events.Where(each => each.Trigger.Any(range => range.Begin < shown.End && range.End > shown.Begin)).Select(each => new EventLine(
                    each.Id,
                    each.Type.ToLowerInvariant(),
                    Words(each.Trigger),
                    Words(each.Source.Select(participant => new TextRange(participant.Begin, participant.End)), ", "),
                    Words(each.Target.Select(participant => new TextRange(participant.Begin, participant.End)), ", "),
                    each.Status,
                    each.From,
                    each.To,
                    each.Place,
                    each.Voice,
                    claims.GetValueOrDefault(each.Id))),
            ],
            part,
            ends.Count)
        {
            Decisions = [.. view.Review.HoldingIn(id).Select(DecisionLine.Of)],
        };

        string Words(IEnumerable<TextRange> ranges, string between = " … ") => string.Join(between, ranges.Where(range => range.Begin <= range.End && range.End <= reading.Text.Length).Select(range => DisplayText.Clean(reading.Text[range.Begin..range.End])));
    }

    /// <summary>Where the parts end: after a whole zone where one ends in time, else after a line, else where the length is reached.</summary>
    private static List<int> Ends(ReadingText reading)
    {
        List<int> ends = [];
        var begin = 0;
        while (reading.Text.Length - begin > PartLength)
        {
            var most = begin + PartLength;
            var zone = reading.Zones.Where(zone => zone.End > begin && zone.End <= most).Select(zone => zone.End).DefaultIfEmpty(0).Max();
            var line = reading.Text.LastIndexOf('\n', most - 1, PartLength - 1) + 1;
            var end = zone > begin ? zone : line > begin ? line : char.IsLowSurrogate(reading.Text[most]) ? most - 1 : most;
            ends.Add(end);
            begin = end;
        }

        ends.Add(reading.Text.Length);
        return ends;
    }

    /// <summary>The dossier's keys of the document's actors, by their ids in the reading.</summary>
    private static Dictionary<string, string> Keys(DossierView view, string id, ReadingText reading)
    {
        var keys = view.Documents.ActorsOf(id);
        return reading.Actors.Select((actor, place) => (actor.Id, Key: keys.GetValueOrDefault(place))).Where(actor => actor.Key is not null)
            .DistinctBy(actor => actor.Id, StringComparer.Ordinal).ToDictionary(actor => actor.Id, actor => actor.Key!, StringComparer.Ordinal);
    }

    private static TextRange? Range(string? at, int length)
    {
        if (QueryText.Given(at) is not { } given)
        {
            return null;
        }

        return given.Split('-') is [var first, var last] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var begin) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? begin < end && end <= length ? new TextRange(begin, end) : null
            : throw new PageException(400, "“at” is a passage as 120-180.");
    }
}
