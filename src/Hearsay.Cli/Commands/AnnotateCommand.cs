using System.CommandLine;
using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Reading.Syntax;

namespace Hearsay.Cli.Commands;

/// <summary>Reads documents and writes what was understood, one JSON object a document, or CoNLL-U.</summary>
internal static class AnnotateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("annotate", """
            Writes what is understood of each document: one JSON object a line, or CoNLL-U.

            Example: hearsay annotate --output story.jsonl articles/
            """);
        var options = new ReadingOptions(command, ArgumentArity.ZeroOrMore);
        var format = new Option<string>("--format") { Description = "jsonl or conllu.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "conllu");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where it is left out." };
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction((result, cancellation) =>
        {
            string[] inputs = result.GetValue(options.Inputs) is { Length: > 0 } given ? given : ["-"];
            return Task.FromResult(OutputFile.Write(terminal, result.GetValue(output), stream =>
            {
                var summary = Jsonl(terminal, options, result, inputs, stream, cancellation);
                if (!options.Quiet(result))
                {
                    terminal.Error.WriteLine(summary.ToString());
                }

                return summary.ExitCode;
            }));
        });
        return command;
    }

    private static RunSummary Jsonl(Terminal terminal, ReadingOptions options, ParseResult result, string[] inputs, Stream stream, CancellationToken cancellation)
    {
        var summary = new RunSummary();
        var source = new DocumentSource(options.Limits(result));
        var work = new DocumentWork(new Reader(), options.Threads(result), annotate: true);
        foreach (var outcome in work.Run(source.Open(inputs, terminal.Input, cancellation), cancellation))
        {
            summary.Count(outcome, terminal.Error.WriteLine);
            if (outcome.Failure is null)
            {
                stream.Write(outcome.Annotation.Span);
                stream.WriteByte((byte)'\n');
            }
        }

        return summary;
    }
}
