using System.CommandLine;
using Hearsay.Dossiers.Views;
using Hearsay.Intake;
using Hearsay.Intake.Fetching;
using Hearsay.Storage;
using Spectre.Console;

namespace Hearsay.Cli.Commands;

/// <summary>Reads documents into a dossier and prints the brief.</summary>
internal static class ReadCommand
{
    /// <summary>The ending of a dossier's file name.</summary>
    public const string Ending = ".hearsay";

    /// <summary>So many documents may be read or wait to be kept while others are built in: more than one core reads in the time of a batch.</summary>
    private const int Ahead = 1000;

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("read", """
            Reads documents into a dossier and prints the brief. Documents that the dossier has already are passed over, so a run that was broken off goes on where it stopped.

            Example: hearsay read articles/ -o crisis.hearsay
            """);
        var options = new ReadingOptions(command, ArgumentArity.OneOrMore);
        var output = new Option<string?>("--output", "-o") { Description = "The dossier to make or to add to. [default: the first input's name with the ending .hearsay, in this folder]" };
        command.Options.Add(output);
        command.SetAction((result, cancellation) =>
        {
            var inputs = result.GetValue(options.Inputs) ?? [];
            var path = result.GetValue(output) ?? DefaultPath(inputs[0]);
            var reader = options.Reader(result);
            var source = options.Source(result);
            var quiet = options.Quiet(result);
            var summary = new RunSummary();
            using (var dossier = DossierFile.OpenOrCreate(path))
            {
                WithProgress(terminal, quiet, source, inputs, (say, advance) =>
                {
                    using var work = DossierIntake.Work(reader, options.Threads(result), Ahead);
                    var taken = 0;
                    var fresh = DossierIntake.NotKnown(source.Open(inputs, terminal.Input, cancellation), dossier, summary, say);
                    foreach (var outcome in work.Run(fresh, cancellation))
                    {
                        DossierIntake.Keep(outcome, dossier, summary, say);
                        if (++taken % DossierFile.BatchSize == 0)
                        {
                            work.Beside(() => dossier.BuildFullBatch(cancellation), cancellation);
                        }

                        advance(outcome.Intake.BytesRead);
                    }
                });
                dossier.Build(cancellation);
                if (!quiet)
                {
                    terminal.Error.WriteLine(summary.ToString());
                    terminal.Error.WriteLine($"Dossier: {path} ({dossier.DocumentCount} documents).");
                }
            }

            // What the building kept at hand is gone by now: the brief of a large dossier needs the memory.
            if (summary.ExitCode != ExitCode.NothingDone)
            {
                using var dossier = DossierFile.OpenForReading(path);
                var brief = BriefMaker.Make(dossier.Load(), new BriefOptions { DossierPath = path }, dossier.Text);
                BriefText.Write(brief, terminal.Out, terminal.Width, terminal.Coloured);
            }

            return Task.FromResult((int)summary.ExitCode);
        });
        return command;
    }

    private static string DefaultPath(string input)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(input is "-" ? "" : WebFetcher.IsAddress(input) ? (Uri.TryCreate(input, UriKind.Absolute, out var uri) ? uri.Host.Replace('.', '-') : "") : input));
        var plain = name.Split('.', 2)[0].Trim('*', '?');
        return (plain.Length == 0 ? "story" : plain) + Ending;
    }

    private static void WithProgress(Terminal terminal, bool quiet, DocumentSource source, string[] inputs, Action<Action<string>, Action<long>> run)
    {
        if (quiet || !terminal.ErrorIsTerminal)
        {
            run(terminal.Error.WriteLine, _ => { });
            return;
        }

        var console = terminal.ErrorConsole();
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var total = source.List(inputs).TotalBytes;
                var task = progress.AddTask("Reading", maxValue: Math.Max(1, total));
                task.IsIndeterminate = total == 0;
                run(message => console.WriteLine(message), bytes => task.Value = bytes);
                task.Value = task.MaxValue;
            });
    }
}
