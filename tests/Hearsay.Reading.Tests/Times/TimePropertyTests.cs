using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Tests.Syntax;
using Hearsay.Reading.Times;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Times;

public sealed class TimePropertyTests
{
    private static readonly string[] _pieces =
    [
        "October", " ", " 14", "th", ", ", "2015", "-", "10", "/", " last", " next", " week", " Tuesday", " the", " day", " before", " since", " until", " between", " and",
        " to", " 9999", " 0001", "1970", "s", "'", " late", " in", " years", " ago", " 999", " century", " 29 February", " winter", ". ", "\ud800", "\u0000", " 31", " past", " decades", " April of",
    ];

    [Fact]
    public void Find_AnySequenceOfPieces_GivesSortedIntervalsInsideTheText() =>
        Prop.ForAll(Gen.Choose(0, _pieces.Length - 1).ListOf().Select(l => string.Concat(l.Select(i => _pieces[i]))).ToArbitrary(), text =>
        {
            Check(text, Find(text, new DateOnly(2021, 3, 10)));
            Check(text, Find(text, null));
            Check(text, Find(text, DateOnly.MinValue));
            Check(text, Find(text, DateOnly.MaxValue));
        }).Holds();

    [Fact]
    public void Find_AnyText_GivesSortedIntervalsInsideTheText() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null).ToArbitrary(), text => Check(text, Find(text, new DateOnly(2021, 3, 10)))).Holds();

    [Fact]
    public void Find_SameTextTwice_GivesTheSame()
    {
        const string text = "On Tuesday, after the talks of 1921, the two years since May were over.";
        Find(text, new DateOnly(2021, 3, 10)).ShouldBe(Find(text, new DateOnly(2021, 3, 10)));
    }

    [Fact]
    public void Find_HundredThousandDatesInOneSentence_TakesLinearTime()
    {
        const string piece = "from 5 to 9 June 1921 and Tuesday ";
        var parsed = RepeatedText.Parse(piece, 20_000 * piece.Length);
        var watch = Stopwatch.StartNew();
        Check(parsed.Text, new TimeFinder().Find(parsed));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static IReadOnlyList<TimeExpression> Find(string text, DateOnly? published) =>
        new TimeFinder().Find(Trained.Parser.Parse(new SentenceSplitter().Split(new ZoneFinder().Find(new Document("d", text) { Published = published }))));

    private static void Check(string text, IReadOnlyList<TimeExpression> times)
    {
        var reached = 0;
        foreach (var time in times)
        {
            time.Span.IsEmpty.ShouldBeFalse();
            time.Span.Begin.ShouldBeGreaterThanOrEqualTo(reached);
            time.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            (time.From is { } from && time.To is { } to && from > to).ShouldBeFalse($"{time} ends before it begins");
            reached = time.Span.End;
        }
    }
}
