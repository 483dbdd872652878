using Hearsay.Reading.Events;

namespace Hearsay.Reading.Tests.Events;

public sealed class StanceFinderTests
{
    [Theory]
    [InlineData("[Ruritania], an ally of [Freedonia], has a new king.", "alliance ally: Ruritania -> Freedonia")]
    [InlineData("[Ruritania] has long been a state sponsor of [Sylvania].", "patronage sponsor: Ruritania -> Sylvania")]
    [InlineData("[Ruritania] has long been a state sponsor of terrorism.", "patronage sponsor: Ruritania -> terrorism")]
    [InlineData("[Ruritania] is de facto allied with [Freedonia].", "alliance allied: Ruritania -> Freedonia")]
    [InlineData("[Ruritania] is [Freedonia]'s oldest enemy.", "hostility enemy: Ruritania -> Freedonia")]
    [InlineData("[Ruritania] and [Freedonia] both fear [Sylvania].", "hostility fear: Ruritania, Freedonia -> Sylvania")]
    [InlineData("[Ruritania] remained a partner of [Sylvania].", "alliance partner: Ruritania -> Sylvania")]
    [InlineData("[Ruritania] belongs to [Sylvania].", "membership belongs: Ruritania -> Sylvania")]
    [InlineData("[Ruritania] is close to [Sylvania].", "alliance close: Ruritania -> Sylvania")]
    [InlineData("[Ruritania] and [Freedonia] are allies.", "alliance allies: Ruritania, Freedonia -> Ruritania, Freedonia")]
    public void Find_StatementOfRelation_IsAStance(string marked, string expected) => Lines(marked).ShouldBe([expected]);

    [Theory]
    [InlineData("[Ruritania] attacked [Freedonia].")]
    [InlineData("[Ruritania], an old ally, has a new king.")]
    [InlineData("An ally of [Ruritania] resigned.")]
    public void Find_NoRelationBetweenTwo_FindsNothing(string marked) => Lines(marked).ShouldBeEmpty();

    [Theory]
    [InlineData("[Ruritania] is no ally of [Freedonia].", EventStatus.Negated, "no")]
    [InlineData("[Ruritania], a former ally of [Freedonia], has a new king.", EventStatus.Negated, "former")]
    [InlineData("[Ruritania] does not fear [Freedonia].", EventStatus.Negated, "not")]
    [InlineData("[Ruritania] may become an ally of [Freedonia].", EventStatus.Possible, "may")]
    [InlineData("[Ruritania] is an ally of [Freedonia].", EventStatus.Actual, null)]
    public void Find_StatementOfRelation_HasItsStatus(string marked, EventStatus status, string? cue)
    {
        var resolved = Marked.Read(marked);
        var stance = new StanceFinder().Find(resolved, []).ShouldHaveSingleItem();
        stance.Status.ShouldBe(status);
        stance.Cue.Select(c => c.Of(resolved.Parsed.Text)).ShouldBe(cue is null ? [] : [cue]);
    }

    [Fact]
    public void Find_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() => new StanceFinder().Find(Marked.Read("[Ruritania], an ally of [Freedonia]."), [], new CancellationToken(true)));

    private static List<string> Lines(string marked)
    {
        var resolved = Marked.Read(marked);
        var text = resolved.Parsed.Text;
        return [.. new StanceFinder().Find(resolved, []).Select(s =>
            $"{s.Kind.ToString().ToLowerInvariant()} {s.Trigger.Of(text)}: {string.Join(", ", s.Source.Select(p => p.Span.Of(text)))} -> {string.Join(", ", s.Target.Select(p => p.Span.Of(text)))}")];
    }
}
