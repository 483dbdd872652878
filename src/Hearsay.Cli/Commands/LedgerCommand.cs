using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Lists conditional threats, promises and demands, and what became of them.</summary>
internal static class LedgerCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("ledger", """
            Lists threats and promises on a condition and demands with a deadline, open ones first: who undertakes what, towards whom, on which condition, who says so, and what was reported later that may be the condition or the consequence.

            Example: hearsay ledger crisis.hearsay --actor "Soviet Union"
            """);
        var file = DossierAccess.Argument();
        var actor = new Option<string?>("--actor") { Description = "An actor's key, one of its names, or words of one; on either side." };
        var outlet = new Option<string?>("--outlet") { Description = "An outlet." };
        var since = FilterOptions.Day("--since", "The first day on which it was said, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "The last day.");
        var open = new Option<bool>("--open") { Description = "Only those of which nothing was reported later." };
        var format = new Option<string>("--format") { Description = "text, table, json or csv.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(["text", .. ListingWriter.Formats]);
        command.Arguments.Add(file);
        foreach (var option in (Option[])[actor, outlet, since, until, open, format])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var filter = new DossierFilter { Actor = result.GetValue(actor), Outlet = result.GetValue(outlet), Since = result.GetValue(since), Until = result.GetValue(until) };
            var sheet = new LedgerSheet([.. dossier.Ledger(filter).Where(e => e.IsOpen || !result.GetValue(open))]);
            if (result.GetValue(format) == "text")
            {
                sheet.WriteText(terminal);
            }
            else
            {
                ListingWriter.Write(sheet.Rows(), result.GetValue(format)!, terminal);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
