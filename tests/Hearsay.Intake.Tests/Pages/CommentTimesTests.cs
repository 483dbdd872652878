using Hearsay.Intake.Pages;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Tests.Pages;

public sealed class CommentTimesTests
{
    [Theory]
    [InlineData("2015-10-20T08:05:00Z", "2015-10-20T08:05:00Z")]
    [InlineData("2015-10-20T08:05:00.123+0200", "2015-10-20T08:05:00+02:00")]
    [InlineData("2015-10-20 08:05", "2015-10-20T08:05")]
    [InlineData("October 20, 2015 at 8:05 am", "2015-10-20")]
    [InlineData("2015-10-20T28:05:00Z", "2015-10-20")]
    [InlineData("2 hours ago", null)]
    [InlineData("1970-01-01T00:00:00Z", null)]
    public void Iso_DayOrInstant_IsWrittenInIsoForm(string written, string? iso)
    {
        CommentTimes.Iso(written).ShouldBe(iso);
    }

    [Theory]
    [InlineData("<footer><time datetime='2015-10-20T08:05:00+02:00'>20 October 2015</time></footer><div class='comment-content'>", "2015-10-20T08:05:00+02:00")]
    [InlineData("<span class='age' title='2015-10-20T08:05:00'>5 years ago</span><div class='comment-content'>", "2015-10-20T08:05:00")]
    [InlineData("<span class='comment-date'>Oct. 20, 2015</span><div class='comment-content'>", "2015-10-20")]
    [InlineData("<p class='comment-author'>by Ann » 20 Oct 2015, 08:05</p><div class='comment-content'>", "2015-10-20")]
    [InlineData("<p class='comment-author'>Joined: 12 Jan 2010</p><div class='comment-content'>", null)]
    [InlineData("<div class='comment-content'><p>On 20 October 2015 it was open.</p>", null)]
    public void Read_Comment_HasTheTimeThatItGives(string opening, string? time)
    {
        var page = $"<html><body><article><h1>Quay to close</h1><p>The harbour council of Port Amery voted on Tuesday to close the northern quay, officials said.</p></article><div id='comments'><div class='comment'><span class='comment-author'>Dora</span>{opening}<p>About time, and not a day too soon.</p></div></div></div></body></html>";

        var document = PageReader.Read(page, null, null, IntakeLimits.Default, CancellationToken.None).Document;

        document.Markup.Where(zone => zone.Kind == ZoneKind.Comment).ShouldHaveSingleItem().Time.ShouldBe(time);
    }

    [Fact]
    public void Read_Answer_KeepsItsOwnTime()
    {
        const string Page = "<html><body><article><h1>Quay</h1><p>The harbour council of Port Amery voted on Tuesday to close the northern quay, officials said.</p></article><ol class='comment-list'><li class='comment'><div class='comment-author'>Dora</div><div class='comment-body'><p>About time.</p></div><ol class='children'><li class='comment'><div class='comment-author'>Ann</div><time datetime='2015-10-21'>x</time><div class='comment-body'><p>Indeed it is.</p></div></li></ol></li></ol></body></html>";

        var document = PageReader.Read(Page, null, null, IntakeLimits.Default, CancellationToken.None).Document;

        document.Markup.Where(zone => zone.Kind == ZoneKind.Comment).Select(zone => (zone.Author, zone.Time)).ShouldBe([("Dora", null), ("Ann", "2015-10-21")]);
    }
}
