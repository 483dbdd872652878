using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Dossiers.Quotations;
using Hearsay.Reading.Attributions;

namespace Hearsay.Cli.Listings;

/// <summary>Quotations to be read: each with its chain of voices and among the words around it, in the order of the documents or by time.</summary>
internal sealed class QuoteSheet(IReadOnlyList<Quotation> quotations, Func<string, string?> textOf)
{
    /// <summary>Code units of context on either side.</summary>
    private const int Context = 240;

    /// <summary>Quotations that span more days than this are put together by month.</summary>
    private const int DaysShownSingly = 62;

    /// <summary>Writes the quotations as text.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="overTime">Whether by day or month of publication, each with its count; else in the order of the documents.</param>
    public void WriteText(Terminal terminal, bool overTime)
    {
        var output = terminal.Out;
        output.WriteLine(Count(quotations));
        if (!overTime)
        {
            foreach (var quotation in quotations)
            {
                output.WriteLine();
                Write(quotation, terminal);
            }

            return;
        }

        foreach (var period in Periods())
        {
            output.WriteLine();
            output.WriteLine($"{period.Key}: {Count([.. period])}");
            foreach (var quotation in period)
            {
                output.WriteLine();
                Write(quotation, terminal);
            }
        }
    }

    /// <summary>Writes the quotations as a JSON array, in the order of the text form.</summary>
    public void WriteJson(Terminal terminal, bool overTime)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.Output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var quotation in overTime ? Periods().SelectMany(p => p) : quotations)
            {
                var context = ContextOf(quotation);
                json.WriteStartObject();
                json.WriteString("id", quotation.Id);
                json.WriteString("published", Day(quotation));
                json.WriteString("outlet", quotation.Outlet);
                json.WriteString("actor", quotation.Actor);
                json.WriteString("speaker", quotation.Source.Length > 0 ? quotation.Source : null);
                json.WriteString("cue", quotation.Cue);
                json.WriteString("manner", Lower(quotation.Manner));
                json.WriteString("sourceStance", Lower(quotation.SourceStance));
                json.WriteString("authorStance", Lower(quotation.AuthorStance));
                json.WriteStartArray("chain");
                foreach (var voice in quotation.Chain)
                {
                    json.WriteStringValue(voice);
                }

                json.WriteEndArray();
                json.WriteString("document", quotation.Evidence.Document);
                json.WriteNumber("begin", quotation.Evidence.Span.Begin);
                json.WriteNumber("end", quotation.Evidence.Span.End);
                json.WriteString("before", context.Before);
                json.WriteString("quote", context.Quote);
                json.WriteString("after", context.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        terminal.Out.Write('\n');
    }

    private static string Count(IReadOnlyList<Quotation> some)
    {
        var outlets = some.Select(q => q.Outlet ?? q.Evidence.Document).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var (direct, indirect) = (some.Count(q => q.Manner == Manner.Direct), some.Count(q => q.Manner == Manner.Indirect));
        return string.Create(CultureInfo.InvariantCulture, $"{some.Count} {(some.Count == 1 ? "quote" : "quotes")} in {outlets} {(outlets == 1 ? "outlet" : "outlets")}: {direct} direct, {indirect} in paraphrase, {some.Count - direct - indirect} mixed");
    }

    private void Write(Quotation quotation, Terminal terminal)
    {
        // From who says it outwards: the speaker first, the outlet last.
        var voices = quotation.Chain.Length > 0 ? string.Join(" < ", quotation.Chain.Reverse()) : quotation.Source;
        var stance = quotation.SourceStance == SourceStance.Asserts ? "" : ", source " + Lower(quotation.SourceStance);
        var author = quotation.AuthorStance == AuthorStance.Neutral ? "" : ", author " + Lower(quotation.AuthorStance);
        var context = ContextOf(quotation);
        var (mark, end) = terminal.Coloured ? ("\u001b[1m", "\u001b[0m") : (">>", "<<");
        terminal.Out.WriteLine($"{Day(quotation) ?? "undated"}  {Clean(voices)}  ({Lower(quotation.Manner)}{stance}{author})");
        terminal.Out.WriteLine($"  {Clean(context.Before)}{mark}{Clean(context.Quote)}{end}{Clean(context.After)}");
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  [{quotation.Evidence.Document} {quotation.Evidence.Span.Begin}-{quotation.Evidence.Span.End}]"));
    }

    private IEnumerable<IGrouping<string, Quotation>> Periods()
    {
        var days = quotations.Select(q => q.Published).OfType<DateOnly>().ToList();
        var format = days.Count > 0 && days.Max().DayNumber - days.Min().DayNumber > DaysShownSingly ? "yyyy-MM" : "yyyy-MM-dd";
        return quotations.OrderBy(q => q.Published ?? DateOnly.MaxValue).GroupBy(q => q.Published?.ToString(format, CultureInfo.InvariantCulture) ?? "undated");
    }

    private QuoteContext ContextOf(Quotation quotation) =>
        textOf(quotation.Evidence.Document) is { } text ? QuoteContext.Of(text, quotation.Evidence.Span, Context) : new QuoteContext("", quotation.Evidence.Quote, "");

    /// <summary>One line without control characters, so that no text can move the cursor of a terminal.</summary>
    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string? Day(Quotation quotation) => quotation.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
