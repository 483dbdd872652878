using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Workbench.Models;

/// <summary>A stretch of the text, UTF-16 code units, end exclusive.</summary>
/// <param name="Begin">The first code unit.</param>
/// <param name="End">The code unit after the last.</param>
public record struct TextRange(int Begin, int End);

/// <summary>The reading of a document as the annotation format writes it, as much as its page shows.</summary>
internal sealed class ReadingText
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict };

    public string Text { get; init; } = "";

    public List<ReadZone> Zones { get; init; } = [];

    public List<TextRange> Sentences { get; init; } = [];

    public List<ReadToken> Tokens { get; init; } = [];

    public List<ReadMention> Mentions { get; init; } = [];

    public List<ReadActor> Actors { get; init; } = [];

    public List<ReadAttribution> Attributions { get; init; } = [];

    public List<ReadEvent> Events { get; init; } = [];

    /// <summary>Reads one line of the annotation format; null where it is none.</summary>
    public static ReadingText? Of(byte[]? annotation)
    {
        if (annotation is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ReadingText>(annotation, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record ReadZone(int Begin, int End, string Kind, string? Author);

    internal sealed record ReadToken(int Begin, int End, string Lemma, string Upos, int Head, string Deprel);

    internal sealed record ReadMention(int Begin, int End, string Kind, string? Actor, string? Because);

    internal sealed record ReadActor(string Id, string Name, string Kind, ImmutableArray<string> Names);

    internal sealed record ReadParticipant(int Begin, int End, string? Actor);

    internal sealed record ReadAttribution(
        string Id, ImmutableArray<TextRange> Source, ImmutableArray<TextRange> Cue, ImmutableArray<TextRange> Content, string? Actor, string Manner, string? Parent);

    internal sealed record ReadEvent(
        string Id, string Type, string? Mode, ImmutableArray<TextRange> Trigger, ImmutableArray<ReadParticipant> Source, ImmutableArray<ReadParticipant> Target, string? From, string? To, string? Place, string Status, string? Voice);
}
