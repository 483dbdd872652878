using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Views;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class BriefMakerTests
{
    private static readonly Dossier Empty = new([], [], [], [], []);

    [Fact]
    public void Make_LakeStory_SortsEachClaimIntoOneSection()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier);
        Ids(brief.Claims).ShouldBe("c1 c10 c4 c6 c8 c5");
        Ids(brief.Contested).ShouldBe("c2");
        Ids(brief.Open).ShouldBe("c3");
        Ids(brief.Intentions).ShouldBe("c7 c9");
    }

    [Fact]
    public void Make_ClaimThatOnlyAQuotedPersonAsserts_IsAttributedNotReported()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier);
        brief.Claims.Items.Single(line => line.Claim.Id == "c6").Status.ShouldBe(Standing.Attributed);
        brief.Claims.Items.Single(line => line.Claim.Id == "c1").Status.ShouldBe(Standing.Asserted);
        brief.Counts.Attributed.ShouldBe(1);
    }

    [Fact]
    public void Make_StatedStance_IsToldWithItsVoice()
    {
        var line = BriefMaker.Make(LakeStory.Dossier).Stances.Items.ShouldHaveSingleItem();
        line.Sentence.ShouldBe("River Front is hostile to Velden");
        line.Attributed.ShouldBeTrue();
        line.Voices.ShouldBe(["Keves"]);
        BriefTextTests.Write(BriefMaker.Make(LakeStory.Dossier)).ShouldContain("According to Keves:");
    }

    [Fact]
    public void Make_MoreThanTheLimit_CountsTheRestAndNamesTheCommand()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier, new BriefOptions { Claims = 2, DossierPath = "lake.hearsay" });
        brief.Claims.Items.Length.ShouldBe(2);
        brief.Claims.More.ShouldBe(4);
        brief.Claims.Command.ShouldBe("hearsay show claims lake.hearsay");
    }

    [Fact]
    public void Make_MoreVoicesThanTheLimit_CountsTheRest()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier, new BriefOptions { Voices = 1 });
        brief.Contested.Items[0].MoreVoices.ShouldBe(1);
        BriefTextTests.Write(brief).ShouldContain("and 1 further voice (c2)");
    }

    [Fact]
    public void Make_ContestedWithRoomForFewVoices_ShowsBothSides()
    {
        var claim = LakeStory.Dossier.Claims.Single(one => one.Id == "c2");
        var asserts = Enumerable.Range(1, 9).Select(i => claim.Accounts[0] with { Chain = [$"Witness {i}"] });
        var many = LakeStory.Dossier with { Claims = [claim with { Accounts = [.. asserts, claim.Accounts[1]] }] };
        var line = BriefMaker.Make(many, new BriefOptions { Voices = 3 }).Contested.Items[0];
        line.Voices.Select(voice => voice.Stance).Distinct().ShouldBe([Stance.Asserts, Stance.Denies]);
        line.MoreVoices.ShouldBe(7);
    }

    [Fact]
    public void Make_TextAtHand_ShowsTheWordsInTheirSentence()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier, null, LakeStory.TextOf);
        var passage = brief.Evidence.Single(evidence => evidence.Quote == "Velden had threatened to send troops");
        passage.Before.ShouldBe("President Aldo Keves said that ");
        passage.After.ShouldBe(".");
    }

    [Fact]
    public void Make_TextThatDoesNotFit_ShowsTheWordsAlone()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier, null, _ => "another text");
        brief.Evidence.ShouldAllBe(evidence => evidence.Before.Length == 0 && evidence.After.Length == 0);
    }

    [Fact]
    public void Make_AnyDossier_EveryNumberResolves() => RandomStories.Hold(dossier =>
    {
        var brief = BriefMaker.Make(dossier);
        brief.Evidence.Select(evidence => evidence.Number).ShouldBe(Enumerable.Range(1, brief.Evidence.Length));
        var used = brief.Claims.Items.Concat(brief.Contested.Items).Concat(brief.Open.Items).Concat(brief.Intentions.Items).ToList();
        used.All(line => line.Evidence.Numbers.Length > 0 && line.Voices.All(voice => voice.Evidence.Numbers.Length > 0)).ShouldBeTrue();
        foreach (var line in used)
        {
            foreach (var voice in line.Voices)
            {
                var passage = brief.Evidence[voice.Evidence.Numbers[0] - 1];
                line.Claim.Accounts.Any(account => account.Evidence.Document == passage.Document && account.Evidence.Span == passage.Span).ShouldBeTrue();
            }
        }

        used.Count(line => line.Claim.Contested).ShouldBe(brief.Contested.Items.Length);
        (brief.Claims.Total + brief.Contested.Total + brief.Open.Total + brief.Intentions.Total).ShouldBe(dossier.Claims.Length);
    });

    [Fact]
    public void Make_Empty_SaysSo()
    {
        var brief = BriefMaker.Make(Empty);
        brief.Title.ShouldBe("Nothing is told yet");
        BriefTextTests.Write(brief).ShouldBe("Nothing is told yet\nNo documents yet.\n\nWHAT IS SAID\nNo claim was found.\n");
    }

    [Fact]
    public void Make_LimitOfZero_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => BriefMaker.Make(Empty, new BriefOptions { Claims = 0 })).ParamName.ShouldBe("Claims");

    [Theory]
    [InlineData("Orsa attacks Velden (contested, 3 May 1921)", "Orsa attacks Velden")]
    [InlineData("Orsa attacks Velden (1921)", "Orsa attacks Velden")]
    [InlineData("Orsa attacks Velden (reported, 3 May 1921 to 5 May 1921)", "Orsa attacks Velden")]
    [InlineData("Orsa attacks the Lake League (LL)", "Orsa attacks the Lake League (LL)")]
    [InlineData("(denied)", "(denied)")]
    public void WithoutRemarks_Brackets_TakesOffStandingAndDays(string summary, string expected) =>
        SummaryWords.WithoutRemarks(summary).ShouldBe(expected);

    private static string Ids(BriefSection<BriefClaim> section) => string.Join(' ', section.Items.Select(line => line.Claim.Id));
}
