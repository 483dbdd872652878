using System.CommandLine;
using Hearsay.Dossiers.Views;

namespace Hearsay.Cli.Commands;

/// <summary>Shows what an analyst wants to know about a story on one page.</summary>
internal static class BriefCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("brief", """
            Shows on one page who is who, what is claimed and by whom, what is contested, what is open, and how the actors stand to one another.

            Example: hearsay brief crisis.hearsay --html crisis.html
            """);
        var file = DossierAccess.Argument();
        var html = new Option<string?>("--html") { Description = "Write a self-contained page to this file, with a map of relations and a timeline." };
        var format = new Option<string>("--format") { Description = "text, md or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "md", "json");
        var title = new Option<string?>("--title") { Description = "What the story is called." };
        command.Arguments.Add(file);
        command.Options.Add(html);
        command.Options.Add(format);
        command.Options.Add(title);
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(file)!;
            using var dossier = DossierAccess.Open(path, terminal, cancellation);
            var brief = BriefMaker.Make(dossier.Load(), new BriefOptions { DossierPath = path, Title = result.GetValue(title) }, dossier.Text);
            var code = (int)ExitCode.Done;
            if (result.GetValue(html) is { } page)
            {
                code = OutputFile.WriteText(terminal, page, writer =>
                {
                    BriefHtml.Write(brief, writer);
                    return ExitCode.Done;
                });
                if (result.GetResult(format) is null or { Implicit: true })
                {
                    return Task.FromResult(code);
                }
            }

            switch (result.GetValue(format))
            {
                case "md":
                    BriefMarkdown.Write(brief, terminal.Out);
                    break;
                case "json":
                    terminal.Out.Flush();
                    BriefJson.Write(brief, terminal.Output);
                    break;
                default:
                    BriefText.Write(brief, terminal.Out, terminal.Width, terminal.Coloured);
                    break;
            }

            return Task.FromResult(code);
        });
        return command;
    }
}
