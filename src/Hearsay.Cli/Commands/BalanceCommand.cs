using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Dossiers.Balance;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Cli.Commands;

/// <summary>Says how balanced a group of parties is, and which pairs are at odds with that.</summary>
internal static class BalanceCommand
{
    private const int DefaultMost = 12;
    private const int Most = 200;

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("balance", """
            Says how far the friendships and enmities of a group fall into two camps: signed triangles, walks, and the fewest ties at odds with a division in two; and how that moved over time.

            Example: hearsay balance crisis.hearsay --by week
            Example: hearsay balance crisis.hearsay --actors "Egypt, Israel, France, Britain" --as states
            """);
        var file = DossierAccess.Argument();
        var actors = new Option<string?>("--actors") { Description = "The group, parted by commas; where left out, those with most claims." };
        var most = new Option<int>("--most") { Description = $"How many parties where --actors is left out, up to {Most}.", DefaultValueFactory = _ => DefaultMost };
        most.Validators.Add(result => FilterOptions.CheckPositive(result, "--most"));
        var status = new Option<string?>("--status") { Description = "Standings that count: asserted, corroborated, attributed, contested, denied, possible, conditional, intended, requested, parted by commas, or all; asserted and corroborated where it is left out." };
        status.Validators.Add(result => FilterOptions.CheckStatus(result, "balance"));
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Arguments.Add(file);
        command.Options.Add(actors);
        command.Options.Add(most);
        var relations = new RelationOptions(command, states: true);
        command.Options.Add(status);
        command.Options.Add(format);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var affiliations = dossier.Affiliations();
            var parties = relations.AsStates(result) ? Parties.States(affiliations) : Parties.Actors(affiliations);
            var shown = FilterOptions.Standings(result.GetValue(status));
            ImmutableArray<Tie> ties = [.. parties.Of(dossier.Ties())];
            ImmutableArray<string> group;
            if (result.GetValue(actors) is { } named)
            {
                var keys = new List<string>();
                foreach (var name in named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (RelationOptions.Party(dossier, name, terminal) is not { } party)
                    {
                        return Task.FromResult((int)ExitCode.WrongUsage);
                    }

                    keys.Add(parties.Of(party[0].Key));
                }

                group = [.. keys.Distinct(StringComparer.Ordinal)];
            }
            else
            {
                group = BalanceSeries.Busiest(ties, shown, Math.Min(result.GetValue(most), Most));
            }

            var bonds = dossier.Bonds().Select(b => b with { Source = parties.Of(b.Source), Target = parties.Of(b.Target) });
            var whole = BalanceSeries.Of(ties, group, shown, bonds, cancellation: cancellation);
            var series = relations.Unit(result) is { } unit ? BalanceSeries.By(unit, ties, group, shown, cancellation) : [];
            var sheet = new BalanceSheet(whole, series, parties, shown, ids => dossier.Claims(ids), ties);
            if (result.GetValue(format) == "json")
            {
                sheet.WriteJson(terminal);
            }
            else
            {
                sheet.WriteText(terminal);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
