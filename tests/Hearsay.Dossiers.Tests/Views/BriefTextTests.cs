using Hearsay.Dossiers.Views;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class BriefTextTests
{
    [Fact]
    public void Write_LakeStory_ReadsAsAPage()
    {
        var text = Write(BriefMaker.Make(LakeStory.Dossier));
        text[..text.IndexOf("WHAT IS OPEN", StringComparison.Ordinal)].ShouldBe(
            """
            Orsa, Velden and Lake League: who says what
            4 documents from 3 outlets · 3–9 May 1921 · 10 claims, 1 contested, 1 only
            attributed, 8 from a single source · 4 quotations

            WHAT IS SAID
            By number of independent sources. Nothing here is taken for fact.
             1. The Harbour Post says: Orsa closed the sluice. [1]
                “Orsa closed the sluice on Monday.”
                coerce · 2 May 1921 · 2 independent sources · reported
                also according to General Toma Rusk (Velden Herald) [2]
             2. “d3.txt” says: Velden sent grain to Orsa. [3]
                “Velden sent grain to Orsa in April.”
                aid · no day given · 1 independent source · reported
             3. The Harbour Post says: The Lake League sent engineers to Orsa. [4]
                “The Lake League sent engineers to Orsa.”
                aid · 3 May 1921 · 1 independent source · reported
             4. According to an unnamed officer (“d3.txt”): The River Front attacked a
                Velden post. [5]
                “The River Front attacked a Velden post, according to an unnamed officer.”
                assault · 5 May 1921 · 1 independent source · only attributed
             5. Possible, Orsa Today says: Aldo Keves met envoys of the River Front. [6]
                “Keves met envoys of the River Front, the paper has learned.”
                consult · 9 May 1921 · 1 independent source · possible
             6. “d3.txt” says: Velden moved two battalions to the shore. [7]
                “Velden moved two battalions to the shore.”
                mobilize · no day given · 1 independent source · reported

            WHAT IS CONTESTED
             1. Contested: Velden threatened Orsa.
                threaten · 2 May 1921 · 2 independent sources · contested
                says so: President Aldo Keves (The Harbour Post): “President Aldo Keves said
                  that Velden had threatened to send troops.” [8]
                says no: Premier Ilse Marrin (Velden Herald): “Premier Ilse Marrin denied on
                  Tuesday that Velden had threatened Orsa.” [9]


            """);
        text.ShouldEndWith(
            """
            [26] “We asked for talks, nothing more,”
                  Premier denies any threat · Velden Herald · 4 May 1921 · d2 98–133
            [27] “The River Front attacked a Velden post”
                  d3.txt · d3 78–116

            """);
    }

    [Fact]
    public void Write_ClaimOfAQuotedPerson_NamesThePersonFirst() =>
        Write(BriefMaker.Make(LakeStory.Dossier), 200).ShouldContain("According to an unnamed officer (“d3.txt”): The River Front attacked a Velden post. [");

    [Fact]
    public void Write_AnyDossierAndWidth_KeepsTheWidthAndNoControlCharacters() => RandomStories.Hold(dossier =>
    {
        foreach (var width in new[] { 0, 40, 71, 200 })
        {
            var text = Write(BriefMaker.Make(dossier), width);
            text.Split('\n').Max(TextPage.Columns).ShouldBeLessThanOrEqualTo(Math.Max(BriefText.LeastWidth, width));
            text.Where(c => c != '\n' && (char.IsControl(c) || c == '\u202E')).ShouldBeEmpty();
        }
    });

    [Fact]
    public void Write_Ansi_IsThePlainTextWithStyles()
    {
        var brief = BriefMaker.Make(LakeStory.Dossier);
        var styled = Write(brief, 80, ansi: true);
        styled.ShouldContain("\e[1mWHAT IS SAID\e[0m");
        System.Text.RegularExpressions.Regex.Replace(styled, "\e\\[[0-9]m", "").ShouldBe(Write(brief));
    }

    internal static string Write(Brief brief, int width = 80, bool ansi = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        BriefText.Write(brief, writer, width, ansi);
        return writer.ToString();
    }
}
