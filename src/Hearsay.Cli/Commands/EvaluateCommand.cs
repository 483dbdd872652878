using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Evaluations;
using Hearsay.Cli.Listings;
using Hearsay.Reading;
using Hearsay.Reading.Evaluation;
using Hearsay.Reading.Syntax;

namespace Hearsay.Cli.Commands;

/// <summary>Reads texts whose analysis is known and says how well they were read.</summary>
internal static class EvaluateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("evaluate", """
            Reads the texts of gold files and prints how well they were read, as precision, recall and F1. A CoNLL-U file measures sentences, tokens, tags, lemmas and trees, on its own tokens and on its raw text; JSON lines with "id", "tokens" and BIO "tags" measure names.

            Example: hearsay evaluate en_ewt-ud-dev.conllu.gz names.jsonl
            """);
        var inputs = new Argument<string[]>("GOLD")
        {
            Description = "A file (.conllu, .jsonl; each also gzipped), a folder, a pattern, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Arguments.Add(inputs);
        var work = new WorkOptions(command);
        var tokens = new Option<string?>("--tokens") { Description = "gold to read the tokens of CoNLL-U as they are, raw to read its text. [default: both]" };
        tokens.AcceptOnlyFromAmong("gold", "raw");
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => ListingWriter.Formats[0] };
        format.AcceptOnlyFromAmong(ListingWriter.Formats);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where it is left out." };
        command.Options.Add(tokens);
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(output);
            return Task.FromResult(OutputFile.Write(terminal, path, stream =>
            {
                var network = work.Network(result);
                var run = new EvaluationRun(work.Reader(result, network), new Parser(network), work.Threads(result), result.GetValue(tokens), terminal.Error.WriteLine);
                var blocks = run.Measure(result.GetValue(inputs)!, terminal.Input, cancellation);
                Write(blocks, result.GetValue(format)!, terminal.WithOutput(stream, isOutput: path is null or "-"));
                if (!work.Quiet(result))
                {
                    terminal.Error.WriteLine(run.ToString());
                }

                return run.ExitCode;
            }));
        });
        return command;
    }

    private static void Write(IEnumerable<EvaluationBlock> blocks, string format, Terminal terminal)
    {
        if (format == "table")
        {
            foreach (var block in blocks)
            {
                terminal.Out.WriteLine($"{block.File}, {block.Of}");
                ListingWriter.Write(new Listing(Columns, block.Measures.Select(m => Row(m, Rounded)), IsCounted: false), format, terminal);
                terminal.Out.WriteLine();
            }
        }
        else
        {
            ListingWriter.Write(new Listing([new("file"), new("of"), .. Columns], blocks.SelectMany(b => b.Measures.Select(m => (object?[])[b.File, b.Of, .. Row(m, v => v)]))), format, terminal);
        }

        terminal.Out.Flush();
    }

    private static Column[] Columns => [new("measure"), new("f1"), new("precision"), new("recall"), new("hit"), new("predicted"), new("gold")];

    private static object?[] Row(Measure measure, Func<double, object> share) =>
    [
        measure.Name, share(measure.Tally.F1), share(measure.Tally.Precision), share(measure.Tally.Recall),
        measure.Tally.Hit, measure.Tally.Predicted, measure.Tally.Gold,
    ];

    private static object Rounded(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
