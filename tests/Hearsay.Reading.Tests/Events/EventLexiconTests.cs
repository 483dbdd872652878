using Hearsay.Reading.Events;

namespace Hearsay.Reading.Tests.Events;

public sealed class EventLexiconTests
{
    [Theory]
    [InlineData("verbs.tsv", 7)]
    [InlineData("nouns.tsv", 7)]
    [InlineData("classes.tsv", 2)]
    [InlineData("cues.tsv", 2)]
    [InlineData("governors.tsv", 4)]
    [InlineData("prepositions.tsv", 2)]
    [InlineData("persons.tsv", 1)]
    [InlineData("instruments.tsv", 1)]
    [InlineData("stances.tsv", 3)]
    [InlineData("contexts.tsv", 3)]
    public void Rows_OfEveryList_AreSortedAndUnique(string name, int columns)
    {
        var keys = LexiconFile.Rows(name, columns).Select(r => string.Join('\t', r)).ToList();
        keys.ShouldNotBeEmpty();
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        keys.ShouldBe(keys.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Rows_WrongNumberOfFields_ThrowsWithTheLine() =>
        Should.Throw<InvalidDataException>(() => LexiconFile.Rows("cues.tsv", 3).ToList()).Message.ShouldContain("cues.tsv");

    [Fact]
    public void Verbs_EveryType_IsThere()
    {
        var types = EventLexicon.Instance.Verbs.Values.SelectMany(e => e).Select(e => e.Type).ToHashSet();
        types.ShouldBe(Enum.GetValues<EventType>(), ignoreOrder: true);
    }

    [Fact]
    public void Contexts_OfTheList_AreThoseOfTheManual() => EventContext.Codes.ShouldBe(
    [
        "asylum", "cbrn", "corruption", "crime", "cyber", "diplomatic", "disasters", "economic", "election", "environment", "executive", "gender", "health", "human_rights",
        "human_security", "illegal_drugs", "inequality", "intelligence", "legal", "legislative", "lgbt", "migration", "military", "misinformation", "natural_resource",
        "peacekeeping", "political_institutions", "pro_autocracy", "pro_democracy", "religion_ethnicity", "reparations", "repression", "rights_freedoms", "technology",
        "territory", "terrorism", "trafficking",
    ]);

    [Fact]
    public void Modes_OfEveryEntry_ArePlovers()
    {
        string[] known =
        [
            "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire", "access", "resign", "assist", "change", "yield", "meet",
            "disapprove", "investigate", "allege", "restrict", "arrest", "relations", "expel", "territory", "violence", "demo", "riot", "strike", "hunger", "boycott",
            "obstruct", "vandalize", "convict", "discontinue", "troops", "weapons", "police", "militia", "seize", "censor", "curfew", "martial-law", "deport", "withhold",
            "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial",
            "drone", "heavy-weapons", "crowd-control", "unconventional",
        ];
        var entries = EventLexicon.Instance.Verbs.Values.Concat(EventLexicon.Instance.Nouns.Values).SelectMany(e => e);
        entries.Where(e => e.Mode is not null && !known.Contains(e.Mode)).Select(e => $"{e.Type} {string.Join(' ', e.Pattern)}: {e.Mode}").ShouldBeEmpty();
    }
}
