using System.Globalization;
using Hearsay.Dossiers.Ledger;

namespace Hearsay.Cli.Listings;

/// <summary>The ledger of conditional threats, promises and demands, open ones first.</summary>
internal sealed class LedgerSheet(IReadOnlyList<LedgerEntry> entries)
{
    /// <summary>A row for each entry.</summary>
    public Listing Rows() => new(
        [new("id", InTable: false), new("open"), new("kind"), new("day"), new("doer"), new("addressee"), new("condition"), new("consequence"), new("outcomes"), new("tellings"), new("outlet"), new("chain", InTable: false),
            new("document", InTable: false), new("begin", InTable: false), new("end", InTable: false), new("quote", InTable: false)],
        entries.Select(e => (object?[])
        [
            e.First.Id, e.IsOpen, e.First.Kind.ToString().ToLowerInvariant(), Day(e.First.Day), Doers(e.First), e.First.Addressee, OneLine(e.First.Condition.Quote), OneLine(e.First.Consequence.Quote),
            e.Outcomes.Select(o => $"{o.What.ToString().ToLowerInvariant()}: {o.Summary} ({o.Claim})").ToArray(), e.Tellings.Length, e.First.Outlet, e.First.Chain,
            e.First.Evidence.Document, e.First.Evidence.Span.Begin, e.First.Evidence.Span.End, e.First.Evidence.Quote,
        ]));

    /// <summary>Writes the entries with their sentences and outcomes.</summary>
    public void WriteText(Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} {(entries.Count == 1 ? "entry" : "entries")}, {entries.Count(e => e.IsOpen)} open"));
        foreach (var entry in entries)
        {
            var first = entry.First;
            output.WriteLine();
            output.WriteLine($"{(entry.IsOpen ? "OPEN " : "")}{first.Kind.ToString().ToLowerInvariant()}, {Day(first.Day) ?? "no day"}: {string.Join(", ", Doers(first).Select(OneLine))}{(first.Addressee.IsEmpty ? "" : $" to {string.Join(", ", first.Addressee)}")}");
            output.WriteLine($"  {(first.Kind == UndertakingKind.Demand ? "demanded" : "undertaken")}: {OneLine(first.Consequence.Quote)}");
            output.WriteLine($"  {(first.Kind == UndertakingKind.Demand ? "deadline" : "condition")}: {OneLine(first.Condition.Quote)}");
            foreach (var telling in entry.Tellings)
            {
                output.WriteLine($"  told by {string.Join(" > ", telling.Chain.Select(OneLine).DefaultIfEmpty("its author"))}{(Day(telling.Day) is { } day ? $", {day}" : "")} [{telling.Evidence.Document} {Span(telling)}]");
                output.WriteLine($"    \"{OneLine(telling.Evidence.Quote)}\"");
            }

            foreach (var outcome in entry.Outcomes)
            {
                output.WriteLine($"  later, {Day(outcome.Day) ?? "no day"}, perhaps {Word(outcome.What)}: {OneLine(outcome.Summary)} [{outcome.Claim}]");
                output.WriteLine($"    \"{OneLine(outcome.Evidence.Quote)}\"");
            }
        }
    }

    private static string Word(OutcomeKind what) => what switch
    {
        OutcomeKind.Condition => "the condition",
        OutcomeKind.Consequence => "the consequence",
        OutcomeKind.Accepted => "what was asked for",
        _ => "a refusal",
    };

    private static string Span(Undertaking telling) => string.Create(CultureInfo.InvariantCulture, $"{telling.Evidence.Span.Begin}-{telling.Evidence.Span.End}");

    private static string[] Doers(Undertaking item) => item.Doer.IsEmpty ? [item.DoerWords.Length > 0 ? item.DoerWords : "nobody named"] : [.. item.Doer];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
