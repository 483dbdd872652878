using System.Globalization;
using Hearsay.Intake;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Zones;
using Spectre.Console;

namespace Hearsay.Cli.Listings;

/// <summary>A document as it was taken in: what is known of it and from where, its zones in colour, what was left out.</summary>
internal static class InspectionText
{
    private const int LongestLeftOut = 90;
    private const int NameWidth = 12;

    /// <summary>Writes one document.</summary>
    public static void Write(IntakeResult taken, ZonedDocument zoned, Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.Coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        var document = zoned.Document;
        Line(console, "bold", document.File ?? taken.File);
        var found = taken.Explanation?.Metadata ?? [];
        Field(console, "id", document.Id, found);
        Field(console, "title", document.Title, found);
        Field(console, "outlet", document.Outlet, found);
        Field(console, "byline", document.Byline.IsEmpty ? null : string.Join("; ", document.Byline), found);
        Field(console, "published", document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), found);
        Field(console, "uri", document.Uri, found);
        Field(console, "language", document.Language, found);
        if (taken.Origin is { } origin)
        {
            var way = origin.Found.IsEmpty ? "" : $", by {string.Join(", ", origin.Found)}";
            Line(console, "", string.Create(CultureInfo.InvariantCulture, $"{"origin",-NameWidth}{origin.Format}, {origin.Bytes.Length:N0} bytes{way}"));
        }

        foreach (var note in taken.Notes)
        {
            Line(console, "yellow", $"{"note",-NameWidth}{note}");
        }

        console.WriteLine();
        for (var at = 0; at < zoned.Zones.Length; at++)
        {
            Zone(console, zoned.Zones[at], at, document.Text);
        }

        if (taken.Explanation is { LeftOut.IsEmpty: false } explanation)
        {
            console.WriteLine();
            Line(console, "bold", string.Create(CultureInfo.InvariantCulture, $"Left out: {explanation.LeftOut.Length} blocks, {explanation.LeftOut.Sum(left => left.Text.Length):N0} characters"));
            foreach (var left in explanation.LeftOut)
            {
                Line(console, "grey", $"  {Shortened(left.Text)} ({left.Reason})");
            }
        }

        console.WriteLine();
    }

    private static void Field(IAnsiConsole console, string name, string? value, IReadOnlyList<MetadataValue> found)
    {
        var source = found.FirstOrDefault(v => v.Field == name && v.IsTaken)?.Source;
        Line(console, "", $"{name,-NameWidth}{value ?? "–"}{(source is null || value is null ? "" : $" ({source})")}");
        foreach (var other in found.Where(v => v.Field == name && !v.IsTaken && v.Value != value).DistinctBy(v => v.Value))
        {
            Line(console, "yellow", $"{"",-NameWidth}otherwise {other.Value} ({other.Source})");
        }
    }

    private static void Zone(IAnsiConsole console, Zone zone, int index, string text)
    {
        var style = zone.Kind switch
        {
            ZoneKind.Headline => "bold",
            ZoneKind.Standfirst => "italic",
            ZoneKind.Byline or ZoneKind.Dateline => "cyan",
            ZoneKind.Blockquote => "green",
            ZoneKind.Caption or ZoneKind.Credit => "blue",
            ZoneKind.Boilerplate => "grey",
            ZoneKind.Comment => "magenta",
            _ => "",
        };
        var name = Enum.GetName(zone.Kind)!.ToLowerInvariant();
        var who = zone.Kind == ZoneKind.Comment
            ? string.Create(CultureInfo.InvariantCulture, $"[{index}] {zone.Author ?? "?"}{(zone.ReplyTo is { } reply ? $" to [{reply}]" : "")}{(zone.Time is { } time ? $", {time}" : "")}: ")
            : "";
        foreach (var (line, number) in $"{who}{zone.Span.Of(text)}".Split('\n').Select((line, number) => (line, number)).Where(pair => pair.line.Length > 0))
        {
            Line(console, style, $"{(number == 0 ? name : ""),-NameWidth}{line}");
        }
    }

    private static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestLeftOut ? line[..LongestLeftOut] + "…" : line;
    }

    private static void Line(IAnsiConsole console, string style, string text) => console.Write(new Text(text + "\n", style.Length == 0 ? Style.Plain : Style.Parse(style)));
}
