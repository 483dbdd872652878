using System.CommandLine;
using Hearsay.Intake;
using Hearsay.Intake.Fetching;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Reads what feeds bring into a dossier, round after round.</summary>
internal static class WatchCommand
{
    /// <summary>What is put behind the dossier's name for the file that remembers what was seen.</summary>
    private const string StateEnding = "-watch";

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("watch", """
            Looks at feeds again and again and reads the pages of new entries into a dossier. Stop it at any time; run it again and it goes on. robots.txt is obeyed, requests to one host are kept two seconds apart, feeds are only sent when they changed.

            Example: hearsay watch feeds.opml -o crisis.hearsay
            """);
        var options = new ReadingOptions(command, ArgumentArity.OneOrMore, "FEEDS", "The feeds: an OPML file, or a file with one address a line; also several.");
        var output = new Option<string>("--output", "-o") { Description = "The dossier to make or to add to.", Required = true };
        var every = new Option<double>("--every") { Description = "Minutes between two rounds.", DefaultValueFactory = _ => 30 };
        every.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is not (>= 1 and <= 10_080))
            {
                r.AddError("--every must be from 1 minute to a week.");
            }
        });
        var once = new Option<bool>("--once") { Description = "Stop after one round." };
        command.Options.Add(output);
        command.Options.Add(every);
        command.Options.Add(once);
        command.SetAction(async (result, cancellation) =>
        {
            var path = result.GetValue(output)!;
            var lists = new List<string>();
            FeedWatch watch;
            var list = "";
            try
            {
                foreach (var input in result.GetValue(options.Inputs) ?? [])
                {
                    list = input;
                    lists.Add(await File.ReadAllTextAsync(input, cancellation));
                }

                watch = new FeedWatch(options.Fetcher(result), options.Source(result), options.Limits(result), lists, path + StateEnding);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
            {
                await terminal.Error.WriteLineAsync($"{list}: {problem.Message}");
                return (int)ExitCode.NothingDone;
            }

            using var work = DossierIntake.Work(options.Reader(result), 1);
            var code = ExitCode.Done;
            while (true)
            {
                var summary = new RunSummary();
                using (var dossier = DossierFile.OpenOrCreate(path))
                {
                    await foreach (var taken in watch.RoundAsync(cancellation))
                    {
                        foreach (var outcome in work.Run(DossierIntake.NotKnown([taken], dossier, summary, terminal.Error.WriteLine), cancellation))
                        {
                            DossierIntake.Keep(outcome, dossier, summary, terminal.Error.WriteLine);
                        }
                    }

                    dossier.Build(cancellation);
                    if (!options.Quiet(result))
                    {
                        await terminal.Error.WriteLineAsync($"{watch.Feeds.Count} feeds: {summary} Dossier: {path} ({dossier.DocumentCount} documents).");
                    }
                }

                code = summary.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
                if (result.GetValue(once))
                {
                    return (int)code;
                }

                await Task.Delay(TimeSpan.FromMinutes(result.GetValue(every)), TimeProvider.System, cancellation);
            }
        });
        return command;
    }
}
