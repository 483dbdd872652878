using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>Why an event was coded: its sentence with the tree, the entry of the lexicon, the roles, what gives the status, and whose voice it is.</summary>
public static class EventExplanation
{
    /// <summary>The explanation as plain text of several lines, each ended by a line feed.</summary>
    /// <param name="reading">The reading of the event's document.</param>
    /// <param name="item">One of the reading's events.</param>
    public static string Of(DocumentReading reading, Event item)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(item);
        var page = new StringBuilder();
        var mode = item.Mode is null ? "" : $" ({item.Mode})";
        Line(page, "event", $"{item.Id} in {reading.Document.Id}: {item.Type.ToString().ToUpperInvariant()}{mode}, {item.Status.ToString().ToLowerInvariant()}");
        Line(page, "trigger", Words(reading, item.Trigger));
        Line(page, "entry", item.Basis);
        Side(page, "source", reading, item, item.Source);
        Side(page, "target", reading, item, item.Target);
        Line(page, "status", $"{item.Status.ToString().ToLowerInvariant()}{(item.Cue.IsEmpty ? "" : $", for {Words(reading, item.Cue)}")}");
        foreach (var condition in item.Conditions)
        {
            Line(page, "depends on", Summary(reading, condition));
        }

        foreach (var consequence in item.ConditionOf)
        {
            Line(page, "condition of", Summary(reading, consequence));
        }

        Line(page, "time", item.From is null && item.To is null ? "unknown" : item.From == item.To ? Day(item.From) : $"{Day(item.From)} to {Day(item.To)}");
        Line(page, "place", item.Place ?? "not told");
        foreach (var context in item.Contexts)
        {
            Line(page, "context", $"{context.Code}, for \"{context.Cue.Of(reading.Document.Text)}\"");
        }

        Voices(page, reading, item);
        foreach (var again in item.Again)
        {
            Line(page, "told again", SentenceAt(reading, again).Span.Of(reading.Document.Text));
        }

        var sentence = SentenceAt(reading, item.Trigger[0]);
        Line(page, "sentence", sentence.Span.Of(reading.Document.Text));
        Tree(page, reading, sentence, item);
        return page.ToString();
    }

    private static void Side(StringBuilder page, string name, DocumentReading reading, Event item, ImmutableArray<Participant> side)
    {
        if (side.IsEmpty)
        {
            Line(page, name, "nobody named");
        }

        foreach (var participant in side)
        {
            var actor = participant.Actor is null ? null : reading.Actors.FirstOrDefault(a => a.Id == participant.Actor);
            var known = actor is null ? "no known actor" : $"{actor.Name}{(actor.Country is null ? "" : $", {actor.Country}")}{(actor.Sector is null ? "" : $" {actor.Sector}")}";
            Line(page, name, $"\"{participant.Span.Of(reading.Document.Text)}\" ({known}); {Path(reading, participant.Span, item.Trigger[0])}");
        }
    }

    /// <summary>How a phrase hangs on the trigger in the tree: "nsubj of threatened".</summary>
    private static string Path(DocumentReading reading, TextSpan span, TextSpan trigger)
    {
        var at = HeadOf(reading, span);
        var steps = new List<string>();
        for (var step = 0; step < 8 && at >= 0; step++)
        {
            var word = reading.Words[at];
            if (reading.Segmented.Tokens[at].Span.Overlaps(trigger))
            {
                break;
            }

            steps.Add(word.Head < 0 ? "root" : $"{word.Relation} of {reading.Segmented.Form(word.Head)}");
            at = word.Head;
        }

        return string.Join(", ", steps);
    }

    private static int HeadOf(DocumentReading reading, TextSpan span)
    {
        var first = reading.Segmented.TokenAtOrAfter(span.Begin);
        for (var i = first; i < reading.Segmented.Tokens.Length && reading.Segmented.Tokens[i].Span.Begin < span.End; i++)
        {
            var head = reading.Words[i].Head;
            if (head < 0 || !reading.Segmented.Tokens[head].Span.Overlaps(span))
            {
                return i;
            }
        }

        return first;
    }

    private static void Voices(StringBuilder page, DocumentReading reading, Event item)
    {
        var voice = item.Voice;
        for (var depth = 0; depth < 8 && voice is not null && reading.Attributions.FirstOrDefault(a => a.Id == voice) is Attribution said; depth++)
        {
            Line(page, "voice", $"{(said.Source.IsEmpty ? "unnamed source" : Words(reading, said.Source))}, cue {(said.Cue.IsEmpty ? "none" : Words(reading, said.Cue))}, {said.Manner.ToString().ToLowerInvariant()}");
            voice = said.Parent;
        }

        Line(page, "voice", "the document's author");
    }

    private static void Tree(StringBuilder page, DocumentReading reading, Sentence sentence, Event item)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = reading.Words[i];
            var span = reading.Segmented.Tokens[i].Span;
            var mark = item.Trigger.Any(t => t.Overlaps(span)) ? "*" : item.Cue.Any(t => t.Overlaps(span)) ? "!"
                : item.Source.Any(p => p.Span.Overlaps(span)) ? ">" : item.Target.Any(p => p.Span.Overlaps(span)) ? "<" : " ";
            var head = word.Head < 0 ? "0" : (word.Head - sentence.FirstToken + 1).ToString(CultureInfo.InvariantCulture);
            page.Append(CultureInfo.InvariantCulture, $"{mark} {i - sentence.FirstToken + 1,3}  {reading.Segmented.Form(i),-20} {word.Lemma,-18} {word.PartOfSpeech.ToString().ToUpperInvariant(),-6} {head,4}  {word.Relation}\n");
        }

        page.Append("* trigger  > source  < target  ! what gives the status\n");
    }

    private static string Summary(DocumentReading reading, string id) => reading.Events.FirstOrDefault(e => e.Id == id) is { } other
        ? $"{id} {other.Type.ToString().ToUpperInvariant()} {Words(reading, other.Trigger)}"
        : id;

    private static Sentence SentenceAt(DocumentReading reading, TextSpan span) =>
        reading.Segmented.Sentences[reading.Segmented.SentenceOf(reading.Segmented.TokenAtOrAfter(span.Begin))];

    private static string Words(DocumentReading reading, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(s => $"\"{s.Of(reading.Document.Text)}\""));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";

    private static void Line(StringBuilder page, string name, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"{name + ":",-14} {string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n");
}
