using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Tests.Syntax;

namespace Hearsay.Reading.Tests.Mentions;

public sealed class MentionPropertyTests
{
    private static readonly Reader Reader = Trained.Reader;

    // Words of which names, titles and descriptions are made, so that random text meets the rules often.
    private static readonly string[] Words =
    [
        "President", "prime", "minister", "Gen.", "Mr", "Ana", "Keller", "al", "-", "al-Rashidi", "van", "der", "J.", "Iraq", "Iraqi", "Iraqis", "the", "The", "US", "U.S.",
        "Moscow", "Washington", ",", "D.C.", "White", "House", "Ministry", "of", "Defence", "and", "Party", "People", "'s", "’s", "(", "PUK", ")", "officials", "troops",
        "militants", "spokesman", "said", "told", "he", "she", "her", "they", "in", "for", ".", "\n", "\n\n", "Monday", "TELL", "WHO", "IS", "to", "a", "\ud800", "é", "Da'esh",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Resize(80), Gen.Elements(Words).ListOf().Select(string.Concat).Resize(60))
            .ToArbitrary();

    [Fact]
    public void Find_AnyText_KeepsTheContract() => Prop.ForAll(Texts, text => HoldsContract(text)).Holds();

    [Fact]
    public void Find_HostileText_KeepsTheContract() => Prop.ForAll(HostileText.Arbitrary, text => HoldsContract(text)).Holds();

    [Fact]
    public void Find_SameTextTwice_GivesTheSame() =>
        Prop.ForAll(Texts, text => MentionSpecs.Render(Read(text)).SequenceEqual(MentionSpecs.Render(Read(text)))).Holds();

    [Theory]
    [InlineData("President ")]
    [InlineData("Keller al-")]
    [InlineData("Ministry of ")]
    [InlineData("Iraqi officials ")]
    [InlineData("A")]
    [InlineData("People's ")]
    [InlineData("THE UN ")]
    [InlineData("of the ")]
    public void Find_HostileRepetition_StaysLinear(string piece)
    {
        var parsed = RepeatedText.Parse(piece, 200_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new MentionFinder().Find(parsed).Mentions.Length.ShouldBeLessThanOrEqualTo(parsed.Segmented.Tokens.Length);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static DocumentReading Read(string text) => Reader.Read(new Document("random", text));

    private static bool HoldsContract(string text)
    {
        var reading = Read(text);
        var (tokens, end) = (reading.Segmented.Tokens, 0);
        foreach (var mention in reading.Mentions)
        {
            mention.Span.IsEmpty.ShouldBeFalse();
            mention.Span.Begin.ShouldBeGreaterThanOrEqualTo(end, "mentions stand in order and do not overlap");
            mention.Span.ShouldBe(reading.Segmented.SpanOfTokens(mention.FirstToken, mention.EndToken - 1));
            (mention.Extent.Begin <= mention.Span.Begin && mention.Span.End <= mention.Extent.End).ShouldBeTrue("a mention lies in its extent");
            reading.Segmented.SentenceOf(mention.FirstToken).ShouldBe(reading.Segmented.SentenceOf(mention.EndToken - 1), "a mention lies in one sentence");
            Gazetteers.GazetteerTests.IsKnown(mention.Entry).ShouldBeTrue();
            end = mention.Span.End;
        }

        tokens.Length.ShouldBeGreaterThanOrEqualTo(reading.Mentions.Length);
        return true;
    }
}
