using Hearsay.Intake.Pages;

namespace Hearsay.Intake.Tests.Pages;

public sealed class CueListTests
{
    [Theory]
    [InlineData("articleBody__text-2", "article body text 2")]
    [InlineData("ArticleBODY", "article body")]
    [InlineData("--x--", "x")]
    [InlineData("", "")]
    public void Words_Name_IsPartedAtHumpsAndMarks(string name, string words)
    {
        CueList.Words(name).ShouldBe(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("articleBody", nameof(Cue.Body))]
    [InlineData("c-entry-content wide", nameof(Cue.Body))]
    [InlineData("main-nav", nameof(Cue.Furniture))]
    [InlineData("comment-author vcard", nameof(Cue.CommentAuthor))]
    [InlineData("wrapper x y", nameof(Cue.None))]
    [InlineData(null, nameof(Cue.None))]
    public void Of_ClassNames_GivesTheLongestCue(string? attribute, string cue)
    {
        CueList.Of(attribute).ToString().ShouldBe(cue);
    }

    [Theory]
    [InlineData("Hearsay.Intake.Pages.cues.tsv")]
    [InlineData("Hearsay.Intake.Pages.furniture-phrases.tsv")]
    public void Pairs_OurLists_AreSortedLowerCaseAndWithoutRepeats(string resource)
    {
        var entries = TableFile.Pairs(resource).Select(pair => pair.First).ToList();

        entries.ShouldBe(entries.Order(StringComparer.Ordinal).Distinct(), Case.Sensitive);
        entries.ShouldAllBe(entry => !entry.Any(char.IsUpper));
    }
}
