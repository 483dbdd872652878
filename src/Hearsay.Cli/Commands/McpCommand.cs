using System.CommandLine;
using Hearsay.Workbench.Assistants;

namespace Hearsay.Cli.Commands;

/// <summary>Serves a dossier to a language model over standard input and output.</summary>
internal static class McpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("mcp", """
            Serves a dossier to an assistant by the Model Context Protocol, over standard input and output: search, claims, actors, pairs, quotations, documents, each answer with its evidence. It reads only.

            The assistant's program starts it: name "hearsay" as the command and "mcp", FILE as its arguments there.

            Example: hearsay mcp crisis.hearsay
            """);
        var file = DossierAccess.Argument();
        command.Arguments.Add(file);
        command.SetAction(async (result, cancellation) =>
        {
            // Says at once what is wrong with the file; afterwards standard output belongs to the protocol.
            DossierAccess.Open(result.GetValue(file)!, terminal, cancellation).Dispose();
            await AssistantServer.ServeAsync(result.GetValue(file)!, terminal.Input, terminal.Output, cancellation);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
