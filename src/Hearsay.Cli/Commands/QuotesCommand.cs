using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Reading.Attributions;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Shows who is quoted with what, each quotation in its context.</summary>
internal static class QuotesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("quotes", """
            Shows quotations among the words around them, each with its chain of voices: the speaker first, the outlet last.

            Example: hearsay quotes crisis.hearsay --of Eden --over-time
            """);
        var file = DossierAccess.Argument();
        var of = new Option<string?>("--of") { Description = "The speaker: an actor's key, one of its names, or words of one." };
        var overTime = new Option<bool>("--over-time") { Description = "By day of publication, or by month where that is clearer, each with its count." };
        var manner = FilterOptions.Named<Manner>("--manner", "direct, indirect or mixed.");
        var outlet = new Option<string?>("--outlet") { Description = "An outlet." };
        var since = FilterOptions.Day("--since", "The first day of publication, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "The last day.");
        var words = new Option<string?>("--words") { Description = "Words that all stand in the quotation or its source." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Arguments.Add(file);
        foreach (var option in (Option[])[of, overTime, manner, outlet, since, until, words, format])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var filter = new DossierFilter
            {
                Actor = result.GetValue(of),
                Manner = result.GetValue(manner),
                Outlet = result.GetValue(outlet),
                Since = result.GetValue(since),
                Until = result.GetValue(until),
                Words = result.GetValue(words),
            };
            var sheet = new QuoteSheet(dossier.Quotations(filter), dossier.Text);
            if (result.GetValue(format) == "json")
            {
                sheet.WriteJson(terminal, result.GetValue(overTime));
            }
            else
            {
                sheet.WriteText(terminal, result.GetValue(overTime));
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
