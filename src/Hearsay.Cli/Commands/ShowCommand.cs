using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Lists a part of a dossier.</summary>
internal static class ShowCommand
{
    private static readonly Dictionary<string, Func<DossierFile, DossierFilter, Listing>> Lists = new(StringComparer.Ordinal)
    {
        ["actors"] = DossierListings.Actors,
        ["claims"] = DossierListings.Claims,
        ["events"] = DossierListings.Events,
        ["quotes"] = DossierListings.Quotes,
        ["stances"] = DossierListings.Stances,
        ["relations"] = DossierListings.Relations,
        ["documents"] = DossierListings.Documents,
    };

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("show", """
            Lists actors, claims, events, quotes, stances, relations or documents of a dossier.

            Example: hearsay show claims crisis.hearsay --actor Egypt --type REJECT --since 1956-10-30
            """);
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", Lists.Keys) + "." };
        what.AcceptOnlyFromAmong([.. Lists.Keys]);
        var file = DossierAccess.Argument();
        var actor = new Option<string?>("--actor") { Description = "An actor's key, one of its names, or words of one." };
        var type = FilterOptions.Named<EventType>("--type", "A PLOVER event type, for instance THREATEN.");
        var relation = FilterOptions.Named<StanceKind>("--relation", "What stances state: alliance, hostility, support, membership, patronage or dependence.");
        var since = FilterOptions.Day("--since", "The first day, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "The last day.");
        var outlet = new Option<string?>("--outlet") { Description = "An outlet." };
        var status = FilterOptions.Named<EventStatus>("--status", "actual, negated, denied, conditional, intended, requested or possible.");
        var manner = FilterOptions.Named<Manner>("--manner", "How quotes are given: direct, indirect or mixed.");
        var words = new Option<string?>("--words") { Description = "Words that all stand in the document or quotation." };
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(ListingWriter.Formats);
        command.Arguments.Add(what);
        command.Arguments.Add(file);
        foreach (var option in (Option[])[actor, type, relation, since, until, outlet, status, manner, words, format])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            var filter = new DossierFilter
            {
                Actor = result.GetValue(actor),
                Type = result.GetValue(type),
                Relation = result.GetValue(relation),
                Since = result.GetValue(since),
                Until = result.GetValue(until),
                Outlet = result.GetValue(outlet),
                Status = result.GetValue(status),
                Manner = result.GetValue(manner),
                Words = result.GetValue(words),
            };
            ListingWriter.Write(Lists[result.GetValue(what)!](dossier, filter), result.GetValue(format)!, terminal);
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
