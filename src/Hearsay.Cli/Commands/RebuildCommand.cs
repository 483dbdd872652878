using System.CommandLine;
using Hearsay.Intake;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Builds a dossier anew from what it keeps.</summary>
internal static class RebuildCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("rebuild", """
            Builds anew what the documents of a dossier say together. With --reextract every document is first taken once more out of the bytes that it came from, and read again: as if all had been read today.

            Example: hearsay rebuild --reextract crisis.hearsay
            """);
        var file = DossierAccess.Argument();
        command.Arguments.Add(file);
        var reextract = new Option<bool>("--reextract") { Description = "Take the documents out of their original bytes and read them again." };
        command.Options.Add(reextract);
        var work = new WorkOptions(command);
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(file)!;
            using var dossier = DossierFile.OpenForWriting(path);
            var failed = 0;
            if (result.GetValue(reextract))
            {
                using var reading = DossierIntake.Work(work.Reader(result, work.Network(result)), work.Threads(result));
                var run = new Reextraction(dossier, reading);
                run.Run(terminal.Error.WriteLine, cancellation);
                failed = run.Failed;
                if (!work.Quiet(result))
                {
                    terminal.Error.WriteLine(run.ToString());
                }
            }

            dossier.Rebuild(cancellation);
            return Task.FromResult((int)(failed > 0 ? ExitCode.SomeFailed : ExitCode.Done));
        });
        return command;
    }

    /// <summary>Takes every document of a dossier out of its original bytes once more.</summary>
    private sealed class Reextraction(DossierFile dossier, DocumentWork<PackedDocument> work)
    {
        private readonly Queue<string> _ids = new();
        private int _same;
        private int _changed;
        private int _merged;
        private int _without;

        /// <summary>Documents that are kept as they were because they could not be taken in or read.</summary>
        public int Failed { get; private set; }

        public void Run(Action<string> say, CancellationToken cancellation)
        {
            foreach (var outcome in work.Run(Taken(cancellation), cancellation))
            {
                var id = _ids.Dequeue();
                if (outcome.Failure is { } failure)
                {
                    Failed++;
                    say($"{id}: kept as it was: {failure.Code}: {failure.Reason}");
                    continue;
                }

                var isSame = outcome.Made!.Id == id;
                if (!dossier.Replace(id, outcome.Made))
                {
                    _merged++;
                }
                else if (isSame)
                {
                    _same++;
                }
                else
                {
                    _changed++;
                }
            }
        }

        public override string ToString() =>
            $"{_same + _changed} documents read again, {_changed} of them with another text; {_merged} became one with another document, {_without} have no original and stay, {Failed} failed.";

        private IEnumerable<IntakeResult> Taken(CancellationToken cancellation)
        {
            var source = new DocumentSource(IntakeLimits.Default);
            foreach (var id in dossier.DocumentIds())
            {
                if (dossier.Original(id) is not { } original)
                {
                    _without++;
                    continue;
                }

                _ids.Enqueue(id);
                var taken = source.Reread(DocumentOrigin.FromJson(original.Origin, original.Bytes), cancellation);
                var file = dossier.Document(id)?.File;
                yield return taken.Document is { } document
                    ? IntakeResult.Of(file ?? taken.File, document with { File = file }) with { Notes = taken.Notes, Origin = taken.Origin }
                    : taken;
            }
        }
    }
}
