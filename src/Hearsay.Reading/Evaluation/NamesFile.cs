using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Evaluation;

/// <summary>
/// Reads sentences with names in BIO (Ramshaw and Marcus 1995), one JSON object a line: <c>{"id", "tokens": […], "tags": ["B-PER", "I-PER",
/// "O", …]}</c>. Other fields are passed over, blank lines too.
/// </summary>
public static class NamesFile
{
    private static readonly FrozenDictionary<string, MentionKind> Kinds =
        Listing.Rows("Evaluation.name-types.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<MentionKind>(row[1]), StringComparer.Ordinal);

    /// <summary>The sentences in order.</summary>
    /// <exception cref="FormatException">A line is no such object; the message names it.</exception>
    public static IEnumerable<GoldNames> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Sentences(input);
    }

    private static IEnumerable<GoldNames> Sentences(TextReader input)
    {
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Sentence(line, number);
            }
        }
    }

    private static GoldNames Sentence(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"Line {number} is JSON but no object.");
            }

            var tokens = Strings(json.RootElement, "tokens", number);
            var tags = Strings(json.RootElement, "tags", number);
            if (tokens.Length != tags.Length)
            {
                throw new FormatException($"Line {number} has {tokens.Length} tokens and {tags.Length} tags; every token needs one.");
            }

            var (text, spans) = Joined(tokens);
            return new GoldNames(Identifier(json.RootElement, number), text, Names(spans, tags, number));
        }
        catch (JsonException problem)
        {
            throw new FormatException($"Line {number} is not valid JSON (byte {problem.BytePositionInLine}).", problem);
        }
        catch (InvalidOperationException problem)
        {
            // Half a surrogate pair, written as an escape.
            throw new FormatException($"Line {number} has a string that is no text.", problem);
        }
    }

    private static string Identifier(JsonElement sentence, int number) =>
        sentence.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number && id.ToString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new FormatException($"Line {number} has no \"id\".");

    private static string[] Strings(JsonElement sentence, string field, int number) =>
        sentence.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(e => e.GetString()!)]
            : throw new FormatException($"Line {number} has no \"{field}\", a list of strings.");

    private static (string Text, TextSpan[] Spans) Joined(string[] tokens)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            spans[i] = new TextSpan(text.Length, text.Length + tokens[i].Length);
            text.Append(tokens[i]);
        }

        return (text.ToString(), spans);
    }

    // A name goes on at an I of its own kind; an I of another kind, or behind no name, begins one, as the corpora write it here and there.
    private static ImmutableArray<PlacedName> Names(TextSpan[] spans, string[] tags, int number)
    {
        var names = ImmutableArray.CreateBuilder<PlacedName>();
        PlacedName? open = null;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != "O" && !(tags[i] is ['B' or 'I', '-', _, ..]))
            {
                throw new FormatException($"Line {number} has the tag '{tags[i]}'; O, or B- or I- and a type, is expected.");
            }

            MentionKind? kind = tags[i].Length > 2 && Kinds.TryGetValue(tags[i][2..], out var known) ? known : null;
            if (open is { } name && tags[i][0] == 'I' && kind == name.Kind)
            {
                open = name with { Span = name.Span.Union(spans[i]) };
                continue;
            }

            if (open is { } closed)
            {
                names.Add(closed);
            }

            open = kind is { } begun ? new PlacedName(spans[i], begun) : null;
        }

        if (open is { } last)
        {
            names.Add(last);
        }

        return names.ToImmutable();
    }
}
