using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Terms;

/// <summary>What the annotation of a document says of its words, read back from its JSON: tokens with their tree, who is mentioned where, who says what.</summary>
public sealed class AnnotatedText
{
    private AnnotatedText()
    {
    }

    /// <summary>The id of the document.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The original text.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The outlet; null where unknown.</summary>
    public string? Outlet { get; private init; }

    /// <summary>The zones in the order of the text.</summary>
    public ImmutableArray<Zone> Zones { get; private init; } = [];

    /// <summary>The sentences in the order of the text.</summary>
    internal ImmutableArray<TextSpan> Sentences { get; private init; } = [];

    /// <summary>The tokens in the order of the text.</summary>
    internal ImmutableArray<AnnotatedToken> Tokens { get; private init; } = [];

    /// <summary>The mentions of actors; those of nobody known are left out.</summary>
    internal ImmutableArray<(TextSpan Span, AnnotatedActor Actor)> Mentions { get; private init; } = [];

    /// <summary>The attributions in the order of the text.</summary>
    internal ImmutableArray<(string Id, string Voice, TextSpan Content, string? Parent)> Attributions { get; private init; } = [];

    /// <summary>Reads an annotation.</summary>
    /// <param name="json">The annotation, UTF-8.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static AnnotatedText Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return Of(parsed.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"This is no annotation: {fault.Message}", fault);
        }
    }

    /// <summary>The zone that a place stands in; null where it stands in none.</summary>
    internal int? ZoneAt(int place)
    {
        for (var index = 0; index < Zones.Length; index++)
        {
            if (Zones[index].Span.Begin <= place && place < Zones[index].Span.End)
            {
                return index;
            }
        }

        return null;
    }

    private static AnnotatedText Of(JsonElement root)
    {
        var text = root.GetProperty("text").GetString()!;
        var actors = root.GetProperty("actors").EnumerateArray()
            .Select((a, place) => (Id: a.GetProperty("id").GetString()!, Actor: new AnnotatedActor(place, a.GetProperty("name").GetString()!)))
            .ToDictionary(a => a.Id, a => a.Actor, StringComparer.Ordinal);
        var pronouns = root.GetProperty("tokens").EnumerateArray().Where(t => t.GetProperty("upos").ValueEquals("PRON")).Select(Span).ToHashSet();
        return new AnnotatedText
        {
            Id = root.GetProperty("id").GetString()!,
            Text = text,
            Outlet = root.GetProperty("outlet").GetString(),
            Zones = [.. root.GetProperty("zones").EnumerateArray().Select(z => new Zone(Span(z), Enum.Parse<ZoneKind>(z.GetProperty("kind").GetString()!, ignoreCase: true))
            {
                Author = z.GetProperty("author").GetString(),
                ReplyTo = z.GetProperty("replyTo") is { ValueKind: JsonValueKind.Number } answered ? answered.GetInt32() : null,
            })],
            Sentences = [.. root.GetProperty("sentences").EnumerateArray().Select(Span)],
            Tokens = [.. root.GetProperty("tokens").EnumerateArray().Select(t => new AnnotatedToken(
                Span(t), t.GetProperty("lemma").GetString()!, t.GetProperty("upos").GetString()!, t.GetProperty("head").GetInt32(), t.GetProperty("deprel").GetString()!))],
            Mentions = [.. root.GetProperty("mentions").EnumerateArray()
                .Where(m => m.GetProperty("actor").ValueKind == JsonValueKind.String)
                .Select(m => (Span(m), actors[m.GetProperty("actor").GetString()!]))],
            Attributions = [.. root.GetProperty("attributions").EnumerateArray().Where(a => a.GetProperty("content").GetArrayLength() > 0).Select(a => (
                a.GetProperty("id").GetString()!,
                VoiceOf(a, text, actors, pronouns),
                Whole(a.GetProperty("content")),
                a.GetProperty("parent").GetString()))],
        };
    }

    private static string VoiceOf(JsonElement attribution, string text, Dictionary<string, AnnotatedActor> actors, HashSet<TextSpan> pronouns)
    {
        var source = attribution.GetProperty("source");
        var name = attribution.GetProperty("actor").GetString() is { } actor ? actors.GetValueOrDefault(actor).Name : null;
        return source.GetArrayLength() > 0 && !(name is not null && pronouns.Contains(Whole(source))) ? Whole(source).Of(text) : name ?? Digests.DigestMaker.UnnamedSource;
    }

    private static TextSpan Whole(JsonElement spans) => Span(spans[0]).Union(Span(spans[spans.GetArrayLength() - 1]));

    private static TextSpan Span(JsonElement item) => new(item.GetProperty("begin").GetInt32(), item.GetProperty("end").GetInt32());
}
