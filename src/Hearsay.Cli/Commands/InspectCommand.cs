using System.Buffers;
using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Intake;
using Hearsay.Reading.Annotations;
using Hearsay.Reading.Zones;

namespace Hearsay.Cli.Commands;

/// <summary>Shows how documents were taken in, without reading them.</summary>
internal static class InspectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("inspect", """
            Shows what is taken of each document and what is not: its zones, what it says of itself and where, and what was left out and why. Nothing is read or kept.

            Example: hearsay inspect page.html
            """);
        var options = new IntakeOptions(command, ArgumentArity.ZeroOrMore);
        var format = new Option<string>("--format") { Description = "text or jsonl (documents with their zones, as annotate writes them).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where it is left out." };
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction((result, cancellation) =>
        {
            string[] inputs = result.GetValue(options.Inputs) is { Length: > 0 } given ? given : ["-"];
            var isText = result.GetValue(format) == "text";
            var file = result.GetValue(output);
            var source = options.Source(result, explains: isText);
            return Task.FromResult(OutputFile.Write(terminal, file, stream =>
            {
                var target = terminal.WithOutput(stream, file is null or "-");
                var zones = new ZoneFinder();
                var (done, failed) = (0, 0);
                foreach (var taken in source.Open(inputs, terminal.Input, cancellation))
                {
                    if (taken.Document is not { } document)
                    {
                        failed += taken.Failure!.IsSkipped ? 0 : 1;
                        terminal.Error.WriteLine(taken.Failure.ToString());
                        continue;
                    }

                    done++;
                    var zoned = zones.Find(document, cancellation);
                    if (isText)
                    {
                        InspectionText.Write(taken, zoned, target);
                        continue;
                    }

                    var line = new ArrayBufferWriter<byte>();
                    AnnotationWriter.WriteUnread(zoned.Document with { Markup = zoned.Zones }, line);
                    stream.Write(line.WrittenSpan);
                    stream.WriteByte((byte)'\n');
                }

                target.Out.Flush();
                return done == 0 ? ExitCode.NothingDone : failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
            }));
        });
        return command;
    }
}
