using System.CommandLine;
using System.Text;
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
                var summary = result.GetValue(format) == "conllu"
                    ? Conllu(terminal, options, result, inputs, stream, cancellation)
                    : Jsonl(terminal, options, result, inputs, stream, cancellation);
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
        var source = options.Source(result);
        using var work = DocumentWork.Annotations(options.Reader(result), options.Threads(result));
        foreach (var outcome in work.Run(source.Open(inputs, terminal.Input, cancellation), cancellation))
        {
            summary.Count(outcome, terminal.Error.WriteLine);
            if (outcome.Failure is null)
            {
                stream.Write(outcome.Made.Span);
                stream.WriteByte((byte)'\n');
            }
        }

        return summary;
    }

    private static RunSummary Conllu(Terminal terminal, ReadingOptions options, ParseResult result, string[] inputs, Stream stream, CancellationToken cancellation)
    {
        var summary = new RunSummary();
        var source = options.Source(result);
        var network = options.Network(result);
        using var work = DocumentWork.Of(new Reader(network), options.Threads(result), reading => reading.Resolved.Parsed);
        var parser = new Parser(network);
        var standardInput = terminal.Input;
        using var output = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var input in inputs)
        {
            if (ConlluInput.TryOpen(input, ref standardInput) is { } sentences)
            {
                using (sentences)
                {
                    try
                    {
                        summary.CountRead(ConlluAnnotator.Annotate(sentences, output, parser, cancellation));
                    }
                    catch (Exception problem) when (problem is FormatException or IOException or InvalidDataException)
                    {
                        summary.CountFailure(new IntakeFailure(IntakeCodes.BrokenConllu, input, null, problem.Message), terminal.Error.WriteLine);
                    }
                }

                continue;
            }

            foreach (var outcome in work.Run(source.Open([input], standardInput, cancellation), cancellation))
            {
                summary.Count(outcome, terminal.Error.WriteLine);
                if (outcome.Made is { } parsed)
                {
                    ConlluWriter.Write(parsed, output, cancellation);
                }
            }
        }

        return summary;
    }
}
