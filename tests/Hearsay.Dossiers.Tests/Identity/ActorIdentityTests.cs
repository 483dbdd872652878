using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Tests.Identity;

/// <summary>Who is who across documents: invented people and bodies, each line a document.</summary>
public sealed class ActorIdentityTests
{
    [Theory]
    [InlineData("Gamal Abdel Nasser", "Abdel Nasser")]
    [InlineData("Joseph Dunford", "J. Dunford")]
    [InlineData("Joseph F. Dunford Jr.", "Joseph Dunford")]
    [InlineData("Xi Jinping", "Jinping Xi")]
    [InlineData("Ursula von der Leyen", "Ursula Leyen")]
    [InlineData("Yousef al-Kassim", "Yusuf Qasim", "SYL")]
    [InlineData("Yousef al-Kassim", "al-Kassim", "SYL")]
    [InlineData("Xi Jinping", "Xi", "SYL")]
    [InlineData("Joe Dunford", "Joseph Dunford")]
    [InlineData("Marine Gen. Joseph Dunford", "Joseph F. Dunford")]
    public void Build_OnePersonUnderTwoNames_IsOneActor(string full, string other, string? country = null) =>
        Actors(Person(full, country), Person(other, country)).ShouldBe([$"{full}+{other}"]);

    [Theory]
    [InlineData("Anna Berg", "Anna Bergman")]
    [InlineData("Anna Berg", "Annika Berg")]
    [InlineData("Anna Berg", "Berg")]
    [InlineData("Yousef al-Kassim", "Yusuf Qasim")]
    [InlineData("Jordan Smith", "Jordan")]
    [InlineData("Joseph Dunford", "R. Dunford")]
    public void Build_TwoPersonsOrNobodyKnows_StayApart(string one, string other) =>
        Actors(Person(one), Person(other)).Length.ShouldBe(2);

    [Fact]
    public void Build_TranscribedNameInTheCompanyOfItsCountry_IsOneActorEvenWhereItIsTakenForABody()
    {
        static Told Beside(string state, string entry, string name, MentionKind kind, string? country = null) => new Told(name).Actor(state, country: entry, entry: entry).Actor(name, kind, country);
        string[] Persons(params Told[] documents) => [.. Actors(documents).Where(a => a.Contains("Yusuf", StringComparison.Ordinal) || a.Contains("Yousef", StringComparison.Ordinal))];

        var known = Beside("Syldavia", "SYL", "Yousef al-Kassim", MentionKind.Person, "SYL");
        Persons(known, Beside("Syldavia", "SYL", "Yusuf Qasim", MentionKind.Person)).ShouldBe(["Yousef al-Kassim+Yusuf Qasim"]);
        Persons(known, Beside("Syldavia", "SYL", "Yusuf al-Qasim", MentionKind.Organisation)).ShouldBe(["Yousef al-Kassim+Yusuf al-Qasim"]);
        Persons(known, Beside("Borduria", "BOR", "Yusuf Qasim", MentionKind.Person)).Length.ShouldBe(2);
    }

    [Fact]
    public void Build_InitialOfTwoPersons_JoinsNeither() =>
        Actors(Person("Anna Berg", "NOR"), Person("Astrid Berg", "NOR"), Person("A. Berg", "NOR")).Length.ShouldBe(3);

    [Fact]
    public void Build_SurnameOfLongerAndLongestName_IsOnePerson() =>
        Actors(Person("Gamal Abdel Nasser", "EGY"), Person("Abdel Nasser", "EGY"), Person("Nasser", "EGY")).ShouldBe(["Gamal Abdel Nasser+Abdel Nasser+Nasser"]);

    [Fact]
    public void Build_NamesakesWithOfficesInTwoPlaces_StayApart()
    {
        static Told Holder(string id, string title, string of) => new Told(id).Actor("Anna Berg", MentionKind.Person, role: title, of: of);
        Actors(Holder("a", "mayor", "Hilltown"), Holder("b", "coach", "Rovers")).Length.ShouldBe(2);
        Actors(Holder("a", "mayor", "Hilltown"), Holder("b", "councillor", "Hilltown")).Length.ShouldBe(1);
    }

