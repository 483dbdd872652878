using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

public sealed class OverlongSentenceTests
{
    [Theory]
    [InlineData("a b c d e f g h", "8")]
    [InlineData("", "")]
    [InlineData("a b c d e f g h i", "8 1")]
    [InlineData("a b c d ; e , f g h", "5 5")]
    [InlineData("a b c d e , f : g h", "8 2")]
    [InlineData("a b c d , e , f g h", "7 3")]
    [InlineData("a ; c d e f g h i j", "8 2")]
    public void Cut_AtMostEightWords_EndsAfterTheBestMark(string sentence, string lengths)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string.Join(' ', OverlongSentence.Cut(words, 8)).ShouldBe(lengths);
    }
}
