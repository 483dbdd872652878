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
            Lists what was decided about a dossier by hand, in the order in which it was, with what was undone. With --agreement it tells how often the program was right, by kind and type, and how far reviewers agree (Krippendorff's alpha, nominal).

            Example: hearsay decisions crisis.hearsay
            """);
        var file = DossierAccess.Argument();
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(ListingWriter.Formats);
        command.Arguments.Add(file);
        var agreement = new Option<bool>("--agreement") { Description = "Program against reviewers, and reviewers against each other." };
        command.Options.Add(format);
        command.Options.Add(agreement);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            ListingWriter.Write(result.GetValue(agreement) ? DossierListings.Agreement(dossier) : DossierListings.Decisions(dossier), result.GetValue(format)!, terminal);
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
