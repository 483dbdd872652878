using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Intake.Tables;

namespace Hearsay.Intake.Jsonl;

/// <summary>Reads the fields of a JSON object that a document is made of; every other field is ignored.</summary>
internal static class JsonFields
{
    private const int MostDepth = 256;

    /// <summary>Reads the fields of one object.</summary>
    /// <param name="json">The object, UTF-8.</param>
    /// <param name="choice">The preset counts; columns are those of tables.</param>
    /// <exception cref="IntakeException">It is no JSON object, lacks what the preset needs, or a field of our own format has the wrong type.</exception>
    public static GivenFields Read(ReadOnlySpan<byte> json, ColumnChoice choice)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new IntakeException(IntakeCodes.NotADocument, "The line is valid JSON but no object.");
            }

            var fields = new GivenFields();
            var names = new List<string>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = JsonString.Read(ref reader);
                reader.Read();
                if (choice.FindField(name) is { } known)
                {
                    names.Add(name);
                    Take(ref reader, name, known.Rank, known.Field, fields);
                }
                else
                {
                    reader.Skip();
                }
            }

            // Whatever stands behind the object is an error of the line.
            reader.Read();
            return choice.Missing(names) is { } missing ? throw new IntakeException(IntakeCodes.NotADocument, missing) : fields;
        }
        catch (JsonException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenJson, $"The line is not valid JSON (byte {problem.BytePositionInLine}).");
        }
    }

    private static void Take(ref Utf8JsonReader reader, string name, int rank, FieldKind field, GivenFields fields)
    {
        var isOwn = rank < FieldNames.Own;
        if (field == FieldKind.Byline)
        {
            if (Many(ref reader) is { } authors)
            {
                if (!authors.IsEmpty)
                {
                    fields.TakeAuthors(rank, authors);
                }
            }
            else if (isOwn)
            {
                throw WrongType(name, "a string or a list of strings");
            }

            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                fields.Take(field, rank, JsonString.Read(ref reader));
                break;
            case JsonTokenType.Number when field == FieldKind.Id:
                fields.Take(field, rank, System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.Null:
                break;
            default:
                if (isOwn)
                {
                    throw WrongType(name, field == FieldKind.Id ? "a string or a number" : "a string");
                }

                reader.Skip();
                break;
        }
    }

    // Null where the value is neither a string nor a list of names (nor null); the reader then stands behind it. A name is a string or
    // an object with a name.
    private static ImmutableArray<string>? Many(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return [JsonString.Read(ref reader)];
            case JsonTokenType.Null:
                return ImmutableArray<string>.Empty;
            case JsonTokenType.StartObject:
                return Named(ref reader) is { } one ? [one] : null;
            case JsonTokenType.StartArray:
                var names = ImmutableArray.CreateBuilder<string>();
                var areNames = true;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        names.Add(JsonString.Read(ref reader));
                    }
                    else if (reader.TokenType == JsonTokenType.StartObject && Named(ref reader) is { } name)
                    {
                        names.Add(name);
                    }
                    else
                    {
                        areNames &= reader.TokenType == JsonTokenType.Null;
                        reader.Skip();
                    }
                }

                return areNames ? names.ToImmutable() : null;
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? Named(ref Utf8JsonReader reader)
    {
        string? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = JsonString.Read(ref reader) is "name";
            reader.Read();
            if (isName && reader.TokenType == JsonTokenType.String)
            {
                found = JsonString.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static IntakeException WrongType(string field, string wanted) =>
        new(IntakeCodes.NotADocument, $"The field \"{field}\" is not {wanted}.");
}
