using System.CommandLine;
using Hearsay.Dossiers;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Verifies a dossier.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("check", """
            Verifies a dossier: the file, that every piece of evidence stands in its document, and that everything built from the documents is what they give; says what it had to assume where the data of documents are missing or contradict each other.

            Example: hearsay check crisis.hearsay
            """);
        var file = DossierAccess.Argument();
        command.Arguments.Add(file);
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(file)!;
            using var dossier = DossierFile.OpenForReading(path);
            var problems = dossier.Check(cancellation);
            foreach (var problem in problems)
            {
                terminal.Out.WriteLine($"{path}: {problem}");
            }

            if (problems.Length == 0)
            {
                foreach (var assumed in dossier.Assumptions(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Where(a => a.Kind != AssumptionKind.NoOutlet))
                {
                    terminal.Out.WriteLine($"{path}: assumed of {assumed.Document}: {assumed.Text}.");
                }

                terminal.Out.WriteLine($"{path}: sound, {dossier.DocumentCount} documents.");
            }

            return Task.FromResult((int)(problems.Length == 0 ? ExitCode.Done : ExitCode.SomeFailed));
        });
        return command;
    }
}
