using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Storage;

/// <summary>The JSON inside the file: digests, and what was known of a document before it was read.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new SpanConverter(), new TextConverter() },
    };

    /// <summary>Packs a digest.</summary>
    public static byte[] Pack(DocumentDigest digest) => Compressed.Pack(JsonSerializer.SerializeToUtf8Bytes(digest, Options));

    /// <summary>Unpacks a digest.</summary>
    /// <exception cref="InvalidDataException">The bytes are no packed digest.</exception>
    public static DocumentDigest UnpackDigest(byte[] packed) => Unpack<DocumentDigest>(packed);

    /// <summary>Packs what was known of a document before it was read, all but id and text.</summary>
    public static byte[] Pack(Document document) => Compressed.Pack(JsonSerializer.SerializeToUtf8Bytes(
        new Given(document.File, document.Uri, document.Outlet, document.Byline, document.Title, document.Published, document.Language, document.Markup),
        Options));

    /// <summary>Puts a document together again.</summary>
    /// <exception cref="InvalidDataException">The bytes are no packed document.</exception>
    public static Document UnpackDocument(string id, byte[] text, byte[] packed)
    {
        var given = Unpack<Given>(packed);
        return new Document(id, Compressed.UnpackText(text))
        {
            File = given.File,
            Uri = given.Uri,
            Outlet = given.Outlet,
            Byline = given.Byline,
            Title = given.Title,
            Published = given.Published,
            Language = given.Language,
            Markup = given.Markup,
        };
    }

    /// <summary>A list as a JSON array.</summary>
    public static string Write<T>(ImmutableArray<T> items) => JsonSerializer.Serialize(items, Options);

    /// <summary>What was judged of two documents, as JSON.</summary>
    public static string Write(JudgedCopy judged) => JsonSerializer.Serialize(judged, Options);

    /// <summary>What was judged of two documents, out of JSON.</summary>
    public static JudgedCopy ReadJudged(string json) => JsonSerializer.Deserialize<JudgedCopy>(json, Options)!;

    /// <summary>A list of texts out of a JSON array.</summary>
    public static ImmutableArray<string> ReadTexts(string json) => ReadList<string>(json);

    /// <summary>A list out of a JSON array.</summary>
    public static ImmutableArray<T> ReadList<T>(string json) => JsonSerializer.Deserialize<ImmutableArray<T>>(json, Options);

    /// <summary>A claim with its accounts, by which it is seen whether it has changed.</summary>
    public static string Write(Claim claim) => JsonSerializer.Serialize(claim, Options);

    /// <summary>A threat, promise or demand as JSON.</summary>
    public static string Write(Undertaking undertaking) => JsonSerializer.Serialize(undertaking, Options);

    /// <summary>A value out of JSON.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A stored value is null.");

    /// <summary>What was decided about an item.</summary>
    public static string Write(ItemDecision item) => JsonSerializer.Serialize(item, Options);

    /// <summary>What was decided about an item.</summary>
    /// <exception cref="InvalidDataException">The text is no such JSON.</exception>
    public static ItemDecision ReadItem(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ItemDecision>(json, Options) ?? throw new InvalidDataException("A stored decision is null.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"A stored decision cannot be understood: {error.Message}", error);
        }
    }

    private static T Unpack<T>(byte[] packed)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Compressed.Unpack(packed), Options) ?? throw new InvalidDataException("A stored value is null.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"A stored value cannot be understood: {error.Message}", error);
        }
    }

    private sealed record Given(
        string? File,
        string? Uri,
        string? Outlet,
        ImmutableArray<string> Byline,
        string? Title,
        DateOnly? Published,
        string Language,
        ImmutableArray<Zone> Markup);

    /// <summary>A span is an array of its begin and its end.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var begin = reader.GetInt32();
            reader.Read();
            var end = reader.GetInt32();
            reader.Read();
            return reader.TokenType == JsonTokenType.EndArray && 0 <= begin && begin <= end ? new TextSpan(begin, end) : throw new JsonException("A span is two numbers in order.");
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Begin);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    /// <summary>A text is a string, or, where it holds a lone surrogate and has no UTF-8 form, an array of its code units.</summary>
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return reader.GetString();
            }

            var text = new System.Text.StringBuilder();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            {
                text.Append((char)reader.GetUInt16());
            }

            return text.ToString();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (IsWellFormed(value))
            {
                writer.WriteStringValue(value);
                return;
            }

            writer.WriteStartArray();
            foreach (var unit in value)
            {
                writer.WriteNumberValue(unit);
            }

            writer.WriteEndArray();
        }

        private static bool IsWellFormed(string text)
        {
            for (var index = 0; index < text.Length; index++)
            {
                if (char.IsSurrogate(text[index]))
                {
                    if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                    {
                        return false;
                    }

                    index++;
                }
            }

            return true;
        }
    }
}
