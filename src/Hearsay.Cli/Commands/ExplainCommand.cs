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
            Says why an event was coded, or what a document knows of an actor. Of an event: its sentence with the tree, the entry of the lexicon, the roles, what gives the status, and whose voice it is. Of an actor: names, offices, deeds, and why each mention is joined to it. The document is read anew from the dossier.
            Of a claim it says why its accounts are one, and to which independent sources they go back for which reason.

            Example: hearsay explain crisis.hearsay thames-courier-1956-10-30/e3
            Example: hearsay explain crisis.hearsay thames-courier-1956-10-30/a1
            """);
        var file = DossierAccess.Argument();
        var id = new Argument<string>("ID") { Description = "A claim's id, as \"show claims\" lists them; or the document's id, a slash and the event's id, as \"show events --format csv\" lists those of events; the id in the document alone where the dossier has one document." };
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
                terminal.Error.WriteLine(slash < 0 ? $"{path}: there is more than one document: name it as DOCUMENT/{wanted}." : $"{path}: there is no document {document}.");
                return Task.FromResult((int)ExitCode.NothingDone);
            }

            var reading = new Reader(work.Network(result)).Read(found, cancellation);
            var inside = wanted[(slash + 1)..];
            if (reading.Events.FirstOrDefault(e => e.Id == inside) is { } item)
            {
                terminal.Out.Write(EventExplanation.Of(reading, item));
            }
            else if (reading.Actors.FirstOrDefault(a => a.Id == inside) is { } actor)
            {
                terminal.Out.Write(ActorExplanation.Of(reading, actor));
            }
            else
            {
                terminal.Error.WriteLine($"{path}: {found.Id} has no event or actor {inside}; it has {reading.Events.Length} events and {reading.Actors.Length} actors.");
                return Task.FromResult((int)ExitCode.NothingDone);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static string? Only(Storage.DossierFile dossier) => dossier.DocumentCount == 1 ? dossier.Documents(new Storage.DossierFilter())[0].Id : null;
}
