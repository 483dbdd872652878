using Hearsay.Dossiers.Views;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class BriefMarkdownTests
{
    [Fact]
    public void Write_LakeStory_LinksNumbersToTheirPassages()
    {
        var text = Write(BriefMaker.Make(LakeStory.Dossier));
        text.ShouldStartWith("# Orsa, Velden and Lake League: who says what\n\n4 documents from 3 outlets");
        text.ShouldContain("1. *The Harbour Post says:* Orsa closed the sluice. [\\[1\\]](#e1)\n");
        text.ShouldContain("   - also according to General Toma Rusk (Velden Herald) [\\[2\\]](#e2)\n");
        text.ShouldContain("<a id=\"e1\"></a>**1.** “Orsa closed the sluice on Monday.”  \nOrsa shuts the sluice · The Harbour Post · 3 May 1921 · d1 23–56\n");
    }

    [Theory]
    [InlineData("<b>*x*</b>", "\\<b\\>\\*x\\*\\</b\\>")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("- item", "\\- item")]
    [InlineData("3.5 of 10", "3\\.5 of 10")]
    [InlineData("co-operate (now)", "co-operate (now)")]
    public void Escape_MarksOfMarkdown_AreText(string text, string expected) => BriefMarkdown.Escape(text).ShouldBe(expected);

    [Fact]
    public void Write_AnyDossier_LetsNoMarkupThrough() => RandomStories.Hold(dossier =>
    {
        var text = Write(BriefMaker.Make(dossier));
        text.Replace("\\<", "").ShouldNotContain("<script");
        text.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).ShouldBeEmpty();
    });

    private static string Write(Brief brief)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        BriefMarkdown.Write(brief, writer);
        return writer.ToString();
    }
}
