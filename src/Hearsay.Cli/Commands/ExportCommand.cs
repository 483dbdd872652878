using System.CommandLine;
using System.Text;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Exports;
using Hearsay.Dossiers.Relations;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Writes what a dossier holds for other programs.</summary>
internal static class ExportCommand
{
    private const string Decisions = "decisions-jsonl";
    private const string Polecat = "polecat-csv";
    private const string Gexf = "gexf";
    private const string GraphMl = "graphml";

    private static readonly Dictionary<string, ExportKind> Kinds = Enum.GetValues<ExportKind>()
        .ToDictionary(k => k.ToString().ToLowerInvariant() + "-jsonl", k => k, StringComparer.Ordinal);

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("export", """
            Writes a part of the dossier for other programs: lists as one JSON object a line, claims as event data in the columns of POLECAT, relations as a graph for Gephi and the like.

            Example: hearsay export crisis.hearsay --as claims-jsonl -o claims.jsonl
            Example: hearsay export crisis.hearsay --as gexf --parties states -o crisis.gexf
            """);
        var file = DossierAccess.Argument();
        string[] all = [.. Kinds.Keys, Decisions, Polecat, Gexf, GraphMl];
        var kind = new Option<string>("--as") { Description = string.Join(", ", all) + ".", Required = true };
        kind.AcceptOnlyFromAmong(all);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where it is left out." };
        var parties = new Option<string>("--parties") { Description = "Of graphs: actors, or states.", DefaultValueFactory = _ => "actors" };
        parties.AcceptOnlyFromAmong("actors", "states");
        var status = new Option<string?>("--status") { Description = "Of graphs: standings of claims that count, as in \"show relations\"; asserted and corroborated where it is left out." };
        status.Validators.Add(result => FilterOptions.CheckStatus(result, "relations"));
        var unit = FilterOptions.Named<TimeUnit>("--by", "Of gexf: the periods by which claims are counted over time; months where it is left out.");
        command.Arguments.Add(file);
        command.Options.Add(kind);
        command.Options.Add(output);
        command.Options.Add(parties);
        command.Options.Add(status);
        command.Options.Add(unit);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            Action<Stream> write = result.GetValue(kind) switch
            {
                Decisions => stream => DecisionExport.Write(dossier.Decisions(), stream),
                Polecat => Events(dossier, cancellation),
                Gexf => Graph(dossier, result.GetValue(parties) == "states", result.GetValue(status), result.GetValue(unit) ?? TimeUnit.Month).WriteGexf,
                GraphMl => Graph(dossier, result.GetValue(parties) == "states", result.GetValue(status), TimeUnit.Month).WriteGraphMl,
                var list => Lines(dossier, Kinds[list!], cancellation),
            };
            return Task.FromResult(OutputFile.Write(terminal, result.GetValue(output), stream =>
            {
                write(stream);
                return ExitCode.Done;
            }));
        });
        return command;
    }

    private static Action<Stream> Lines(DossierFile dossier, ExportKind kind, CancellationToken cancellation)
    {
        var all = dossier.Load();
        return stream => DossierExport.Write(all, kind, stream, cancellation);
    }

    private static Action<Stream> Events(DossierFile dossier, CancellationToken cancellation)
    {
        var all = dossier.Load();
        var details = new Dictionary<(string, string), (string? Mode, string? Place)>();
        foreach (var told in dossier.Events(DossierFilter.Everything).Where(e => e.Mode is not null || e.Place is not null))
        {
            details[(told.Evidence.Document, told.Id)] = (told.Mode, told.Place);
        }

        return stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            PolecatCsv.Write(all, (document, id) => details.TryGetValue((document, id), out var detail) ? detail : null, text, cancellation);
        };
    }

    private static RelationGraph Graph(DossierFile dossier, bool asStates, string? status, TimeUnit unit)
    {
        var affiliations = dossier.Affiliations();
        var parties = asStates ? Parties.States(affiliations) : Parties.Actors(affiliations);
        var states = affiliations.ToDictionary(a => a.Key, a => a.State, StringComparer.Ordinal);
        return new RelationGraph(parties.Of(dossier.Ties()), FilterOptions.Standings(status), parties.Name, party => states.GetValueOrDefault(party), unit);
    }
}
