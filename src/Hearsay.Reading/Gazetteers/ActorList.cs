using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Reading.Gazetteers;

/// <summary>
/// A user's own actors and nouns for those who act, beside what the program knows (<see cref="Gazetteer.With"/>). Its file is a table with tabs: one line a name and
/// stand, and one line a noun; see docs/gazetteer.md.
/// </summary>
/// <param name="Actors">The actors, no two of one name.</param>
/// <param name="Agents">The nouns.</param>
public sealed record ActorList(ImmutableArray<ListedActor> Actors, ImmutableArray<ListedAgent> Agents)
{
    /// <summary>The first line of the file.</summary>
    public const string Header = "# hearsay/actor-list/1";

    private const string NounKind = "noun-";
    private const int Columns = 7;

    /// <summary>No actors and no nouns.</summary>
    public static ActorList Empty { get; } = new([], []);

    /// <summary>Reads what <see cref="Write"/> wrote, or somebody by hand.</summary>
    /// <exception cref="FormatException">A line is none of the format; the message says which and why.</exception>
    public static ActorList Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var actors = new Dictionary<string, ListedActor>(StringComparer.Ordinal);
        var order = new List<string>();
        var agents = ImmutableArray.CreateBuilder<ListedAgent>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number == 1 && line != Header)
            {
                throw new FormatException($"line 1: the first line of an actor list is \"{Header}\".");
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length > Columns || row.Length < 2 || row[0].Trim().Length == 0)
            {
                throw new FormatException($"line {number}: a row has a name, a kind and up to five more columns, apart by tabs.");
            }

            row = [.. row.Select(cell => cell.Trim()), .. Enumerable.Repeat("", Columns - row.Length)];
            if (row[1].StartsWith(NounKind, StringComparison.Ordinal))
            {
                agents.Add(new ListedAgent(row[0], NounOf(row[1][NounKind.Length..], number), Table.Optional(row[3])));
                continue;
            }

            var stand = new ActorStand(Table.Optional(row[2]), Table.Optional(row[3]), Day(row[4], number), Day(row[5], number));
            var names = Table.Several(row[6]);
            if (actors.TryGetValue(row[0], out var known))
            {
                actors[row[0]] = known with { Stands = known.Stands.Add(stand), Names = [.. known.Names.Concat(names).Distinct(StringComparer.Ordinal)] };
            }
            else
            {
                order.Add(row[0]);
                actors[row[0]] = new ListedActor(row[0], KindOf(row[1], number), [.. names.Distinct(StringComparer.Ordinal)], [stand]);
            }
        }

        return new ActorList([.. order.Select(name => actors[name])], agents.ToImmutable());
    }

    /// <summary>Writes the list: the header, what the columns are, the actors in order with one line a stand, the nouns in order.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(Header);
        writer.WriteLine("# Columns: name; kind; country (ISO 3166-1 alpha-3); PLOVER sector; from; to (days, both included); other names (\";\" between several).");
        foreach (var actor in Actors)
        {
            var names = string.Join(';', actor.Names);
            foreach (var stand in actor.Stands)
            {
                writer.WriteLine(string.Join('\t', actor.Name, KindName(actor.Kind), stand.Country, stand.Sector, Written(stand.From), Written(stand.To), names).TrimEnd('\t'));
                names = "";
            }
        }

        foreach (var agent in Agents)
        {
            writer.WriteLine($"{agent.Noun}\t{NounKind}{agent.Kind}\t\t{agent.Sector}".TrimEnd('\t'));
        }
    }

    private static string KindName(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Group => "group",
        EntryKind.Town or EntryKind.Region => "place",
        _ => "organisation",
    };

    private static EntryKind KindOf(string name, int line) => name switch
    {
        "person" => EntryKind.Person,
        "group" => EntryKind.Group,
        "place" => EntryKind.Town,
        "organisation" => EntryKind.Organisation,
        _ => throw new FormatException($"line {line}: \"{name}\" is no kind; the kinds are person, organisation, group, place, noun-person, noun-organisation, noun-group."),
    };

    private static string NounOf(string kind, int line) => kind is "person" or "group" or "organisation"
        ? kind
        : throw new FormatException($"line {line}: \"{NounKind}{kind}\" is no kind; the kinds of nouns are noun-person, noun-organisation, noun-group.");

    private static DateOnly? Day(string cell, int line) =>
        cell.Length == 0 ? null
        : DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"line {line}: \"{cell}\" is no day; days are written 2015-10-21.");

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
