using System.CommandLine;
using Hearsay.Cli.Listings;

namespace Hearsay.Cli.Commands;

/// <summary>Lists what somebody decided about a dossier.</summary>
internal static class DecisionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("decisions", """
            Lists what was decided about a dossier by hand, in the order in which it was, with what was undone.

            Example: hearsay decisions crisis.hearsay
            """);
        var file = DossierAccess.Argument();
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(ListingWriter.Formats);
        command.Arguments.Add(file);
        command.Options.Add(format);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            ListingWriter.Write(DossierListings.Decisions(dossier), result.GetValue(format)!, terminal);
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
