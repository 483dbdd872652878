using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Listings;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Signs;
using Hearsay.Dossiers.Statements;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Lists what speaks for and against an alignment of two actors.</summary>
internal static class SignsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("signs", """
            Lists what speaks for and against an alignment of two actors: what they do to one another, common enemies, help for the same party, deeds side by side, talks, denials; each with weight, status and sentence.

            Example: hearsay signs crisis.hearsay "United States" "Soviet Union"
            """);
        var file = DossierAccess.Argument();
        var one = new Argument<string>("ONE") { Description = "An actor: key, name or words of a name. A state stands for all who act for it." };
        var other = new Argument<string>("OTHER") { Description = "The other actor." };
        var since = FilterOptions.Day("--since", "Only what happened on this day or later, as 1956-10-30.");
        var until = FilterOptions.Day("--until", "Only what happened up to this day.");
        var format = new Option<string>("--format") { Description = "text, json or csv.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        command.Arguments.Add(file);
        command.Arguments.Add(one);
        command.Arguments.Add(other);
        command.Options.Add(since);
        command.Options.Add(until);
        command.Options.Add(format);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierAccess.Open(result.GetValue(file)!, terminal, cancellation);
            if (RelationOptions.Pair(dossier, [result.GetValue(one)!, result.GetValue(other)!], terminal) is not var (ones, others))
            {
                return Task.FromResult((int)ExitCode.WrongUsage);
            }

            var names = new SignNames(Parties.States(dossier.Affiliations()), ones, others);
            var sheet = Find(dossier, names, ones, others, result.GetValue(since), result.GetValue(until));
            if (result.GetValue(format) == "text")
            {
                SignListings.WriteText(sheet, names.Name, terminal);
            }
            else
            {
                ListingWriter.Write(SignListings.Rows(sheet), result.GetValue(format)!, terminal);
            }

            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static SignSheet Find(DossierFile dossier, SignNames names, ImmutableArray<Affiliation> ones, ImmutableArray<Affiliation> others, DateOnly? since, DateOnly? until)
    {
        string[] keys = [.. ones.Concat(others).Select(a => a.Key)];
        var ties = dossier.Ties(keys)
            .Where(t => (since is null || t.Last >= since) && (until is null || t.First <= until))
            .Select(t => t with { Source = names.Of(t.Source), Target = names.Of(t.Target) })
            .Where(t => t.Source != t.Target);
        IEnumerable<StatedStance> stances = dossier.Stances(keys)
            .Where(s => (since is null || s.Published >= since) && (until is null || s.Published <= until))
            .Select(s => s with { Source = names.Of(s.Source), Target = names.Of(s.Target) })
            .Where(s => s.Source != s.Target);
        var joint = dossier.JointClaims([.. ones.Select(a => a.Key)], [.. others.Select(a => a.Key)])
            .Where(c => (since is null || (c.To ?? c.From) >= since) && (until is null || (c.From ?? c.To) <= until));
        return new SignFinder(ones[0].Key, others[0].Key, ids => dossier.Claims(ids)).Find(ties, stances, joint);
    }

    /// <summary>For whom actors count where two parties are compared: members for either of the two, all else for their states.</summary>
    private sealed class SignNames(Parties states, ImmutableArray<Affiliation> ones, ImmutableArray<Affiliation> others)
    {
        private readonly Dictionary<string, Affiliation> _partyOf = ones.Select(a => (a.Key, Party: ones[0])).Concat(others.Select(a => (a.Key, Party: others[0]))).ToDictionary(a => a.Key, a => a.Party, StringComparer.Ordinal);

        public string Of(string actor) => _partyOf.TryGetValue(actor, out var party) ? party.Key : states.Of(actor);

        public string Name(string party) => _partyOf.TryGetValue(party, out var known) ? known.Name : states.Name(party);
    }
}
