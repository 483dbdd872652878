using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Signs;

namespace Hearsay.Cli.Listings;

/// <summary>Signs for and against an alignment, to be read or as rows.</summary>
internal static class SignListings
{
    /// <summary>One row for each telling on which a sign rests.</summary>
    public static Listing Rows(SignSheet sheet) => new(
        [new("sign"), new("speaks"), new("weight"), new("third"), new("source"), new("target"), new("day"), new("status"), new("voices"), new("id"), new("summary"), new("document"), new("begin"), new("end"), new("quote")],
        sheet.Signs.SelectMany(s => s.Evidence.Select(e => (object?[])
        [
            char.ToLowerInvariant(s.Kind.ToString()[0]) + s.Kind.ToString()[1..], SignScale.Speaks(s.Kind) > 0 ? "for" : "against", s.Weight, s.Third, e.Source, e.Target, Day(e.Day), Lower(e.Standing), e.Chain, e.Id, e.Summary,
            e.Evidence.Document, e.Evidence.Span.Begin, e.Evidence.Span.End, e.Evidence.Quote,
        ])));

    /// <summary>Writes the signs as text, those for an alignment first.</summary>
    public static void WriteText(SignSheet sheet, Func<string, string> name, Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name(sheet.One)} and {name(sheet.Other)}: signs of an alignment {sheet.For:0.0}, signs against one {sheet.Against:0.0}"));
        output.WriteLine("The weights are a rough measure of how much is told, not of what is so; what is denied, attributed or only intended counts less and is marked.");
        foreach (var side in sheet.Signs.GroupBy(s => SignScale.Speaks(s.Kind)))
        {
            output.WriteLine();
            output.WriteLine(side.Key > 0 ? "FOR" : "AGAINST");
            foreach (var sign in side)
            {
                var third = sign.Third is null ? "" : $": {name(sign.Third)}";
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {sign.Weight:0.00}  {SignScale.Heading(sign.Kind)}{third}"));
                foreach (var evidence in sign.Evidence)
                {
                    output.WriteLine($"        {evidence.Summary}{Mark(evidence)}");
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          \"{OneLine(evidence.Evidence.Quote)}\" [{evidence.Evidence.Document} {evidence.Evidence.Span.Begin}-{evidence.Evidence.Span.End}]"));
                }

                if (sign.More > 0)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        and {sign.More} more"));
                }
            }
        }

        if (sheet.Signs.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("No sentence speaks for or against it.");
        }

        if (sheet.OnlyAskedFor > 0)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Not counted: {sheet.OnlyAskedFor} between them only asked for."));
        }
    }

    private static string Mark(SignEvidence evidence)
    {
        var voices = evidence.Chain.IsEmpty ? "" : string.Join(" < ", evidence.Chain.Reverse());
        var status = evidence.Standing == Standing.Asserted ? "" : Lower(evidence.Standing);
        return (status, voices) switch
        {
            ("", "") => "",
            (_, "") => $" - {status}",
            ("", _) => $" - {OneLine(voices)}",
            _ => $" - {status}: {OneLine(voices)}",
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower(Standing standing) => standing.ToString().ToLowerInvariant();

    /// <summary>One line without control characters, so that no text can move the cursor of a terminal.</summary>
    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
