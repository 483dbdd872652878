using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Lists a part of a dossier.</summary>
internal static class ShowCommand
{
    private const string ActorsList = "actors";
    private const string RelationsList = "relations";
    private const string PairList = "pair";

    private static readonly Dictionary<string, Func<DossierFile, DossierFilter, Listing>> Lists = new(StringComparer.Ordinal)
    {
        [ActorsList] = DossierListings.Actors,
        ["claims"] = DossierListings.Claims,
        ["contradictions"] = DossierListings.Contradictions,
        ["events"] = DossierListings.Events,
        ["ledger"] = (dossier, filter) => new LedgerSheet(dossier.Ledger(filter)).Rows(),
        ["quotes"] = DossierListings.Quotes,
        ["stances"] = DossierListings.Stances,
        ["documents"] = DossierListings.Documents,
        ["comments"] = CommentListings.Comments,
        ["stories"] = DossierListings.Stories,
        ["copies"] = DossierListings.Copies,
    };

    private static readonly string[] All = [.. Lists.Keys, RelationsList, PairList];

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("show", """
            Lists actors, claims, contradictions, events, the ledger, quotes, stances, relations, documents, stories, copies or readers' comments of a dossier; with "pair" what two actors did to one another, claim by claim.

            Example: hearsay show claims crisis.hearsay --actor Egypt --type REJECT --since 1956-10-30
            Example: hearsay show relations crisis.hearsay --as states --by month
            Example: hearsay show pair crisis.hearsay Egypt Israel
            """);
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", All) + "." };
        what.AcceptOnlyFromAmong(All);
        var file = DossierAccess.Argument();
        var ends = new Argument<string[]>("ACTORS") { Description = "For pair: the two actors, each by key, name or words of a name.", Arity = ArgumentArity.ZeroOrMore };
        var actor = new Option<string?>("--actor") { Description = "An actor's key, one of its names, or words of one." };
        var type = FilterOptions.Named<EventType>("--type", "A PLOVER event type, for instance THREATEN.");
        var relation = FilterOptions.Named<StanceKind>("--relation", "What stances state: alliance, hostility, support, membership, patronage or dependence.");
        var context = new Option<string?>("--context") { Description = "A PLOVER context of events, for instance human_rights." };
        context.AcceptOnlyFromAmong([.. EventContext.Codes]);
        var kind = FilterOptions.Named<MentionKind>("--kind", "What sort of actors: person, organisation, place, group or other.");
        var country = new Option<string?>("--country") { Description = "The country of actors, ISO 3166-1 alpha-3, for instance EGY." };
        var sector = new Option<string?>("--sector") { Description = "The PLOVER sector of actors, for instance GOV." };
        var since = FilterOptions.Day("--since", "The first day, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "The last day.");
        var outlet = new Option<string?>("--outlet") { Description = "An outlet." };
        var status = new Option<string?>("--status") { Description = "Of claims and events: actual, negated, denied, conditional, intended, requested or possible. Of relations and pairs, parted by commas: asserted, corroborated, attributed, contested, denied, possible, conditional, intended, requested, or all; asserted and corroborated where it is left out." };
        status.Validators.Add(result => FilterOptions.CheckStatus(result, result.GetValue(what)));
        var relations = new RelationOptions(command);
        var limit = new Option<int>("--limit") { Description = "Of a pair: the most claims, latest first.", DefaultValueFactory = _ => RelationListings.DefaultLimit };
        limit.Validators.Add(result => FilterOptions.CheckPositive(result, "--limit"));
        var manner = FilterOptions.Named<Manner>("--manner", "How quotes are given: direct, indirect or mixed.");
        var words = new Option<string?>("--words") { Description = "Words that all stand in the document or quotation." };
        var why = new Option<bool>("--why") { Description = "Of actors: why what is known as one is taken for one, join by join." };
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(ListingWriter.Formats);
        command.Arguments.Add(what);
        command.Arguments.Add(file);
        command.Arguments.Add(ends);
        foreach (var option in (Option[])[actor, kind, country, sector, type, relation, context, since, until, outlet, status, manner, words, limit, why, format])
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
                Context = result.GetValue(context),
                Kind = result.GetValue(kind),
                Country = result.GetValue(country),
                Sector = result.GetValue(sector),
                Since = result.GetValue(since),
                Until = result.GetValue(until),
                Outlet = result.GetValue(outlet),
                Status = result.GetValue(what) is RelationsList or PairList ? null : FilterOptions.Status(result.GetValue(status)),
                Manner = result.GetValue(manner),
                Words = result.GetValue(words),
            };
            Listing listing;
            switch (result.GetValue(what))
            {
                case RelationsList:
                    listing = RelationListings.Relations(dossier, filter, relations.AsStates(result), relations.Unit(result), FilterOptions.Standings(result.GetValue(status)));
                    break;
                case PairList:
                    if (RelationOptions.Pair(dossier, result.GetValue(ends)!, terminal) is not var (one, other))
                    {
                        return Task.FromResult((int)ExitCode.WrongUsage);
                    }

                    listing = RelationListings.Pair(dossier, filter, one, other, relations.Unit(result), FilterOptions.Standings(result.GetValue(status)), result.GetValue(limit));
                    break;
                case ActorsList when result.GetValue(why):
                    listing = DossierListings.ActorJoins(dossier, filter);
                    break;
                case var list:
                    listing = Lists[list!](dossier, filter);
                    break;
            }

            ListingWriter.Write(listing, result.GetValue(format)!, terminal);
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }
}
