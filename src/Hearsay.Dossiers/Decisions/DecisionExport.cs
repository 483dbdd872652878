using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Dossiers.Decisions;

/// <summary>Writes decisions as JSON lines: UTF-8, "\n" after each line. The same decisions give the same bytes.</summary>
public static class DecisionExport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes decisions in the order in which they are given.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(IEnumerable<Decision> decisions, Stream output)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var decision in decisions)
        {
            using (var json = new Utf8JsonWriter(output, Options))
            {
                json.WriteStartObject();
                json.WriteNumber("number", decision.Number);
                json.WriteString("kind", NameOf(decision.Kind));
                json.WriteString("subject", decision.Subject);
                json.WriteString("other", decision.Other);
                json.WriteString("note", decision.Note);
                json.WriteString("who", decision.Who);
                json.WriteString("when", Moment(decision.When));
                if (decision is { Document: { } document, Item: { } item })
                {
                    json.WriteString("document", document);
                    json.WriteString("words", item.Words);
                    json.WriteString("read", item.ReadEvent?.ToString() ?? item.ReadAttribution?.ToString() ?? item.ReadActor?.Name);
                }

                json.WriteString("undone", decision.Undone is { } undone ? Moment(undone) : null);
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>What a kind is called in exports and listings: "merge-actors".</summary>
    public static string NameOf(DecisionKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
