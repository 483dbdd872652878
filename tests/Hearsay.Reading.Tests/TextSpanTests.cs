using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    public void New_BeginOutOfOrder_Throws(int begin, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(begin, end)).Message.ShouldContain($"[{begin}, {end})");

    [Fact]
    public void Default_IsEmptyAtZero() => default(TextSpan).ShouldBe(new TextSpan(0, 0));

    [Fact]
    public void Of_SpanBeyondText_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(0, 4).Of("abc"));

    [Fact]
    public void TrimmedIn_OnlyWhiteSpace_IsEmptyAtBegin() => new TextSpan(1, 3).TrimmedIn("a  b").ShouldBe(new TextSpan(1, 1));

    [Fact]
    public void Overlaps_TouchingSpans_False() => new TextSpan(0, 2).Overlaps(new TextSpan(2, 3)).ShouldBeFalse();

    [Fact]
    public void ToOriginal_AcrossRemovedStretch_CoversIt()
    {
        const string original = "one [two] three";
        var cleaned = new CleanedText.Builder().Keep(original, new TextSpan(0, 4)).Keep(original, new TextSpan(10, 15)).Build();
        cleaned.Text.ShouldBe("one three");
        cleaned.ToOriginal(new TextSpan(0, 9)).ShouldBe(new TextSpan(0, 15));
        cleaned.ToOriginal(new TextSpan(4, 9)).Of(original).ShouldBe("three");
    }

    [Fact]
    public void ToOriginal_ReplacedStretch_CoversTheWholeOfIt()
    {
        const string original = "AT&amp;T";
        var cleaned = new CleanedText.Builder().Keep(original, new TextSpan(0, 2)).Replace(new TextSpan(2, 7), "&").Keep(original, new TextSpan(7, 8)).Build();
        cleaned.Text.ShouldBe("AT&T");
        cleaned.ToOriginal(new TextSpan(2, 3)).Of(original).ShouldBe("&amp;");
    }

    [Fact]
    public void Keep_PieceBeforeTheLast_Throws() =>
        Should.Throw<ArgumentException>(() => new CleanedText.Builder().Keep("abc", new TextSpan(1, 2)).Keep("abc", new TextSpan(0, 1)));
}