    [Fact]
    public void Build_NamesakesFortyYearsApart_StayApart()
    {
        static Told Of(string id, string day) => new Told(id, published: day).Actor("Anna Berg", MentionKind.Person);
        Actors(Of("a", "1956-10-30"), Of("b", "2015-10-30")).Length.ShouldBe(2);
        Actors(Of("a", "1998-10-30"), Of("b", "2015-10-30")).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Harbour Workers' Union", "HWU", 1)]
    [InlineData("Union of the Harbour Workers", "UHW", 1)]
    [InlineData("Harbour Union", "HU", 2)]
    [InlineData("Harbour Workers' Union", "HWA", 2)]
    public void Build_Acronym_JoinsTheOnlyNameWithItsLetters(string full, string acronym, int actors) =>
        Actors(Body(full), Body(acronym)).Length.ShouldBe(actors);

    [Fact]
    public void Build_AcronymOfTwoBodies_JoinsTheOneThatATextNamesSo()
    {
        Actors(Body("Harbour Workers' Union"), Body("Highland Wool Union"), Body("HWU")).Length.ShouldBe(3);
        Actors(new Told("a").Actor("Harbour Workers' Union", MentionKind.Organisation, names: ["Harbour Workers' Union", "HWU"]), Body("Highland Wool Union"), Body("HWU"))
            .ShouldBe(["Harbour Workers' Union+HWU", "Highland Wool Union"], ignoreOrder: true);
    }

    [Fact]
    public void Build_NamesThatEndInNumbers_HaveKeysOfTheirOwn()
    {
        var keys = DossierBuilder.Build(
        [
            new Told("a").Actor("Anna Berg", MentionKind.Person, "NOR").With(),
            new Told("b").Actor("Anna Berg", MentionKind.Person, "SWE").With(),
            new Told("c").Actor("Anna Berg 2", MentionKind.Organisation).With(),
        ]).Actors.Select(a => a.Key).ToList();
        keys.ShouldBe(["anna-berg", "anna-berg-2", "anna-berg-2-1"], ignoreOrder: true);
    }

    [Fact]
    public void Build_FullNameTakenForABodys_IsThePersonWhereNothingElseIsKnown()
    {
        Actors(Person("Tibor Vasary"), new Told("a").Actor("Tibor Vasary", MentionKind.Organisation)).Length.ShouldBe(1);
        Actors(Person("Tibor Vasary"), new Told("a").Actor("Tibor Vasary", MentionKind.Organisation, "SYL")).Length.ShouldBe(2, "a body with a country is one");
        Actors(Person("Vasary"), new Told("a").Actor("Vasary", MentionKind.Organisation)).Length.ShouldBe(2, "a surname alone tells too little");
    }

    [Fact]
    public void Build_NamesakesWithOtherOffices_AreOneWhereTheCountryIsTheirDocumentsCompany()
    {
        static Told Holder(string id, string office, string of, string? country) => new Told(id).Actor("Ana Lev", MentionKind.Person, country, role: office, of: of).Actor("Ruritania", country: "RUR", entry: "RUR", mentions: 5);
        DossierBuilder.Build([Holder("a", "reporter", "Morning News", "RUR").With(), Holder("b", "member", "Hill College", null).With()]).Actors.Count(a => a.Name == "Ana Lev").ShouldBe(1);
    }

    private static Told Person(string name, string? country = null) => new Told(name).Actor(name, MentionKind.Person, country);

    private static Told Body(string name, string? country = null) => new Told(name).Actor(name, MentionKind.Organisation, country);

    /// <summary>The actors, each by its names, in the order in which they are given.</summary>
    private static string[] Actors(params Told[] documents)
    {
        DocumentDigest[] digests = [.. documents.Select(d => d.With())];
        var order = digests.SelectMany(d => d.Actors.SelectMany(a => a.Names)).Distinct(StringComparer.Ordinal).ToList();
        return [.. DossierBuilder.Build(digests).Actors.Select(a => string.Join('+', a.Names.OrderBy(order.IndexOf)))];
    }
}
