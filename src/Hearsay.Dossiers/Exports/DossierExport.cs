using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Dossiers.Stories;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Exports;

/// <summary>
/// Writes parts of a dossier as JSON lines: UTF-8, letters of every script as they are, "\n" after each line; what lies beyond the
/// basic plane (emoji) is written as a pair of escapes. The same dossier gives the same bytes.
/// </summary>
public static class DossierExport
{
    /// <summary>The schema that every exported claim names.</summary>
    public const string ClaimSchema = "hearsay/claim/1";

    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one kind of export.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="kind">What of it.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="cancellation">Stops between lines.</param>
    public static void Write(Dossier dossier, ExportKind kind, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(output);
        switch (kind)
        {
            case ExportKind.Claims:
                WriteLines(dossier.Claims, WriteClaim, output, cancellation);
                break;
            case ExportKind.Actors:
                WriteLines(dossier.Actors, WriteActor, output, cancellation);
                break;
            case ExportKind.Relations:
                WriteLines(dossier.Relations, WriteRelation, output, cancellation);
                break;
            case ExportKind.Stances:
                WriteLines(dossier.Stances, WriteStance, output, cancellation);
                break;
            case ExportKind.Stories:
                WriteLines(dossier.Stories, WriteStory, output, cancellation);
                break;
            case ExportKind.Copies:
                WriteLines(dossier.Copies, WriteCopy, output, cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such export.");
        }
    }

    private static void WriteLines<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write, Stream output, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            json.Reset();
            write(json, item);
            json.Flush();
            buffer.WriteByte((byte)'\n');
            if (buffer.Length >= FlushAt)
            {
                buffer.WriteTo(output);
                buffer.SetLength(0);
            }
        }

        buffer.WriteTo(output);
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("schema", ClaimSchema);
        json.WriteString("id", claim.Id);
        json.WriteString("type", claim.Type.ToString().ToUpperInvariant());
        WriteTexts(json, "source", claim.Source);
        WriteTexts(json, "target", claim.Target);
        WriteDay(json, "from", claim.From);
        WriteDay(json, "to", claim.To);
        WriteText(json, "summary", claim.Summary);
        json.WriteStartArray("accounts");
        foreach (var account in claim.Accounts)
        {
            json.WriteStartObject();
            WriteText(json, "document", account.Evidence.Document);
            json.WriteString("event", account.Event);
            WriteText(json, "outlet", account.Outlet);
            WriteSpan(json, account.Evidence.Span);
            WriteText(json, "quote", account.Evidence.Quote);
            json.WriteString("stance", account.Stance.ToString().ToLowerInvariant());
            WriteTexts(json, "chain", account.Chain);
            WriteText(json, "joined", account.Joined);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("independentSources", claim.IndependentSources);
        json.WriteStartArray("origins");
        foreach (var origin in claim.Origins)
        {
            json.WriteStartObject();
            WriteText(json, "name", origin.Name);
            json.WriteStartArray("accounts");
            foreach (var fold in origin.Folds)
            {
                json.WriteStartObject();
                json.WriteNumber("account", fold.Account);
                WriteText(json, "reason", fold.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("contested", claim.Contested);
        json.WriteStartArray("contradictions");
        foreach (var contradiction in claim.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("point", contradiction.Point.ToString().ToLowerInvariant());
            WriteText(json, "subject", contradiction.Subject);
            json.WriteStartArray("sides");
            foreach (var side in contradiction.Sides)
            {
                json.WriteStartObject();
                WriteText(json, "value", side.Value);
                json.WriteStartArray("accounts");
                foreach (var account in side.Accounts)
                {
                    json.WriteNumberValue(account);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, DossierActor actor)
    {
        json.WriteStartObject();
        WriteText(json, "key", actor.Key);
        WriteText(json, "name", actor.Name);
        json.WriteString("kind", actor.Kind.ToString().ToLowerInvariant());
        WriteText(json, "country", actor.Country);
        WriteText(json, "sector", actor.Sector);
        WriteTexts(json, "names", actor.Names);
        json.WriteNumber("mentions", actor.Mentions);
        json.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteStartObject();
        WriteText(json, "source", relation.Source);
        WriteText(json, "target", relation.Target);
        json.WriteNumber("cooperation", relation.Cooperation);
        json.WriteNumber("conflict", relation.Conflict);
        json.WriteNumber("sign", relation.Sign);
        WriteDay(json, "from", relation.From);
        WriteDay(json, "to", relation.To);
        WriteTexts(json, "evidence", relation.Claims);
        json.WriteEndObject();
    }

    private static void WriteStance(Utf8JsonWriter json, StatedStance stance)
    {
        json.WriteStartObject();
        WriteText(json, "id", stance.Id);
        json.WriteString("kind", stance.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("sign", stance.Sign);
        json.WriteString("status", stance.Status.ToString().ToLowerInvariant());
        WriteText(json, "source", stance.Source);
        WriteText(json, "target", stance.Target);
        WriteText(json, "outlet", stance.Outlet);
        WriteDay(json, "published", stance.Published);
        WriteText(json, "word", stance.Word);
        WriteTexts(json, "chain", stance.Chain);
        json.WriteBoolean("attributed", stance.Attributed);
        WriteText(json, "document", stance.Evidence.Document);
        WriteSpan(json, stance.Evidence.Span);
        WriteText(json, "quote", stance.Evidence.Quote);
        json.WriteEndObject();
    }

    private static void WriteStory(Utf8JsonWriter json, Story story)
    {
        json.WriteStartObject();
        WriteText(json, "id", story.Id);
        WriteTexts(json, "documents", story.Documents);
        WriteDay(json, "from", story.From);
        WriteDay(json, "to", story.To);
        WriteText(json, "title", story.Title);
        json.WriteEndObject();
    }

    private static void WriteCopy(Utf8JsonWriter json, Copy copy)
    {
        json.WriteStartObject();
        WriteText(json, "document", copy.Document);
        WriteText(json, "from", copy.From);
        WriteText(json, "wire", copy.Wire);
        json.WriteNumber("share", copy.Share);
        json.WriteStartArray("spans");
        foreach (var (span, from, literal) in copy.Spans)
        {
            json.WriteStartObject();
            WriteSpan(json, span);
            json.WriteNumber("fromBegin", from.Begin);
            json.WriteNumber("fromEnd", from.End);
            json.WriteBoolean("literal", literal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteText(json, "how", CopyWords.Of(copy.How));
        WriteText(json, "why", CopyWords.Of(copy));
        json.WriteBoolean("common", copy.Common);
        WriteText(json, "words", copy.Words);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("begin", span.Begin);
        json.WriteNumber("end", span.End);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(WellFormed(text));
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text is null ? null : WellFormed(text));

    /// <summary>A lone surrogate has no UTF-8 form: the replacement character stands for it, of the same length in UTF-16.</summary>
    private static string WellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                {
                    index++;
                    continue;
                }

                return Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
            }
        }

        return text;
    }
}
