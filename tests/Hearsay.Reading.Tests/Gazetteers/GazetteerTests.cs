using Hearsay.Reading.Gazetteers;

namespace Hearsay.Reading.Tests.Gazetteers;

public sealed class GazetteerTests
{
    // PLOVER's sector codes, and those for actors of no country.
    private static readonly string[] Sectors =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "NGO", "OPP", "PRM", "PTY", "REB", "REF", "REL", "SOC",
        "SPY", "UAF", "UNK",
    ];

    public static TheoryData<string, int> Tables => new()
    {
        { "agents.tsv", 3 }, { "common-words.tsv", 1 }, { "government-houses.tsv", 4 }, { "governments.tsv", 3 }, { "letters.tsv", 2 }, { "modifiers.tsv", 1 },
        { "name-heads.tsv", 3 }, { "nicknames.tsv", 2 }, { "not-names.tsv", 1 }, { "organisations.tsv", 6 }, { "particles.tsv", 1 }, { "peoples.tsv", 6 },
        { "place-nouns.tsv", 1 }, { "places.tsv", 4 }, { "speaking-verbs.tsv", 1 }, { "states.tsv", 6 }, { "titles.tsv", 2 },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_Rows_AreSortedAndDistinct(string table, int columns)
    {
        var rows = Table.Rows(table, columns).Select(row => string.Join('\t', row)).ToList();
        rows.ShouldNotBeEmpty();
        rows.Order(StringComparer.Ordinal).ShouldBe(rows);
        rows.Distinct(StringComparer.Ordinal).Count().ShouldBe(rows.Count);
        rows.ShouldAllBe(row => row.Trim().Length > 0 && row[0] != ' ');
    }

    [Fact]
    public void Default_Wordings_NameOneEntryEach()
    {
        var shared = Gazetteer.Default.Aliases.GroupBy(a => string.Join(' ', Folding.Pieces(a.Wording)), StringComparer.Ordinal)
            .Where(g => g.Select(a => a.Entry.Key).Distinct(StringComparer.Ordinal).Count() > 1).Select(g => g.Key);
        shared.ShouldBeEmpty();
    }

    [Fact]
    public void Default_Entries_HaveValidCodes()
    {
        var states = Gazetteer.Default.Entries.Where(e => e.Kind == EntryKind.State).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        states.Count.ShouldBeGreaterThan(195);
        foreach (var entry in Gazetteer.Default.Entries)
        {
            (entry.Country is null || states.Contains(entry.Country)).ShouldBeTrue($"{entry.Key} is of {entry.Country}");
            (entry.Of is null || states.Contains(entry.Of)).ShouldBeTrue($"{entry.Key} stands for {entry.Of}");
            (entry.Sector is null || Sectors.Contains(entry.Sector)).ShouldBeTrue($"{entry.Key} has the sector {entry.Sector}");
        }
    }

    [Fact]
    public void Tables_SectorsOfTitlesAgentsAndHeads_AreThoseOfPlover()
    {
        var codes = Table.Rows("titles.tsv", 2).Select(row => row[1]).Concat(Table.Rows("agents.tsv", 3).Select(row => row[2]))
            .Concat(Table.Rows("name-heads.tsv", 3).Select(row => row[2])).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal);
        codes.ShouldBeSubsetOf(Sectors);
    }

    [Theory]
    [InlineData("Iraq", "IRQ")]
    [InlineData("iraqi", "IRQ")]
    [InlineData("the US", "USA")]
    [InlineData("U.S.", "USA")]
    [InlineData("Iraqis", "IRQ/people")]
    [InlineData("Baghdad", "IRQ/baghdad")]
    [InlineData("Da’esh", "is")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("São Paulo", "BRA/sao-paulo")]
    [InlineData("al Qaida", "al-qaeda")]
    public void ByName_AnySpelling_FindsTheEntry(string wording, string key) => Gazetteer.Default.ByName(wording)!.Key.ShouldBe(key);

    [Fact]
    public void ByName_Unknown_IsNull() => Gazetteer.Default.ByName("Freedonia").ShouldBeNull();

    [Fact]
    public void Acting_Capital_IsTheState() => Gazetteer.Default.Acting(Gazetteer.Default.ByName("Moscow")!).Key.ShouldBe("RUS");

    [Theory]
    [InlineData("Moscow", 1985, "SUN")]
    [InlineData("the Kremlin", 1991, "SUN")]
    [InlineData("Moscow", 1995, "RUS")]
    [InlineData("Belgrade", 1999, "YUG")]
    [InlineData("Belgrade", 2004, "SCG")]
    [InlineData("Belgrade", 2010, "SRB")]
    [InlineData("Prague", 1968, "CSK")]
    public void Acting_SeatOfAStateThatIsGone_IsTheStateOfThatDay(string seat, int year, string key) =>
        Gazetteer.Default.Acting(Gazetteer.Default.ByName(seat)!, new DateOnly(year, 6, 1)).Key.ShouldBe(key);

    [Fact]
    public void Acting_House_IsTheState() => Gazetteer.Default.Acting(Gazetteer.Default.ByName("the Kremlin")!).Key.ShouldBe("RUS");

    [Fact]
    public void Rows_UnknownTable_Throws() => Should.Throw<InvalidDataException>(() => Table.Rows("nothing.tsv", 1)).Message.ShouldContain("nothing.tsv");

    /// <summary>Whether a key, where there is one, is in the gazetteer.</summary>
    internal static bool IsKnown(string? key) => key is null || Gazetteer.Default.ByKey(key) is not null;
}
