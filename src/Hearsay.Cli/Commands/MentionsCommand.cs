using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Dossiers.Terms;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Counts how often a term stands with whom.</summary>
internal static class MentionsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("mentions", """
            Counts how often a term stands with whom ("aggression": 18 uses, 17 of them with Russia), by actor or outlet, each use with its sentence and in whose voice it stands.

            Example: hearsay mentions crisis.hearsay aggression --by actor
            """);
        var file = DossierAccess.Argument();
        var term = new Argument<string>("TERM") { Description = "A word, or several in quotation marks; found in any inflection." };
        term.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !result.Tokens[0].Value.Any(char.IsLetterOrDigit))
            {
                result.AddError($"TERM is a word, not '{result.Tokens[0].Value}'.");
            }
        });
        var by = new Option<string>("--by") { Description = "actor or outlet.", DefaultValueFactory = _ => "actor" };
        by.AcceptOnlyFromAmong("actor", "outlet");
        var outlet = new Option<string?>("--outlet") { Description = "Only documents of an outlet." };
        var since = FilterOptions.Day("--since", "The first day of publication, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "The last day.");
        var format = new Option<string>("--format") { Description = "text, json or csv.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        command.Arguments.Add(file);
        command.Arguments.Add(term);
        foreach (var option in (Option[])[by, outlet, since, until, format])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var wanted = result.GetValue(term)!;
            var filter = new DossierFilter { Outlet = result.GetValue(outlet), Since = result.GetValue(since), Until = result.GetValue(until) };
            var uses = dossier.AnnotatedTexts(filter, wanted)
                .SelectMany(text => TermFinder.Find(text, wanted).Select(use => (text.Outlet, use)))
                .ToList();
            var sheet = new MentionSheet(wanted, uses, new ActorNames(dossier), result.GetValue(by) == "outlet");
            if (result.GetValue(format) == "text")
            {
                sheet.WriteText(terminal);
            }
            else
            {
                ListingWriter.Write(sheet.Rows(), result.GetValue(format)!, terminal);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
