using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Dossiers.Tests.Stories;

/// <summary>How likely two articles tell the same story.</summary>
public sealed class StoryPairTests
{
    private static readonly string[] Quake = ["quake", "rubble", "rescuer", "magnitude", "kill", "survivor", "aftershock", "collapse"];

    [Fact]
    public void Score_SameQuakeInOtherWords_IsAboveTheThreshold()
    {
        var one = Article("a", "2013-07-02", [.. Quake, "shake", "official"], ["aceh", "bener", "meriah"], ["6.1", "22"], "2013-07-02");
        var other = Article("b", "2013-07-03", [.. Quake, "tremor", "house"], ["aceh", "bener", "indonesia"], ["6.1", "24"], "2013-07-02");
        StoryPair.Score(one, other).ShouldBeGreaterThan(StoryFinder.Threshold);
    }

    [Fact]
    public void Score_AnotherQuake_IsBelowTheThreshold()
    {
        var one = Article("a", "2013-07-02", Quake, ["aceh", "bener", "meriah"], ["6.1", "22"], "2013-07-02");
        var other = Article("b", "2013-07-09", Quake, ["gansu", "dingxi", "china"], ["5.9", "75"], "2013-07-09");
        StoryPair.Score(one, other).ShouldBeLessThan(StoryFinder.Threshold);
    }

    [Fact]
    public void Score_EitherWayRound_IsTheSame()
    {
        var one = Article("a", null, Quake, ["aceh"], [], null);
        var other = Article("b", "2013-07-09", [.. Quake, "tremor"], ["aceh", "gansu"], ["75"], "2013-07-09");
        StoryPair.Score(one, other).ShouldBe(StoryPair.Score(other, one));
    }

    [Fact]
    public void Score_WordsThatDifferInTheirMarks_AreTwoWords()
    {
        var one = Article("a", null, ["quokka.x"], ["aceh"], [], null);
        StoryPair.Score(one, Article("b", null, ["quokkax"], ["aceh"], [], null)).ShouldBe(StoryPair.Score(one, Article("c", null, ["wombatx"], ["aceh"], [], null)));
        StoryPair.Score(one, Article("d", null, ["quokka.x"], ["aceh"], [], null)).ShouldBeGreaterThan(StoryPair.Score(one, Article("c", null, ["wombatx"], ["aceh"], [], null)));
    }

    private static StoryText Article(string id, string? published, string[] words, string[] names, string[] numbers, string? day)
    {
        ImmutableArray<DigestTerm> terms =
        [
            .. names.Select(name => new DigestTerm(name, 4) { Names = 4, Lead = 1, LeadNames = 1 }),
            .. words.Select(word => new DigestTerm(word, 3) { Lead = 1 }),
            .. numbers.Select(number => new DigestTerm(number, 1) { Numbers = 1 }),
        ];
        var document = new DossierDocument(id, null, null, null, [], null, published is null ? null : DateOnly.Parse(published), "en", 200, null);
        return new StoryText(new DocumentDigest(document, [], [], [], [], [], terms, null) { Days = day is null ? [] : [DateOnly.Parse(day)] });
    }
}
