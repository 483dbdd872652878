using Hearsay.Dossiers.Quotations;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests;

public sealed class QuoteContextTests
{
    private const string Text = "First line.\nMarsh, who led the talks, said “no” to the whole council on Monday.\nLast line.";

    [Fact]
    public void Of_WideContext_GivesTheParagraph()
    {
        var context = Of("“no”", 500);
        (context.Before, context.Quote, context.After).ShouldBe(("Marsh, who led the talks, said ", "“no”", " to the whole council on Monday."));
    }

    [Fact]
    public void Of_NarrowContext_CutsBetweenWords()
    {
        var context = Of("“no”", 12);
        (context.Before, context.After).ShouldBe(("…talks, said ", " to the…"));
    }

    [Theory]
    [InlineData("First")]
    [InlineData("Last line.")]
    [InlineData("said “no” to")]
    public void Of_AnyPlaceAndLength_IsMadeOfTheText(string quote)
    {
        for (var longest = 1; longest < 90; longest++)
        {
            var context = Of(quote, longest);
            Text.ShouldContain(context.Before.TrimStart('…') + context.Quote + context.After.TrimEnd('…'));
            (context.Before.Length + context.After.Length).ShouldBeLessThanOrEqualTo((2 * longest) + 2);
        }
    }

    private static QuoteContext Of(string quote, int longest) =>
        QuoteContext.Of(Text, new TextSpan(Text.IndexOf(quote, StringComparison.Ordinal), Text.IndexOf(quote, StringComparison.Ordinal) + quote.Length), longest);
}
