using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Dossiers.Relations;
using Hearsay.Storage;

namespace Hearsay.Cli;

/// <summary>Options of the commands that show how actors stand to one another.</summary>
internal sealed class RelationOptions
{
    private readonly Option<string> _as;
    private readonly Option<TimeUnit?> _by = FilterOptions.Named<TimeUnit>("--by", "day, week, month or year: what lies in no single one of them, or has no day, stands apart.");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="states">Whether actors count for their states where nothing is said.</param>
    public RelationOptions(Command command, bool states = false)
    {
        _as = new("--as") { Description = "actors, or states: ministers, forces, capitals and peoples count for their state; rebels, opposition, outlets and organisations of states for themselves.", DefaultValueFactory = _ => states ? "states" : "actors" };
        _as.AcceptOnlyFromAmong("actors", "states");
        command.Options.Add(_as);
        command.Options.Add(_by);
    }

    /// <summary>Whether actors count for their states.</summary>
    public bool AsStates(ParseResult result) => result.GetValue(_as) == "states";

    /// <summary>The unit of time; null for all time at once.</summary>
    public TimeUnit? Unit(ParseResult result) => result.GetValue(_by);

    /// <summary>
    /// The two parties that a pair names; each with all who count for it where it is a state. Where a name fits several actors the most mentioned is taken,
    /// and the message says so. Null where there are not two, or one is unknown.
    /// </summary>
    public static (ImmutableArray<Affiliation> One, ImmutableArray<Affiliation> Other)? Pair(DossierFile dossier, IReadOnlyList<string> names, Terminal terminal)
    {
        if (names.Count != 2)
        {
            terminal.Error.WriteLine($"A pair is two actors, not {names.Count}; names of several words are put in quotation marks.");
            return null;
        }

        if (Party(dossier, names[0], terminal) is not { } one || Party(dossier, names[1], terminal) is not { } other)
        {
            return null;
        }

        if (one[0].Key == other[0].Key)
        {
            terminal.Error.WriteLine($"'{names[0]}' and '{names[1]}' are the same: {one[0].Name} ({one[0].Key}).");
            return null;
        }

        // A minister and his own state: what he does is his, not the state's.
        ImmutableArray<Affiliation> apart = [.. one.Where((a, i) => i == 0 || !other.Any(b => b.Key == a.Key))];
        return (apart, [.. other.Where((a, i) => i == 0 || !apart.Any(b => b.Key == a.Key))]);
    }

    /// <summary>The party that a name means: the actor first, behind it all who count for it; null where nobody is so called.</summary>
    public static ImmutableArray<Affiliation>? Party(DossierFile dossier, string name, Terminal terminal)
    {
        var keys = string.IsNullOrWhiteSpace(name) ? [] : dossier.ActorKeys(name);
        if (keys.IsEmpty)
        {
            terminal.Error.WriteLine($"{dossier.Path}: nobody is called '{name}'; \"hearsay show actors\" lists who there is.");
            return null;
        }

        if (keys.Length > 1)
        {
            terminal.Error.WriteLine($"'{name}' is taken for {keys[0]}; it may also mean {string.Join(", ", keys.Skip(1).Take(5))}{(keys.Length > 6 ? " …" : "")}.");
        }

        var party = dossier.Party(keys[0]);
        return [.. party.Where(a => a.Key == keys[0]), .. party.Where(a => a.Key != keys[0])];
    }
}
