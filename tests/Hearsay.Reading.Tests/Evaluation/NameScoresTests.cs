using System.Collections.Immutable;
using Hearsay.Reading.Evaluation;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Evaluation;

public sealed class NameScoresTests
{
    [Fact]
    public void Of_SameSpanAndKind_IsExactAndTouching()
    {
        var scores = NameScores.Of([Name(0, 5, MentionKind.Person)], [Found(0, 5, MentionKind.Person)]);
        scores.Measures.Where(m => m.Tally.Hit == 1).Select(m => m.Name).ShouldBe(["person exact", "person touching", "all exact", "all touching"]);
    }

    [Fact]
    public void Of_OverlapOfTheRightKind_TouchesOnly()
    {
        var scores = NameScores.Of([Name(0, 5, MentionKind.Person), Name(10, 15, MentionKind.Place)], [Found(3, 8, MentionKind.Person), Found(15, 18, MentionKind.Place)]);
        scores.Exact.All.ShouldBe(new Tally(0, 2, 2));
        scores.Touching.All.ShouldBe(new Tally(1, 2, 2), "a name that ends where another begins does not touch it");
        scores.Touching.Person.ShouldBe(new Tally(1, 1, 1));
    }

    [Fact]
    public void Of_OtherKind_IsFoundOfOneAndMissedOfTheOther()
    {
        var scores = NameScores.Of([Name(0, 5, MentionKind.Organisation)], [Found(0, 5, MentionKind.Place)]);
        scores.Exact.Organisation.ShouldBe(new Tally(0, 0, 1));
        scores.Exact.Place.ShouldBe(new Tally(0, 1, 0));
        scores.Exact.All.ShouldBe(new Tally(0, 1, 1));
    }

    [Fact]
    public void Of_GroupForPlaceOrOrganisation_CountsAsThatKind()
    {
        var scores = NameScores.Of(
            [Name(0, 5, MentionKind.Place), Name(6, 9, MentionKind.Organisation)],
            [Found(0, 5, MentionKind.Group), Found(6, 9, MentionKind.Group)]);
        scores.Exact.Place.ShouldBe(new Tally(1, 1, 1));
        scores.Exact.Organisation.ShouldBe(new Tally(1, 1, 1));
        scores.Exact.All.ShouldBe(new Tally(2, 2, 2));
    }

    [Fact]
    public void Of_GroupForPersonOrForNothing_CountsAmongAllAlone()
    {
        var scores = NameScores.Of([Name(0, 5, MentionKind.Person)], [Found(0, 5, MentionKind.Group), Found(9, 12, MentionKind.Group)]);
        scores.Exact.ShouldBe(new NameTallies(new(0, 0, 1), default, default, new(0, 2, 1)));
    }

    [Fact]
    public void Of_TwoFoundForOneGold_CountsOneOfThem()
    {
        var scores = NameScores.Of([Name(0, 10, MentionKind.Person)], [Found(0, 4, MentionKind.Person), Found(5, 10, MentionKind.Person)]);
        scores.Touching.Person.ShouldBe(new Tally(1, 2, 1));
    }

    [Fact]
    public void Of_DescriptionsPronounsAndOtherKinds_AreLeftOut()
    {
        var scores = NameScores.Of(
            [Name(0, 5, MentionKind.Person)],
            [Found(0, 5, MentionKind.Person, MentionForm.Description), Found(0, 5, MentionKind.Person, MentionForm.Pronoun), Found(0, 5, MentionKind.Other)]);
        scores.Exact.All.ShouldBe(new Tally(0, 0, 1));
    }

    [Fact]
    public void Of_TwoSentences_AddUp()
    {
        var one = NameScores.Of([Name(0, 5, MentionKind.Person)], [Found(0, 5, MentionKind.Person)]);
        var sum = one + NameScores.Of([Name(0, 5, MentionKind.Person)], []) + NameScores.None;
        sum.Exact.Person.ShouldBe(new Tally(1, 1, 2));
        sum.Touching.All.ShouldBe(new Tally(1, 1, 2));
    }

    private static PlacedName Name(int begin, int end, MentionKind kind) => new(new TextSpan(begin, end), kind);

    private static Mention Found(int begin, int end, MentionKind kind, MentionForm form = MentionForm.Name) => new(new TextSpan(begin, end), kind, form, 0, 1);
}
