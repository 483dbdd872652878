using System.CommandLine;
using Hearsay.Dossiers.Views;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

/// <summary>Says why an event was coded, or why accounts are one claim.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("explain", """
            Says why an event was coded: its sentence with the tree, the entry of the lexicon, the roles, what gives the status, and whose voice it is. The document is read anew from the dossier.
            Of a claim it says why its accounts are one, and to which independent sources they go back for which reason.

            Example: hearsay explain crisis.hearsay thames-courier-1956-10-30/e3
            """);
        var file = DossierAccess.Argument();
        var id = new Argument<string>("ID") { Description = "A claim's id, as \"show claims\" lists them; or the document's id, a slash and the event's id, as \"show events --format csv\" lists them; the event's id alone where the dossier has one document." };
        command.Arguments.Add(file);
        command.Arguments.Add(id);
        var work = new WorkOptions(command);
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(file)!;
            var wanted = result.GetValue(id)!;
            using var dossier = DossierAccess.Open(path, terminal, cancellation);
            var slash = wanted.LastIndexOf('/');
            if (slash < 0 && wanted.StartsWith('c') && dossier.Claims(new Storage.DossierFilter { Claim = wanted }) is [var claim])
            {
                terminal.Out.Write(ClaimExplanation.Of(claim));
                return Task.FromResult((int)ExitCode.Done);
            }

            var document = slash < 0 ? Only(dossier) : wanted[..slash];
            if (document is null || dossier.Document(document) is not { } found)
            {
                terminal.Error.WriteLine(slash < 0 ? $"{path}: there is more than one document: name the event as DOCUMENT/{wanted}." : $"{path}: there is no document {document}.");
                return Task.FromResult((int)ExitCode.NothingDone);
            }

            var reading = new Reader(work.Network(result)).Read(found, cancellation);
            if (reading.Events.FirstOrDefault(e => e.Id == wanted[(slash + 1)..]) is not { } item)
            {
                terminal.Error.WriteLine($"{path}: {found.Id} has no event {wanted[(slash + 1)..]}; it has {reading.Events.Length}.");
                return Task.FromResult((int)ExitCode.NothingDone);
            }

            terminal.Out.Write(EventExplanation.Of(reading, item));
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static string? Only(Storage.DossierFile dossier) => dossier.DocumentCount == 1 ? dossier.Documents(new Storage.DossierFilter())[0].Id : null;
}
