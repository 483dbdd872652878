using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Dossiers.Comparison;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Compares what outlets tell.</summary>
internal static class CompareCommand
{
    private const int DefaultClaims = 20;

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("compare", """
            Compares outlets claim by claim: who tells it, denies it, leaves it out though it covers the story, is first, with which words, and whom each quotes.

            Example: hearsay compare crisis.hearsay --outlets "The Thames Courier, The Delta Gazette"
            """);
        var file = DossierAccess.Argument();
        var outlets = new Option<string?>("--outlets") { Description = "The outlets, parted by commas; all where it is left out." };
        var actor = new Option<string?>("--actor") { Description = "Only claims with this actor: key, name or words of a name." };
        var since = FilterOptions.Day("--since", "Only what happened on this day or later, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "Only what happened up to this day.");
        var limit = new Option<int>("--limit") { Description = "The most claims shown as text.", DefaultValueFactory = _ => DefaultClaims };
        limit.Validators.Add(result => FilterOptions.CheckPositive(result, "--limit"));
        var format = new Option<string>("--format") { Description = "text, json or csv.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        command.Arguments.Add(file);
        foreach (var option in (Option[])[outlets, actor, since, until, limit, format])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var filter = new DossierFilter { Actor = result.GetValue(actor), Since = result.GetValue(since), Until = result.GetValue(until) };
            var names = dossier.Affiliations().ToDictionary(a => a.Key, a => a.Name, StringComparer.Ordinal);
            ImmutableArray<string> chosen = [.. (result.GetValue(outlets) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            var comparison = OutletComparison.Of(
                dossier.Documents(DossierFilter.Everything),
                dossier.Stories(),
                dossier.Claims(filter),
                dossier.Quotations(DossierFilter.Everything),
                key => names.GetValueOrDefault(key, key),
                chosen);
            var unknown = chosen.Where(c => !comparison.Profiles.Any(p => p.Outlet.Equals(c, StringComparison.OrdinalIgnoreCase))).ToList();
            if (unknown.Count > 0)
            {
                terminal.Error.WriteLine($"{dossier.Path}: there is no outlet {string.Join(", ", unknown.Select(u => $"'{u}'"))}; \"hearsay show documents\" lists them.");
                return Task.FromResult((int)ExitCode.WrongUsage);
            }

            if (result.GetValue(format) == "text")
            {
                ComparisonListings.WriteText(comparison, result.GetValue(limit), terminal);
            }
            else
            {
                ListingWriter.Write(ComparisonListings.Rows(comparison), result.GetValue(format)!, terminal);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
