using Hearsay.Intake.ActorLists;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.Tests.ActorLists;

public sealed class ActorImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-actors-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_ActorDictionary_KeepsNamesAndDatedOffices()
    {
        var (list, faults) = Import("""
            # A comment.
            HARBOUR_LIBERATION_ARMY_(HLA)_ [DNKREB] # note
            +HARBOUR_ARMY_

            OLE_VIK_
            +O._VIK_
            	[NORELI 320101-570304]
            	[NORGOV 570305-610801]
            	[NORELI >610802]
            """);
        faults.ShouldBeEmpty();
        list.Actors.Length.ShouldBe(2);
        list.Actors[0].Name.ShouldBe("Harbour Liberation Army");
        list.Actors[0].Kind.ShouldBe(EntryKind.Group);
        list.Actors[0].Names.ShouldBe(["HLA", "Harbour Army"]);
        list.Actors[0].Stands.ShouldBe([new ActorStand("DNK", "REB")]);
        list.Actors[1].Name.ShouldBe("Ole Vik");
        list.Actors[1].Kind.ShouldBe(EntryKind.Person);
        list.Actors[1].Stands.ShouldBe(
        [
            new ActorStand("NOR", "ELI", new DateOnly(1932, 1, 1), new DateOnly(1957, 3, 4)),
            new ActorStand("NOR", "GOV", new DateOnly(1957, 3, 5), new DateOnly(1961, 8, 1)),
            new ActorStand("NOR", "ELI", new DateOnly(1961, 8, 2)),
        ]);
    }

    [Theory]
    [InlineData("BRIGADE_OF_X_ [IMGMUSABC]", null, "REB")]
    [InlineData("RIVER_WATCH_ [NGOENV]", null, "CVL")]
    [InlineData("COAST_CHURCH_ [DNKCHRCTH]", "DNK", "REL")]
    [InlineData("MORNING_HERALD_ [DNKMED]", "DNK", "JRN")]
    [InlineData("ROCK_COUNCIL_ [GIBGOV]", "GIB", "GOV")]
    public void Add_Codes_GiveCountryAndSector(string line, string? country, string? sector)
    {
        var (list, faults) = Import(line);
        faults.ShouldBeEmpty();
        list.Actors.ShouldHaveSingleItem().Stands.ShouldBe([new ActorStand(country, sector)]);
    }

    [Fact]
    public void Add_NamesOfAState_AreItsPlaces()
    {
        var (list, _) = Import("DENMARK_ [DNK]\n+HALDEN_PROVINCE\n+MARUN_");
        list.Actors.Select(a => (a.Name, a.Kind)).ShouldBe([("Denmark", EntryKind.Town), ("Halden Province", EntryKind.Town), ("Marun", EntryKind.Town)]);
    }

    [Fact]
    public void Add_AgentDictionary_MakesNounsWithTheirPlurals()
    {
        var (list, faults) = Import("""
            !PERSON! = MAN, MEN, WOMAN
            FERRY!PERSON! [~BUS]
            HARBOUR_PILOT [~BUS]
            DEPUTY_MINISTER {DEPUTIES_OF_THE_MINISTER} [~GOV]
            """);
        faults.ShouldBeEmpty();
        list.Agents.Select(a => $"{a.Noun} {a.Kind} {a.Sector}").ShouldBe(
        [
            "deputies of the minister group GOV", "deputy minister person GOV", "ferryman person BUS", "ferrymen group BUS", "ferrywoman person BUS", "ferrywomen group BUS", "harbour pilot person BUS",
            "harbour pilots group BUS",
        ]);
    }

    [Fact]
    public void Add_BrokenLines_AreReportedAndTheRestIsRead()
    {
        var (list, faults) = Import("NOBODY_\nOLE_VIK_ [QQQGOV]\nMARTA_KELLER_ [DNKGOV 2004017-20061201] [DNKELI 990101-990202]");
        faults.Select(f => f.Line).ShouldBe([1, 2, 2, 3]);
        list.Actors.ShouldHaveSingleItem().Name.ShouldBe("Marta Keller");
        list.Actors[0].Stands.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(1999, 1, 1));
    }

    [Fact]
    public void Add_Table_ReadsColumnsByTheirNames()
    {
        var (list, faults) = Import("""
            Name,Type,Country,Sector,Aliases,From,To
            Ole Vik,person,Norway,GOV,"O. Vik; Vik the Elder",1957-03-05,1961
            Ole Vik,person,NOR,OPP,,1962,
            River Watch,,DNK,NGO,,,
            harbour pilot,noun-person,,BUS,,,
            Broken,person,Nowhere,GOV,,,
            """, "mine.csv");
        faults.ShouldHaveSingleItem().Line.ShouldBe(6);
        list.Actors.Length.ShouldBe(2);
        list.Actors[0].Names.ShouldBe(["O. Vik", "Vik the Elder"]);
        list.Actors[0].Stands.ShouldBe([new ActorStand("NOR", "GOV", new DateOnly(1957, 3, 5), new DateOnly(1961, 12, 31)), new ActorStand("NOR", "OPP", new DateOnly(1962, 1, 1))]);
        list.Actors[1].Kind.ShouldBe(EntryKind.Organisation);
        list.Agents.ShouldBe([new ListedAgent("harbour pilot", "person", "BUS")]);
    }

    [Fact]
    public void Add_ItsOwnList_GivesTheSameAgain()
    {
        var (list, _) = Import("OLE_VIK_\n\t[NORGOV 570305-610801]\nFERRYMAN [~BUS]");
        var written = new StringWriter { NewLine = "\n" };
        list.Write(written);
        var (again, _) = Import(written.ToString(), "again.tsv");
        var twice = new StringWriter { NewLine = "\n" };
        again.Write(twice);
        twice.ToString().ShouldBe(written.ToString());
    }

    [Fact]
    public void Load_NoList_SaysWhatItShouldBe() =>
        Should.Throw<ActorListException>(() => ActorImport.Load(Write("Ole Vik\tperson", "none.tsv"))).Reason.ShouldContain(ActorList.Header);

    [Fact]
    public void Add_MissingFile_Throws() => Should.Throw<ActorListException>(() => new ActorImport().Add(Path.Combine(_folder, "missing.txt"))).File.ShouldContain("missing.txt");

    [Fact]
    public void Add_TableWithoutNames_Throws() => Should.Throw<ActorListException>(() => Import("a,b\n1,2", "x.csv")).Reason.ShouldContain("name");

    private (ActorList List, IReadOnlyList<ActorListFault> Faults) Import(string content, string name = "actors.txt")
    {
        var import = new ActorImport();
        var faults = import.Add(Write(content, name));
        return (import.ToList(), faults);
    }

    private string Write(string content, string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
