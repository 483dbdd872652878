using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace Hearsay.Cli.Listings;

/// <summary>Writes a listing as a table that fits the terminal, as a JSON array, or as CSV (RFC 4180).</summary>
internal static class ListingWriter
{
    /// <summary>The formats by name.</summary>
    public static readonly string[] Formats = ["table", "json", "csv"];

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes in one of <see cref="Formats"/>; an empty table says so.</summary>
    public static void Write(Listing listing, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                WriteJson(listing, terminal);
                break;
            case "csv":
                WriteCsv(listing, terminal.Out);
                break;
            default:
                WriteTable(listing, terminal);
                break;
        }
    }

    private static void WriteJson(Listing listing, Terminal terminal)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.Output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in listing.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < listing.Columns.Count; i++)
                {
                    json.WritePropertyName(listing.Columns[i].Name);
                    JsonSerializer.Serialize(json, row[i], row[i]?.GetType() ?? typeof(object));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        terminal.Out.Write('\n');
    }

    private static void WriteCsv(Listing listing, TextWriter output)
    {
        // A line feed alone ends a line for many readers, though not for the library, which quotes only what it ends lines with itself.
        var settings = new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = field => field.Field.AsSpan().ContainsAny(s_quoted) };
        using var csv = new CsvWriter(output, settings, leaveOpen: true);
        foreach (var column in listing.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
        foreach (var row in listing.Rows)
        {
            foreach (var value in row)
            {
                csv.WriteField(Plain(value));
            }

            csv.NextRecord();
        }
    }

    private static void WriteTable(Listing listing, Terminal terminal)
    {
        var shown = Enumerable.Range(0, listing.Columns.Count).Where(i => listing.Columns[i].InTable).ToArray();
        var table = new Table { Border = terminal.OutputIsTerminal ? TableBorder.Simple : TableBorder.None };
        foreach (var i in shown)
        {
            table.AddColumn(new TableColumn(new Text(listing.Columns[i].Name, new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 2, 0) });
        }

        var rows = 0;
        foreach (var row in listing.Rows)
        {
            table.AddRow(shown.Select(i => new Text(OneLine(Plain(row[i])))));
            rows++;
        }

        if (rows == 0)
        {
            terminal.Out.WriteLine("Nothing fits.");
            WriteNotes(listing, terminal);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.Width;
        console.Write(table);
        if (listing.IsCounted)
        {
            terminal.Out.WriteLine(rows == 1 ? "1 row" : $"{rows} rows");
        }

        WriteNotes(listing, terminal);
    }

    private static void WriteNotes(Listing listing, Terminal terminal)
    {
        foreach (var note in listing.Notes)
        {
            terminal.Out.WriteLine(note);
        }
    }

    private static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "yes" : "no",
        IEnumerable list => string.Join("; ", list.Cast<object>().Select(Plain)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
