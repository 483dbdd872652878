using Hearsay.Dossiers.Views;
using Hearsay.Dossiers.Views.Pictures;

namespace Hearsay.Dossiers.Tests.Views.Pictures;

public sealed class TimelineTests
{
    [Fact]
    public void Arrange_AnyDossier_NoTwoLabelsOverlapAndEveryClaimHasItsMark() => RandomStories.Hold(dossier =>
    {
        var timeline = BriefMaker.Make(dossier).Timeline;
        foreach (var width in new[] { 340.0, 704.0 })
        {
            if (TimelineLayout.Arrange(timeline, width) is not { } chart)
            {
                timeline.Marks.ShouldBeEmpty();
                continue;
            }

            var boxes = chart.Labels.Select(label => label.Box).Concat(chart.Lanes.Select(lane => lane.Box)).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                (boxes[i].X >= 0 && boxes[i].Y >= 0 && boxes[i].Right <= chart.Width && boxes[i].Bottom <= chart.Height).ShouldBeTrue($"{boxes[i]} in {chart.Width} x {chart.Height}");
                boxes.Skip(i + 1).Where(other => boxes[i].Overlaps(other, 0, 0)).ShouldBeEmpty();
            }

            chart.Marks.Where(mark => mark.Middle.X < 8 || mark.Middle.X > chart.Width - 8 || chart.Lanes.Any(lane => lane.Box.Overlaps(LabelBox.Around(mark.Middle, 10, 10), 0, 0))).ShouldBeEmpty();
            timeline.Marks.Except(chart.Marks.SelectMany(dot => dot.Claims)).ShouldBeEmpty();
        }
    });

    [Fact]
    public void Arrange_LakeStory_PlacesDaysInProportion()
    {
        var chart = TimelineLayout.Arrange(BriefMaker.Make(LakeStory.Dossier).Timeline, 704)!;
        chart.Lanes.Select(lane => lane.Label).ShouldBe(["Aldo Keves", "Lake League", "Orsa", "Velden", "River Front"]);
        chart.Labels.Select(label => label.Text).ShouldBe(["2 May", "3 May", "5 May", "9 May", "10 May", "1921"]);
        var columns = chart.Labels.Take(5).Select(label => label.Column).ToList();
        (columns[2] - columns[1]).ShouldBe(2 * (columns[1] - columns[0]), 0.01);
        chart.Breaks.ShouldBeEmpty();
    }

    [Fact]
    public void Arrange_GapOfAYear_IsShortenedAndMarked()
    {
        var claims = LakeStory.Dossier.Claims.Select(claim => claim.Id == "c9" ? claim with { From = new DateOnly(1922, 5, 10), To = null } : claim);
        var chart = TimelineLayout.Arrange(BriefMaker.Make(LakeStory.Dossier with { Claims = [.. claims] }).Timeline, 704)!;
        chart.Breaks.Length.ShouldBe(1);
        chart.Labels.Select(label => label.Text).ShouldContain("1922");
    }

    [Fact]
    public void Arrange_ManyClaimsOfOneActorOnADay_AreOneCountedMark()
    {
        var claim = LakeStory.Dossier.Claims[0];
        var many = LakeStory.Dossier with { Claims = [.. Enumerable.Range(0, 9).Select(i => claim with { Id = $"x{i}" })] };
        TimelineLayout.Arrange(BriefMaker.Make(many).Timeline, 704)!.Marks.ShouldHaveSingleItem().Claims.Length.ShouldBe(9);
    }
}
