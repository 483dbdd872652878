using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Tests.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Attributions;

public sealed class AttributionPropertyTests
{
    private static readonly Reader Reader = Trained.Reader;

    // Words and marks from which the rules are made, so that random text meets them often.
    private static readonly string[] Words =
    [
        "said", "says", "told", "asked", "vowed", "according", "to", "that", "he", "who", "Lee", "Marsh", "the", "minister", "a", "spokesman", "for",
        "reporters", "on", "Monday", "in", "statement", "and", "but", "adding", "has", "was", "not", "believes", "claim", "of", "is", "expected", "leave",
        ",", ".", ":", ";", "?", "-", "—", "(", ")", "\"", "\"", "“", "”", "''", "``", "'", "‘", "’", "«", "»", "„", "\n", "\n\n", "\ud83d\ude00", "\ud800", "\u0000",
    ];

    [Fact]
    public void Find_AnyText_KeepsTheContract()
    {
        var texts = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Resize(80).ToArbitrary();
        Prop.ForAll(texts, text => HoldsContract(text)).Holds();
    }

    [Fact]
    public void Find_AnyCharacters_KeepsTheContract() =>
        Prop.ForAll<string?>(text => HoldsContract(text ?? "")).Holds();

    [Theory]
    [InlineData("who ? `` Lee “ \n said said minister vowed '' ? ’ ‘ '' \" \" but told says claim but who ? claim statement ( says '' he expected he “ asked is leave who believes minister reporters")]
    public void Find_SourceInsideContentThatRunsOn_KeepsTheContract(string text) => HoldsContract("\0 " + text).ShouldBeTrue();

    [Fact]
    public void Find_SameTextTwice_GivesTheSame()
    {
        var texts = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Resize(60).ToArbitrary();
        Prop.ForAll(texts, text => AttributionSpecs.Render(Read(text)).SequenceEqual(AttributionSpecs.Render(Read(text)))).Holds();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("' ")]
    [InlineData("said \" ")]
    [InlineData("\"a\" said he, ")]
    [InlineData("according to , ")]
    [InlineData("Lee, a man, ")]
    [InlineData("said ")]
    [InlineData("he said it seems that ")]
    [InlineData("\"he said\" ")]
    [InlineData("(, ")]
    [InlineData("his claim that ")]
    public void Find_HostileRepetition_StaysLinear(string piece)
    {
        // Every piece below costs milliseconds when the cost is linear, and minutes when it is not.
        var resolved = new ActorResolver().Resolve(new MentionFinder().Find(RepeatedText.Parse(piece, 100_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new AttributionFinder(Trained.Network).Find(resolved);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static DocumentReading Read(string text) => Reader.Read(new Document("random", text));

    private static bool HoldsContract(string text)
    {
        var reading = Read(text);
        var seen = new Dictionary<string, Attribution>(StringComparer.Ordinal);
        var begin = 0;
        foreach (var item in reading.Attributions)
        {
            item.Id.ShouldBe($"q{seen.Count + 1}");
            item.Content.ShouldNotBeEmpty();
            var spans = item.Source.Concat(item.Cue).Concat(item.Content).Order().ToList();
            for (var i = 0; i < spans.Count; i++)
            {
                spans[i].End.ShouldBeLessThanOrEqualTo(text.Length);
                spans[i].IsEmpty.ShouldBeFalse();
                spans[i].ShouldBe(spans[i].TrimmedIn(text));
                (i == 0 || spans[i - 1].End <= spans[i].Begin).ShouldBeTrue($"{item.Id} gives {spans[i]} two roles");
            }

            spans[0].Begin.ShouldBeGreaterThanOrEqualTo(begin);
            begin = spans[0].Begin;
            if (item.Parent is not null)
            {
                var parent = seen[item.Parent];
                var all = new TextSpan(spans[0].Begin, spans[^1].End);
                parent.Content.ShouldContain(c => c.Contains(all), $"{item.Id} stands outside {parent.Id}");
            }

            seen.Add(item.Id, item);
        }

        return true;
    }
}
