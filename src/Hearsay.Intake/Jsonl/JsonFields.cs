using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Intake.Jsonl;

/// <summary>The fields of one line that a document is made of; every other field is ignored.</summary>
internal sealed record JsonFields
{
    private const int MostDepth = 256;

    public string? Id { get; private init; }

    public string? Text { get; private init; }

    public string? Html { get; private init; }

    public string? Title { get; private init; }

    public string? Outlet { get; private init; }

    public string? Published { get; private init; }

    public string? Uri { get; private init; }

    /// <summary>As written: one string, or one for each author; <c>default</c> where there is none.</summary>
    public ImmutableArray<string> Byline { get; private init; }

    /// <summary>Reads the fields of one line.</summary>
    /// <exception cref="IntakeException">The line is no JSON object, or a field has the wrong type.</exception>
    public static JsonFields Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MostDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new IntakeException(IntakeCodes.NotADocument, "The line is valid JSON but no object.");
            }

            var fields = new JsonFields();
            var fallback = new JsonFields();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = JsonString.Read(ref reader);
                reader.Read();
                switch (name)
                {
                    case "id":
                        fields = fields with { Id = Identifier(ref reader) };
                        break;
                    case "text":
                        fields = fields with { Text = One(ref reader, name) };
                        break;
                    case "html":
                        fields = fields with { Html = One(ref reader, name) };
                        break;
                    case "title":
                        fields = fields with { Title = One(ref reader, name) };
                        break;
                    case "outlet":
                        fields = fields with { Outlet = One(ref reader, name) };
                        break;
                    case "published":
                        fields = fields with { Published = One(ref reader, name) };
                        break;
                    case "uri":
                        fields = fields with { Uri = One(ref reader, name) };
                        break;
                    case "byline":
                        fields = fields with { Byline = Many(ref reader) ?? throw WrongType(name, "a string or a list of strings") };
                        break;
                    case "publisher":
                        fallback = fallback with { Outlet = Lenient(ref reader) };
                        break;
                    case "date":
                        fallback = fallback with { Published = Lenient(ref reader) };
                        break;
                    case "url":
                        fallback = fallback with { Uri = Lenient(ref reader) };
                        break;
                    case "author":
                        fallback = fallback with { Byline = Many(ref reader) ?? default };
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            // Whatever stands behind the object is an error of the line.
            reader.Read();
            return fields with
            {
                Outlet = fields.Outlet ?? fallback.Outlet,
                Published = fields.Published ?? fallback.Published,
                Uri = fields.Uri ?? fallback.Uri,
                Byline = fields.Byline.IsDefault ? fallback.Byline : fields.Byline,
            };
        }
        catch (JsonException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenJson, $"The line is not valid JSON (byte {problem.BytePositionInLine}).");
        }
    }

    private static string? One(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => JsonString.Read(ref reader),
        JsonTokenType.Null => null,
        _ => throw WrongType(name, "a string"),
    };

    private static string? Lenient(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return JsonString.Read(ref reader);
        }

        reader.Skip();
        return null;
    }

    private static string? Identifier(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonString.Read(ref reader),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw WrongType("id", "a string or a number"),
    };

    // Null where the value is neither a string nor a list of strings (nor null); the reader then stands behind it.
    private static ImmutableArray<string>? Many(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return [JsonString.Read(ref reader)];
            case JsonTokenType.Null:
                return ImmutableArray<string>.Empty;
            case JsonTokenType.StartArray:
                var names = ImmutableArray.CreateBuilder<string>();
                var areStrings = true;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        names.Add(JsonString.Read(ref reader));
                    }
                    else
                    {
                        areStrings &= reader.TokenType == JsonTokenType.Null;
                        reader.Skip();
                    }
                }

                return areStrings ? names.ToImmutable() : null;
            default:
                reader.Skip();
                return null;
        }
    }

    private static IntakeException WrongType(string field, string wanted) =>
        new(IntakeCodes.NotADocument, $"The field \"{field}\" is not {wanted}.");
}
