using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Tests.Syntax;
using Hearsay.Reading.Text;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Tests.Events;

public sealed class EventCoderTests
{
    [Fact]
    public void Code_NoMentions_FindsNothing() => Marked.Code("The army attacked the town.").ShouldBeEmpty();

    [Fact]
    public void Code_Active_SubjectDoesItToTheObject() =>
        Marked.Code("[Ruritania] attacked [Freedonia] at dawn.").ShouldBe(["ASSAULT | Ruritania -> Freedonia | actual | attacked"]);

    [Fact]
    public void Code_Passive_ByNamesTheDoer() =>
        Marked.Code("[Freedonia] was attacked by [Ruritania] at dawn.").ShouldBe(["ASSAULT | Ruritania -> Freedonia | actual | attacked"]);

    [Fact]
    public void Code_TriggerInsideName_FindsNothing() =>
        Marked.Code("[Committee Against Torture of Ruritania] and [Freedonia].").ShouldBeEmpty();

    [Fact]
    public void Code_ContentOfAttribution_HasItsVoice()
    {
        const string marked = "[Osric] said [Ruritania] attacked [Freedonia].";
        var resolved = Marked.Read(marked);
        var said = new Attribution("q1", [new TextSpan(0, 5)], [new TextSpan(6, 10)], [new TextSpan(11, resolved.Parsed.Text.Length - 1)], "a1", Manner.Indirect, null);
        new EventCoder().Code(resolved, [], [said]).ShouldHaveSingleItem().Voice.ShouldBe("q1");
    }

    [Fact]
    public void Code_CueIsDenial_StatusIsDenied()
    {
        var resolved = Marked.Read("[Osric] denied that [Ruritania] attacked [Freedonia].");
        var denied = new Attribution("q1", [new TextSpan(0, 5)], [new TextSpan(6, 12)], [new TextSpan(13, resolved.Parsed.Text.Length - 1)], "a1", Manner.Indirect, null);
        new EventCoder().Code(resolved, [], [denied]).ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Denied);
    }

    [Fact]
    public void Code_TimeInTheSentence_DatesTheEvent()
    {
        var resolved = Marked.Read("[Ruritania] attacked [Freedonia] on 3 May 1921.", published: new DateOnly(1921, 5, 9));
        var time = new TimeExpression(new TextSpan(33, 43), new DateOnly(1921, 5, 3), new DateOnly(1921, 5, 3));
        var coded = new EventCoder().Code(resolved, [time], []).ShouldHaveSingleItem();
        (coded.From, coded.To).ShouldBe((new DateOnly(1921, 5, 3), new DateOnly(1921, 5, 3)));
    }

    [Fact]
    public void Code_NoTimeInTheSentence_ActualEventIsOfTheDayOfPublication()
    {
        var day = new DateOnly(1921, 5, 9);
        var coded = new EventCoder().Code(Marked.Read("[Ruritania] attacked [Freedonia]. [Ruritania] may attack [Sylvania].", published: day), [], []);
        coded.Select(e => e.From).ShouldBe([day, null]);
    }

    [Theory]
    [InlineData(ZoneKind.Byline)]
    [InlineData(ZoneKind.Credit)]
    [InlineData(ZoneKind.Boilerplate)]
    public void Code_ZoneThatTellsNothing_FindsNothing(ZoneKind zone) =>
        new EventCoder().Code(Marked.Read("[Ruritania] attacked [Freedonia].", zone), [], []).ShouldBeEmpty();

    [Theory]
    [InlineData(ZoneKind.Headline)]
    [InlineData(ZoneKind.Caption)]
    [InlineData(ZoneKind.Comment)]
    public void Code_ZoneThatTells_FindsTheEvent(ZoneKind zone) =>
        new EventCoder().Code(Marked.Read("[Ruritania] attacked [Freedonia].", zone), [], []).ShouldHaveSingleItem();

    [Fact]
    public void Code_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() => new EventCoder().Code(Marked.Read("[Ruritania] attacked."), [], [], new CancellationToken(true)));

    [Fact]
    public void Code_RandomSentences_KeepsTheContract()
    {
        string[] words =
        [
            "[Ruritania]", "[Freedonia]", "[Osric]", "attacked", "was", "by", "and", ",", "to", "agreed", "help", "talks", "with", "between", "of", "the", "not", "will", "if",
            "said", "that", "must", "which", "(", ")", "\"", "air", "strikes", "on", "threatened", "it", "urged", "-", "'s", "support", "for", ".", "\n", "\ud83d\ude00", "\ud800", "\u0007",
        ];
        var texts = Gen.Elements(words).ListOf().Select(chosen => string.Join(' ', chosen)).Resize(60).ToArbitrary();
        Prop.ForAll(texts, text => Keeps(text)).Holds();
    }

    [Fact]
    public void Code_OneEndlessSentence_CostsNoMoreThanItsLength()
    {
        var text = string.Join(' ', Enumerable.Repeat("[Ruritania] , [Freedonia] and said that attacked [Sylvania] to help talks with", 4000));
        var resolved = Marked.Read(text, parse: RepeatedText.Parse);
        var clock = Stopwatch.StartNew();
        new EventCoder().Code(resolved, [], []).ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static bool Keeps(string marked)
    {
        var resolved = Marked.Read(marked);
        var length = resolved.Parsed.Text.Length;
        Attribution[] said = length < 4 ? [] : [new Attribution("q1", [], [], [new TextSpan(0, length)], null, Manner.Indirect, null), new Attribution("q2", [], [], [new TextSpan(length / 3, length / 2 + 1)], null, Manner.Direct, "q1")];
        var coded = new EventCoder().Code(resolved, [], [.. said]);
        var actors = resolved.Actors.Select(a => a.Id).ToHashSet();
        coded.Select(e => e.Id).ShouldBe(Enumerable.Range(1, coded.Length).Select(i => $"e{i}"));
        coded.Select(e => e.Trigger[0].Begin).ShouldBeInOrder();
        foreach (var e in coded)
        {
            e.Trigger.ShouldAllBe(s => !s.IsEmpty && s.End <= length);
            e.Trigger.Select(s => resolved.Parsed.Segmented.SentenceOf(resolved.Parsed.Segmented.TokenAtOrAfter(s.Begin))).Distinct().ShouldHaveSingleItem();
            (e.Source.Length + e.Target.Length).ShouldBeGreaterThan(0);
            e.Source.Concat(e.Target).ShouldAllBe(p => !p.Span.IsEmpty && p.Span.End <= length && (p.Actor == null || actors.Contains(p.Actor)));
            (e.Voice is null || said.Any(a => a.Id == e.Voice)).ShouldBeTrue();
        }

        new EventCoder().Code(resolved, [], [.. said]).Select(e => e.ToString()).ShouldBe(coded.Select(e => e.ToString()));
        return true;
    }
}
