using System.CommandLine;
using Hearsay.Intake.ActorLists;

namespace Hearsay.Cli.Commands;

/// <summary>Works on the actors of a dossier and on a user's own list of them.</summary>
internal static class ActorsCommand
{
    /// <summary>A line of an actor dictionary that cannot be read; the others are.</summary>
    public const string BrokenLine = "HS2004";

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("actors", "Decides who is who in a dossier; makes your own list of actors, with which texts are read beside what the program knows (--actors).");
        command.Subcommands.Add(ActorDecisionCommands.Merge(terminal));
        command.Subcommands.Add(ActorDecisionCommands.Split(terminal));
        command.Subcommands.Add(ActorDecisionCommands.Rename(terminal));
        command.Subcommands.Add(ActorDecisionCommands.Undo(terminal));
        command.Subcommands.Add(Import(terminal));
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var command = new Command("import", """
            Makes a list of actors out of dictionaries in the format of PETRARCH (actors and agents), tables with a head (CSV, TSV) and earlier lists. Offices keep the days between which they hold.

            Example: hearsay actors import Phoenix.Countries.actors.txt mine.csv -o mine.tsv
            """);
        var files = new Argument<string[]>("FILE") { Description = "A dictionary, table or list; what it is, is told from its content.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where it is left out." };
        command.Arguments.Add(files);
        command.Options.Add(output);
        command.SetAction(result =>
        {
            var import = new ActorImport();
            var faults = 0;
            foreach (var file in result.GetValue(files)!)
            {
                foreach (var fault in import.Add(file))
                {
                    terminal.Error.WriteLine($"{file}:{fault.Line}: {BrokenLine}: {fault.Reason}");
                    faults++;
                }
            }

            var list = import.ToList();
            var code = OutputFile.WriteText(terminal, result.GetValue(output), text =>
            {
                list.Write(text);
                return faults == 0 ? ExitCode.Done : ExitCode.SomeFailed;
            });
            terminal.Error.WriteLine($"{list.Actors.Length} actors, {list.Agents.Length} nouns{(faults == 0 ? "" : $"; {faults} lines not read")}.");
            return code;
        });
        return command;
    }
}
