using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    private readonly SentenceSplitter _splitter = new();

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("sentences");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_SpecCase_GivesTheSentencesAndTokens(string label, SpecCase spec)
    {
        label.ShouldNotBeEmpty();
        var segmented = Split(spec.Text);
        spec.Check([.. segmented.Sentences.Select(s => string.Join(' ', Enumerable.Range(s.FirstToken, s.TokenCount).Select(segmented.Form)))]);
    }

    [Fact]
    public void Split_AnyText_CoversEveryVisibleCharacterInOrder() => Prop.ForAll(HostileText.Arbitrary, ShouldCover).Holds();

    [Fact]
    public void Split_SeveralZones_SentencesStayInTheirZone()
    {
        const string text = "A headline without a stop By Ann Other The body goes on.";
        var zoned = new ZonedDocument(new Document("d", text), [
            new Zone(new TextSpan(0, 25), ZoneKind.Headline), new Zone(new TextSpan(26, 38), ZoneKind.Byline), new Zone(new TextSpan(39, text.Length), ZoneKind.Body)]);
        _splitter.Split(zoned).Sentences.Select(s => (s.Zone, s.Span)).ShouldBe([
            (0, new TextSpan(0, 25)), (1, new TextSpan(26, 38)), (2, new TextSpan(39, text.Length))]);
    }

    [Fact]
    public void Split_NoZones_GivesNothing() => Split("").Sentences.ShouldBeEmpty();

    [Fact]
    public void Split_MillionCharactersWithoutSpace_CutsThemInBoundedTokens()
    {
        var segmented = Split(new string('x', 1_000_000));
        segmented.Tokens.Max(t => t.Span.Length).ShouldBe(Tokenizer.MaxTokenLength);
        segmented.Sentences.Max(s => s.TokenCount).ShouldBeLessThanOrEqualTo(SentenceSplitter.MaxTokens);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("\"")]
    [InlineData("\n \n")]
    [InlineData("word\n")]
    [InlineData("1-")]
    [InlineData(") ")]
    [InlineData("U.S. ")]
    [InlineData("'")]
    public void Split_OnePieceRepeated_CostGrowsWithTheText(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        ShouldCover(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Split_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() => _splitter.Split(Whole("One. Two."), new CancellationToken(canceled: true)));

    private void ShouldCover(string text)
    {
        var segmented = Split(text);
        var at = 0;
        foreach (var token in segmented.Tokens)
        {
            Hold(token.Span.Length is >= 1 and <= Tokenizer.MaxTokenLength, token.Span);
            Hold(text.AsSpan(at, token.Span.Begin - at).IsWhiteSpace(), token.Span);
            Hold(!token.Span.Of(text).Any(char.IsWhiteSpace), token.Span);
            at = token.Span.End;
        }

        Hold(text.AsSpan(at).IsWhiteSpace(), new TextSpan(at, text.Length));
        foreach (var sentence in segmented.Sentences)
        {
            Hold(sentence.Span == segmented.SpanOfTokens(sentence.FirstToken, sentence.EndToken - 1), sentence.Span);
            Hold(segmented.Zones[sentence.Zone].Span.Contains(sentence.Span), sentence.Span);
            Hold(sentence.TokenCount is >= 1 and <= SentenceSplitter.MaxTokens, sentence.Span);
        }

        var again = Split(text);
        again.Tokens.SequenceEqual(segmented.Tokens).ShouldBeTrue();
        again.Sentences.SequenceEqual(segmented.Sentences).ShouldBeTrue();
    }

    private static void Hold(bool condition, TextSpan where)
    {
        if (!condition)
        {
            throw new ShouldAssertException($"The rule is broken at {where}.");
        }
    }

    private SegmentedText Split(string text) => _splitter.Split(Whole(text));

    private static ZonedDocument Whole(string text) =>
        new(new Document("d", text), text.Length == 0 ? [] : [new Zone(new TextSpan(0, text.Length), ZoneKind.Body)]);
}
