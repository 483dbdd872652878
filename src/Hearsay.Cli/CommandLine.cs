using System.CommandLine;
using Hearsay.Cli.Commands;
using Hearsay.Inference;
using Hearsay.Intake.ActorLists;
using Hearsay.Storage;

namespace Hearsay.Cli;

/// <summary>The commands of the program and how a line is run.</summary>
internal static class CommandLine
{
    /// <summary>The root command with all others.</summary>
    public static RootCommand Make(Terminal terminal)
    {
        var root = new RootCommand("""
            Hearsay reads news about a political story and rebuilds who did what to whom, according to whom.

            Exit codes: 0 done, 1 some documents failed, 2 wrong usage, 3 nothing could be read or written.
            """);
        root.Subcommands.Add(ReadCommand.Make(terminal));
        root.Subcommands.Add(WatchCommand.Make(terminal));
        root.Subcommands.Add(BriefCommand.Make(terminal));
        root.Subcommands.Add(ServeCommand.Make(terminal));
        root.Subcommands.Add(McpCommand.Make(terminal));
        root.Subcommands.Add(ShowCommand.Make(terminal));
        root.Subcommands.Add(BalanceCommand.Make(terminal));
        root.Subcommands.Add(SignsCommand.Make(terminal));
        root.Subcommands.Add(CompareCommand.Make(terminal));
        root.Subcommands.Add(MentionsCommand.Make(terminal));
        root.Subcommands.Add(LedgerCommand.Make(terminal));
        root.Subcommands.Add(ExplainCommand.Make(terminal));
        root.Subcommands.Add(QuotesCommand.Make(terminal));
        root.Subcommands.Add(AnnotateCommand.Make(terminal));
        root.Subcommands.Add(InspectCommand.Make(terminal));
        root.Subcommands.Add(ExportCommand.Make(terminal));
        root.Subcommands.Add(CheckCommand.Make(terminal));
        root.Subcommands.Add(ActorsCommand.Make(terminal));
        root.Subcommands.Add(DecisionsCommand.Make(terminal));
        root.Subcommands.Add(RebuildCommand.Make(terminal));
        root.Subcommands.Add(EvaluateCommand.Make(terminal));
        return root;
    }

    /// <summary>Runs a line and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var result = Make(terminal).Parse(arguments);
        var console = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await result.InvokeAsync(console);
            return result.Errors.Count > 0 ? (int)ExitCode.WrongUsage : code;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped. What was read so far is kept; run the same command again to go on.");
            return (int)ExitCode.SomeFailed;
        }
        catch (DossierException fault)
        {
            await terminal.Error.WriteLineAsync($"{fault.File}: {fault.Code}: {fault.Reason}");
            return (int)ExitCode.NothingDone;
        }
        catch (WeightFileException fault)
        {
            await terminal.Error.WriteLineAsync($"{fault.File}: {WorkOptions.BrokenModel}: {fault.Reason}");
            return (int)ExitCode.NothingDone;
        }
        catch (ActorListException fault)
        {
            await terminal.Error.WriteLineAsync($"{fault.File}: {WorkOptions.BrokenActorList}: {fault.Reason}");
            return (int)ExitCode.NothingDone;
        }
        finally
        {
            await terminal.Out.FlushAsync();
        }
    }
}
