using Hearsay.Reading.Documents;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Tests.Gazetteers;

/// <summary>A user's own actors beside what the program knows.</summary>
public sealed class ActorListTests
{
    private const string Mine = ActorList.Header + """

        # Columns: name; kind; country; sector; from; to; other names.
        Ole Vik	person	NOR	GOV	1957-03-05	1961-08-01	O. Vik
        Ole Vik	person	NOR	OPP	1961-08-02
        Harbour Watch	organisation	DNK	NGO			HW
        Marun Front	group	EGY	REB
        ferryman	noun-person		BUS
        ferrymen	noun-group		BUS
        Iraq	organisation	DNK	BUS
        """;

    private static readonly Reader Reader = new(Trained.Network, Gazetteer.Default.With(ActorList.Read(new StringReader(Mine))));

    [Theory]
    [InlineData("1960-05-01", "GOV")]
    [InlineData("1964-05-01", "OPP")]
    [InlineData("1950-05-01", null)]
    [InlineData(null, null)]
    public void Read_DatedOffice_CountsOnTheDayOfPublication(string? published, string? sector)
    {
        var actor = Read("Ole Vik went to Vienna. Vik came back.", published).Actors[0];
        actor.Name.ShouldBe("Ole Vik");
        actor.Country.ShouldBe("NOR");
        actor.Sector.ShouldBe(sector);
        actor.Kind.ShouldBe(MentionKind.Person);
    }

    [Fact]
    public void Read_OfficeInTheText_ComesFirst()
    {
        var actor = Read("Gen. Ole Vik went home.", "1960-05-01").Actors.Single(a => a.Name == "Ole Vik");
        actor.Sector.ShouldBe("MIL");
        actor.Country.ShouldBe("NOR");
    }

    [Fact]
    public void Read_ListedNames_AreOneActor()
    {
        var actors = Read("Harbour Watch complained. HW sued the town.", null).Actors;
        actors.Count(a => a.Sector == "NGO" && a.Country == "DNK").ShouldBe(1);
    }

    [Fact]
    public void Read_ListedNoun_IsADescription() =>
        Read("The ferrymen went home.", null).Mentions.ShouldContain(m => m.Form == MentionForm.Description && m.Kind == MentionKind.Group);

    [Fact]
    public void With_NameOfAState_StaysTheState() => Gazetteer.Default.With(ActorList.Read(new StringReader(Mine))).ByName("Iraq")!.Key.ShouldBe("IRQ");

    [Fact]
    public void With_Empty_KnowsWhatItKnew() => Gazetteer.Default.With(ActorList.Empty).Entries.ShouldBe(Gazetteer.Default.Entries);

    [Theory]
    [InlineData("Ole Vik\tperson", "first line")]
    [InlineData(ActorList.Header + "\nOle Vik\tking", "line 2")]
    [InlineData(ActorList.Header + "\nOle Vik\tperson\tNOR\tGOV\t5 March", "line 2")]
    [InlineData(ActorList.Header + "\nOle Vik", "line 2")]
    public void Read_BrokenList_SaysWhere(string text, string says) =>
        Should.Throw<FormatException>(() => ActorList.Read(new StringReader(text))).Message.ShouldContain(says);

    [Fact]
    public void Write_List_ReadsTheSame()
    {
        var list = ActorList.Read(new StringReader(Mine));
        var text = new StringWriter();
        list.Write(text);
        var again = ActorList.Read(new StringReader(text.ToString()));
        again.Actors.Select(a => a.Name).ShouldBe(list.Actors.Select(a => a.Name));
        again.Actors.SelectMany(a => a.Stands).ShouldBe(list.Actors.SelectMany(a => a.Stands));
        again.Agents.ShouldBe(list.Agents);
    }

    private static DocumentReading Read(string text, string? published) =>
        Reader.Read(new Document("test", text) { Published = published is null ? null : DateOnly.Parse(published) });
}
