using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Tests.Relations;
using Hearsay.Dossiers.Views;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class AlignmentLinesTests
{
    [Fact]
    public void Make_CommonEnemyAndHelp_IsAnAlignmentWithItsStrongestSignsAndTheDenial()
    {
        var brief = Make(
            PairTableTests.Claim("c1", EventType.Assault, "a", "x", "1956-10-29"),
            PairTableTests.Claim("c2", EventType.Assault, "b", "x", "1956-10-30"),
            PairTableTests.Claim("c3", EventType.Cooperate, "a", "b", accounts: "d"));
        var line = brief.Alignments.Items.Single();
        (line.OneName, line.OtherName).ShouldBe(("A", "B"));
        line.Signs.Select(s => s.Words).ShouldBe(["common enemy: X", "side by side: X", "against it, denied or refused cooperation (denied)"]);
        line.Signs.ShouldAllBe(s => s.Evidence.Numbers.Length > 0);
        brief.Balance.ShouldBeNull("no three are tied to one another");
        using var text = new StringWriter();
        BriefText.Write(brief, text, width: 100, ansi: false);
        text.ToString().ShouldContain("A and B: signs of an alignment");
    }

    [Fact]
    public void Make_ThreeTiedToOneAnother_SaysTheCampsAndWhoIsAtOdds()
    {
        var brief = Make(
            PairTableTests.Claim("c1", EventType.Assault, "a", "x"),
            PairTableTests.Claim("c2", EventType.Assault, "b", "x"),
            PairTableTests.Claim("c3", EventType.Aid, "a", "b"));
        brief.Balance!.Words.ShouldBe("The main parties divide into A and B and, against them, X; no pair is at odds with that.");
        (brief.Balance.Triangles, brief.Balance.Balanced, brief.Balance.Frustration).ShouldBe((1, 1, 0));
    }

    private static Brief Make(params Claim[] claims) => BriefMaker.Make(new Dossier(
        [new DossierDocument("d0", null, null, "Post", [], null, null, "en", 5, null)],
        [PairTableTests.Actor("a", "A"), PairTableTests.Actor("b", "B"), PairTableTests.Actor("x", "X")],
        [.. claims],
        [],
        []));
}
