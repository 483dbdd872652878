using Hearsay.Reading.Events;

namespace Hearsay.Reading.Tests.Events;

public sealed class RetellingsTests
{
    [Fact]
    public void Code_SameEventTwice_IsOneWithTwoPiecesOfEvidence()
    {
        var resolved = Marked.Read("[Ruritania] attacked [Freedonia]. The old king was away. [Ruritania] attacked [Freedonia].");
        var coded = new EventCoder().Code(resolved, [], []).ShouldHaveSingleItem();
        coded.Again.Select(s => s.Of(resolved.Parsed.Text)).ShouldBe(["attacked"]);
        coded.Again[0].Begin.ShouldBeGreaterThan(coded.Trigger[0].End);
        coded.Source.Select(p => p.Actor).ShouldBe(["a1", "a1"]);
    }

    [Theory]
    [InlineData("[Ruritania] attacked [Freedonia]. [Ruritania] attacked [Sylvania].")]
    [InlineData("[Ruritania] attacked [Freedonia]. [Ruritania] did not attack [Freedonia].")]
    [InlineData("[Ruritania] attacked [Freedonia]. [Freedonia] attacked [Ruritania].")]
    public void Code_OtherActorsOrStatus_StaysApart(string marked) => Marked.Code(marked).Count.ShouldBe(2);
}
