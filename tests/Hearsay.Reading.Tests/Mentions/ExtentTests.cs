namespace Hearsay.Reading.Tests.Mentions;

/// <summary>How far the phrase of a description reaches.</summary>
public sealed class ExtentTests
{
    private static readonly Reader Reader = Trained.Reader;

    [Theory]
    [InlineData("The people of Jordan voted.", "people", "The people of Jordan")]
    [InlineData("Two senior Turkish officials resigned on Monday.", "senior Turkish officials", null)]
    [InlineData("Two senior Turkish officials resigned on Monday.", "officials", "Two senior Turkish officials")]
    [InlineData("They shelled the besieged coastal town.", "town", "the besieged coastal town")]
    [InlineData("The farmers who had waited for weeks went home.", "farmers", "The farmers")]
    [InlineData("He met the leaders of the three largest parties in Vienna.", "leaders", "the leaders of the three largest parties")]
    public void Extent_OfADescription_IsItsNounPhrase(string text, string words, string? extent)
    {
        var reading = Reader.Read(new Hearsay.Reading.Documents.Document("test", text));
        var found = reading.Mentions.Where(m => m.Span.Of(text) == words).ToList();
        if (extent is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldHaveSingleItem().Extent.Of(text).ShouldBe(extent);
        }
    }

    [Fact]
    public void Extent_OfAnyMention_HoldsItsSpan()
    {
        const string Text = "The government of Iraq said that U.S. forces near the city of Mosul had met President Ana Duarte, the head of the council of the eastern tribes.";
        var reading = Reader.Read(new Hearsay.Reading.Documents.Document("test", Text));
        reading.Mentions.ShouldNotBeEmpty();
        reading.Mentions.ShouldAllBe(m => m.Extent.Begin <= m.Span.Begin && m.Span.End <= m.Extent.End);
    }
}
