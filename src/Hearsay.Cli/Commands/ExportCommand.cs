using System.CommandLine;
using Hearsay.Dossiers.Exports;

namespace Hearsay.Cli.Commands;

/// <summary>Writes what a dossier holds for other programs.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportKind> Kinds = Enum.GetValues<ExportKind>()
        .ToDictionary(k => k.ToString().ToLowerInvariant() + "-jsonl", k => k, StringComparer.Ordinal);

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("export", """
            Writes a part of the dossier for other programs, one JSON object a line.

            Example: hearsay export crisis.hearsay --as claims-jsonl -o claims.jsonl
            """);
        var file = DossierAccess.Argument();
        var kind = new Option<string>("--as") { Description = string.Join(", ", Kinds.Keys) + ".", Required = true };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where it is left out." };
        command.Arguments.Add(file);
        command.Options.Add(kind);
        command.Options.Add(output);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var all = dossier.Load();
            return Task.FromResult(OutputFile.Write(terminal, result.GetValue(output), stream =>
            {
                DossierExport.Write(all, Kinds[result.GetValue(kind)!], stream, cancellation);
                return ExitCode.Done;
            }));
        });
        return command;
    }
}
