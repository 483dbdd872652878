using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Annotations;

/// <summary>
/// Writes readings in the annotation format, <c>hearsay/document/1</c>: one JSON object a document. Spans are UTF-16 code units
/// into <c>text</c>, end exclusive. The same reading gives the same bytes.
/// </summary>
public static class AnnotationWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a reading as one line, without the line break.</summary>
    public static void Write(DocumentReading reading, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteDocument(json, reading.Document, reading.Zones);
        WriteSegments(json, reading);
        WriteActors(json, reading);
        WriteAttributions(json, reading);
        WriteTimes(json, reading);
        WriteEvents(json, reading);
        WriteStances(json, reading);
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes a document that was not read, as one line without the line break: what is known of it, with every list but the
    /// zones of its markup empty.
    /// </summary>
    public static void WriteUnread(Document document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteDocument(json, document, document.Markup);
        foreach (var list in (ReadOnlySpan<string>)["sentences", "tokens", "mentions", "actors", "attributions", "times", "events", "stances"])
        {
            json.WriteStartArray(list);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, Document document, ImmutableArray<Zone> zones)
    {
        json.WriteString("schema", "hearsay/document/1");
        json.WriteString("id", document.Id);
        json.WriteString("file", document.File);
        json.WriteString("uri", document.Uri);
        json.WriteString("outlet", document.Outlet);
        WriteStrings(json, "byline", document.Byline);
        json.WriteString("title", document.Title);
        WriteDate(json, "published", document.Published);
        json.WriteString("language", document.Language);
        json.WriteString("text", document.Text);
        json.WriteStartArray("zones");
        foreach (var zone in zones)
        {
            json.WriteStartObject();
            WriteEnds(json, zone.Span);
            json.WriteString("kind", Names<Documents.ZoneKind>.Lower[zone.Kind]);
            json.WriteString("author", zone.Author);
            if (zone.ReplyTo is { } answered)
            {
                json.WriteNumber("replyTo", answered);
            }
            else
            {
                json.WriteNull("replyTo");
            }

            json.WriteString("time", zone.Time);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSegments(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartArray("sentences");
        for (var i = 0; i < reading.Segmented.Sentences.Length; i++)
        {
            json.WriteStartObject();
            WriteEnds(json, reading.Segmented.Sentences[i].Span);
            if (reading.Resolved.Parsed.Cuts.TryGetValue(i, out var pieces))
            {
                json.WriteNumber("pieces", pieces);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tokens");
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Words[i];
            json.WriteStartObject();
            WriteEnds(json, reading.Segmented.Tokens[i].Span);
            json.WriteString("lemma", word.Lemma);
            json.WriteString("upos", Names<Syntax.PartOfSpeech>.Upper[word.PartOfSpeech]);
            json.WriteNumber("head", word.Head);
            json.WriteString("deprel", word.Relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteActors(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartArray("mentions");
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            var mention = reading.Mentions[i];
            json.WriteStartObject();
            WriteEnds(json, mention.Extent);
            json.WriteString("kind", Names<Mentions.MentionKind>.Lower[mention.Kind]);
            json.WriteString("form", Names<Mentions.MentionForm>.Lower[mention.Form]);
            json.WriteString("actor", reading.Resolved.ActorIdOf(i));
            WriteJoin(json, reading, reading.Resolved.Joins[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("actors");
        foreach (var actor in reading.Actors)
        {
            json.WriteStartObject();
            json.WriteString("id", actor.Id);
            json.WriteString("name", actor.Name);
            json.WriteString("kind", Names<Mentions.MentionKind>.Lower[actor.Kind]);
            json.WriteString("country", actor.Country);
            json.WriteString("sector", actor.Sector);
            WriteStrings(json, "names", actor.Names);
            json.WriteStartArray("roles");
            foreach (var role in actor.Roles)
            {
                json.WriteStartObject();
                json.WriteString("title", role.Title);
                json.WriteString("of", role.Of);
                json.WritePropertyName("evidence");
                WriteSpan(json, role.Evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (!actor.Members.IsEmpty)
            {
                WriteStrings(json, "members", actor.Members);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Why a mention is joined to its actor, and to which mention it goes back.</summary>
    private static void WriteJoin(Utf8JsonWriter json, DocumentReading reading, Actors.MentionJoin join)
    {
        if (join.Reason == Actors.JoinReason.None)
        {
            return;
        }

        json.WriteString("because", Names<Actors.JoinReason>.Lower[join.Reason]);
        if (join.Antecedent >= 0)
        {
            json.WritePropertyName("antecedent");
            WriteSpan(json, reading.Mentions[join.Antecedent].Extent);
        }
    }

    private static void WriteAttributions(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartArray("attributions");
        foreach (var attribution in reading.Attributions)
        {
            json.WriteStartObject();
            json.WriteString("id", attribution.Id);
            WriteSpans(json, "source", attribution.Source);
            WriteSpans(json, "cue", attribution.Cue);
            WriteSpans(json, "content", attribution.Content);
            json.WriteString("actor", attribution.Actor);
            json.WriteString("manner", Names<Attributions.Manner>.Lower[attribution.Manner]);
            json.WriteString("parent", attribution.Parent);
            json.WriteStartObject("commitment");
            json.WriteString("source", Names<Attributions.SourceStance>.Lower[attribution.Commitment.Source]);
            json.WriteString("author", Names<Attributions.AuthorStance>.Lower[attribution.Commitment.Author]);
            json.WriteEndObject();
            if (attribution.Medium is { } medium)
            {
                json.WriteStartObject("medium");
                WriteEnds(json, medium);
                json.WriteString("actor", attribution.MediumActor);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("medium");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartArray("times");
        foreach (var time in reading.Times.SelectMany(t => t.Parts.Prepend(t)))
        {
            json.WriteStartObject();
            WriteEnds(json, time.Span);
            WriteDate(json, "from", time.From);
            WriteDate(json, "to", time.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvents(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartArray("events");
        foreach (var item in reading.Events)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("type", Names<EventType>.Upper[item.Type]);
            json.WriteString("mode", item.Mode);
            WriteSpans(json, "trigger", item.Trigger);
            WriteParticipants(json, "source", item.Source);
            WriteParticipants(json, "target", item.Target);
            WriteDate(json, "from", item.From);
            WriteDate(json, "to", item.To);
            json.WriteString("place", item.Place);
            json.WriteString("status", Names<EventStatus>.Lower[item.Status]);
            json.WriteString("voice", item.Voice);
            WriteSpans(json, "cue", item.Cue);
            WriteStrings(json, "conditions", item.Conditions);
            WriteStrings(json, "conditionOf", item.ConditionOf);
            WriteSpans(json, "again", item.Again);
            WriteContexts(json, item.Contexts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContexts(Utf8JsonWriter json, ImmutableArray<EventContext> contexts)
    {
        json.WriteStartArray("contexts");
        foreach (var context in contexts)
        {
            json.WriteStringValue(context.Code);
        }

        json.WriteEndArray();
        WriteSpans(json, "contextCues", [.. contexts.Select(c => c.Cue)]);
    }

    private static void WriteStances(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartArray("stances");
        foreach (var item in reading.Stances)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("kind", Names<StanceKind>.Lower[item.Kind]);
            json.WritePropertyName("trigger");
            WriteSpan(json, item.Trigger);
            WriteParticipants(json, "source", item.Source);
            WriteParticipants(json, "target", item.Target);
            json.WriteString("status", Names<EventStatus>.Lower[item.Status]);
            json.WriteString("voice", item.Voice);
            WriteSpans(json, "cue", item.Cue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParticipants(Utf8JsonWriter json, string name, ImmutableArray<Participant> participants)
    {
        json.WriteStartArray(name);
        foreach (var participant in participants)
        {
            json.WriteStartObject();
            WriteEnds(json, participant.Span);
            json.WriteString("actor", participant.Actor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            WriteSpan(json, span);
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        WriteEnds(json, span);
        json.WriteEndObject();
    }

    private static void WriteEnds(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("begin", span.Begin);
        json.WriteNumber("end", span.End);
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, day.ToString("yyyy-MM-dd"));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The names of an enumeration's values as the format spells them, made once.</summary>
    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Lower = Enum.GetValues<T>().ToDictionary(v => v, v => v.ToString().ToLowerInvariant());
        public static readonly Dictionary<T, string> Upper = Enum.GetValues<T>().ToDictionary(v => v, v => v.ToString().ToUpperInvariant());
    }
}
