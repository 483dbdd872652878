using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Reading.Gazetteers;

/// <summary>Reads the gazetteer's tables into entries and their wordings.</summary>
internal static class GazetteerTables
{
    /// <summary>By the key of a capital or house the states that are gone for which it stood, in the order of their codes.</summary>
    public static FrozenDictionary<string, (string State, DateOnly First, DateOnly Last)[]> FormerStates { get; } = Table.Rows("former-states.tsv", 4)
        .SelectMany(row => Table.Several(row[3]).Select(seat => (Seat: seat, State: row[0], First: Day(row[1]), Last: Day(row[2]))))
        .GroupBy(row => row.Seat, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(row => (row.State, row.First, row.Last)).ToArray(), StringComparer.Ordinal);

    public static IEnumerable<Alias> Aliases() => States().Concat(Houses()).Concat(Places()).Concat(Organisations()).Concat(Peoples());

    private static IEnumerable<Alias> States()
    {
        foreach (var row in Table.Rows("states.tsv", 6))
        {
            var (code, name) = (row[0], row[1]);
            var state = new Entry(code, name, EntryKind.State, code, "GOV");
            var adjectives = Table.Several(row[2]);
            var names = Table.Several(row[5]);
            foreach (var wording in names.Prepend(name).Concat(adjectives).Distinct(StringComparer.Ordinal))
            {
                var use = (wording == name || names.Contains(wording) ? AliasUse.Name : AliasUse.None)
                    | (adjectives.Contains(wording) ? AliasUse.Adjective : AliasUse.None);
                yield return new Alias(wording, state, use);
            }

            var inhabitants = Table.Several(row[3]);
            if (inhabitants.Length > 0)
            {
                var people = new Entry($"{code}/people", inhabitants[0], EntryKind.Inhabitants, code, null, code);
                foreach (var wording in inhabitants)
                {
                    yield return new Alias(wording, people, AliasUse.Name);
                }
            }

            if (row[4].Length > 0)
            {
                var spellings = Table.Several(row[4]);
                var capital = new Entry($"{code}/{Slug(spellings[0])}", spellings[0], EntryKind.Capital, code, null, code);
                foreach (var wording in spellings)
                {
                    yield return new Alias(wording, capital, AliasUse.Name);
                }
            }
        }
    }

    private static IEnumerable<Alias> Houses() =>
        Table.Rows("government-houses.tsv", 4).SelectMany(row => Named(
            new Entry($"{row[1]}/{Slug(row[0])}", row[0], EntryKind.House, row[1], row[2], row[1]), row[3]));

    private static IEnumerable<Alias> Places() =>
        Table.Rows("places.tsv", 4).SelectMany(row => Named(
            new Entry(
                row[1].Length == 0 ? $"place/{Slug(row[0])}" : $"{row[1]}/{Slug(row[0])}",
                row[0],
                row[2] == "town" ? EntryKind.Town : EntryKind.Region,
                Table.Optional(row[1]),
                null),
            row[3]));

    private static IEnumerable<Alias> Organisations() =>
        Table.Rows("organisations.tsv", 6).SelectMany(row => Named(
            new Entry(row[0], row[1], row[2] == "group" ? EntryKind.Group : EntryKind.Organisation, Table.Optional(row[3]), Table.Optional(row[4])),
            row[5]));

    private static IEnumerable<Alias> Peoples()
    {
        foreach (var row in Table.Rows("peoples.tsv", 6))
        {
            var people = new Entry(row[0], row[1], EntryKind.People, Table.Optional(row[3]), Table.Optional(row[4]));
            foreach (var alias in Named(people, row[5]))
            {
                yield return alias;
            }

            if (row[2].Length > 0)
            {
                yield return new Alias(row[2], people, AliasUse.Adjective);
            }
        }
    }

    private static IEnumerable<Alias> Named(Entry entry, string others)
    {
        foreach (var wording in Table.Several(others).Prepend(entry.Name).Distinct(StringComparer.Ordinal))
        {
            yield return new Alias(wording, entry, AliasUse.Name);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Slug(string name) => string.Join('-', Folding.Pieces(name));
}
