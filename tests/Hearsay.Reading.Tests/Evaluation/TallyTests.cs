using Hearsay.Reading.Evaluation;

namespace Hearsay.Reading.Tests.Evaluation;

public sealed class TallyTests
{
    [Fact]
    public void F1_CountsOfTwoTexts_IsTheHarmonicMeanOfTheirSum()
    {
        var tally = new Tally(1, 2, 3) + new Tally(2, 4, 1);
        tally.ShouldBe(new Tally(3, 6, 4));
        tally.Precision.ShouldBe(0.5);
        tally.Recall.ShouldBe(0.75);
        tally.F1.ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void F1_NothingFoundWhereNothingIs_IsZeroAndNoNumberGoesAstray()
    {
        var tally = default(Tally);
        (tally.Precision, tally.Recall, tally.F1).ShouldBe((0, 0, 0));
    }
}
